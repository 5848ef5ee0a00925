import { createStore, type Store } from "../store.ts";

/** How someone likes a table: remembered on this machine. */
export interface TableSettings {
  /** Columns shown or hidden against their default, by key. */
  readonly columns: Readonly<Record<string, boolean>>;
  readonly dense: boolean;
}

const initial: TableSettings = { columns: {}, dense: false };
const stores = new Map<string, Store<TableSettings>>();

/** The settings of the table of that name, one store for all who show it. */
export function settingsOf(
  name: string,
  storage: Pick<Storage, "getItem" | "setItem"> = localStorage,
): Store<TableSettings> {
  const known = stores.get(name);
  if (known) return known;
  const key = `luoshi.table.${name}`;
  const store = createStore({ ...initial, ...stored(storage, key) });
  store.subscribe(() => {
    try {
      storage.setItem(key, JSON.stringify(store.get()));
    } catch {
      // Storage is full or forbidden: the choice holds until the page is closed.
    }
  });
  stores.set(name, store);
  return store;
}

function stored(storage: Pick<Storage, "getItem">, key: string): Partial<TableSettings> {
  try {
    return JSON.parse(storage.getItem(key) ?? "{}") as Partial<TableSettings>;
  } catch {
    return {};
  }
}
