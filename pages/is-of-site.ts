/** Where the component on this machine answers, which is no site: it lets nobody in. */
const component = 'http://localhost:61161';

/** Whether an address is one of a web site, and not of the component on this machine. */
export function isOfSite(address: string): boolean {
  return /^https?:/.test(address) && new URL(address).origin !== component;
}
