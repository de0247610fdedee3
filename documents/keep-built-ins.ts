type Descriptors = Readonly<Record<PropertyKey, PropertyDescriptor>>;

const isObject = (value: unknown): value is object =>
  typeof value === 'function' || (typeof value === 'object' && value !== null);

const valueOf = (owner: object, name: string): unknown => Object.getOwnPropertyDescriptor(owner, name)?.value;

/** The globals of the language, and what each gives to its instances. */
function builtIns(): readonly object[] {
  const globals = Object.getOwnPropertyNames(globalThis).filter((name) => /^[A-Z]/.test(name));
  const owners = globals.map((name) => valueOf(globalThis, name)).filter(isObject);
  return [...owners, ...owners.map((owner) => valueOf(owner, 'prototype')).filter(isObject)];
}

/**
 * Loads a module that puts its own functions in the place of the language's, and puts these back: what was there works as before
 * and as fast, what is new stays. Two must not run at once: the second would keep what the first is about to take away.
 */
export async function keepBuiltIns<Module>(load: () => Promise<Module>): Promise<Module> {
  const before = builtIns().map((owner) => [owner, Object.getOwnPropertyDescriptors(owner) as Descriptors] as const);
  const loaded = await load();
  for (const [owner, descriptors] of before) {
    for (const key of Reflect.ownKeys(descriptors)) {
      const descriptor = descriptors[key];
      if (!descriptor?.writable || !descriptor.configurable) continue;
      if (Object.getOwnPropertyDescriptor(owner, key)?.value === descriptor.value) continue;
      Object.defineProperty(owner, key, descriptor);
    }
  }
  return loaded;
}
