import { createStore, delMany, entries, keys, set, type UseStore } from "idb-keyval";

/**
 * What this device keeps of a person's words until the server has them. One store for all; keys begin with the
 * account, so that two people at one computer never meet each other's. Where the browser keeps nothing (private
 * windows, full disks), keeping fails silently: the words are still on the page, and the page says what is saved.
 */
let opened: UseStore | null = null;

/** Opened when first used: a page on the server has no device. */
function store(): UseStore {
  opened ??= createStore("headnote", "unsaved");
  return opened;
}

const keyOf = (account: string, name: string): string => `${account}/${name}`;

async function quietly<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch {
    return otherwise;
  }
}

/** Keeps a value; says whether the device took it. */
export const keepOnDevice = (account: string, name: string, value: unknown): Promise<boolean> =>
  quietly(async () => {
    await set(keyOf(account, name), value, store());
    return true;
  }, false);

/** Forgets a value: the server has it, or nobody wants it. */
export const forgetOnDevice = (account: string, name: string): Promise<void> =>
  quietly(() => delMany([keyOf(account, name)], store()), undefined);

/** All values of an account whose names begin so. They come from the disk: check them before use. */
export const keptOnDevice = (account: string, begins: string): Promise<unknown[]> =>
  quietly(async () => {
    const all = await entries(store());
    return all.flatMap(([key, value]) => (String(key).startsWith(keyOf(account, begins)) ? [value] : []));
  }, []);

/**
 * Forgets everything of an account: at sign-out. What another person's page kept waits for them; they were not asked.
 */
export const forgetAccount = (account: string): Promise<void> =>
  quietly(async () => {
    const all = await keys(store());
    await delMany(
      all.filter((key) => String(key).startsWith(keyOf(account, ""))),
      store(),
    );
  }, undefined);
