/** The origin of a site's address, such as `https://ecpa.dgpa.gov.tw`. Throws `TypeError` unless it is http(s): opaque origins are all alike. */
export function siteOrigin(address: string): string {
  const { origin, protocol } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') throw new TypeError(`${address} is no address of a web site`);
  return origin;
}
