import { useCallback, useMemo } from "react";
import { useLocation, useSearch } from "wouter";

/** What an address says after its path: a change to it, where undefined or empty takes a name out. */
export type AddressChange = Readonly<Record<string, string | undefined>>;

/**
 * The address's names and values, and how to change them. Changes replace the entry in the history unless told; what
 * the entry remembers (where one came from) stays with it.
 */
export function useAddress() {
  const search = useSearch();
  const [path, go] = useLocation();
  const values = useMemo(() => new URLSearchParams(search), [search]);
  const set = useCallback(
    (change: AddressChange, { push = false } = {}) => {
      go(`${path}${changed(new URLSearchParams(location.search), change)}`, {
        replace: !push,
        ...(!push && { state: history.state }),
      });
    },
    [go, path],
  );
  return { values, set, search };
}

/** A query with a change applied, with its question mark; nothing where it is empty. */
export function changed(values: URLSearchParams, change: AddressChange): string {
  const next = new URLSearchParams(values);
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined || value === "") next.delete(name);
    else next.set(name, value);
  }
  return next.size > 0 ? `?${next}` : "";
}
