/** A case in the address: hospital and number, either of which may hold any sign. */
export interface OpenCase {
  readonly hospital: string;
  readonly case: string;
}

/** A case as it stands in an address: HA/1021. */
export function caseKey({ hospital, case: name }: OpenCase): string {
  return `${encodeURIComponent(hospital)}/${encodeURIComponent(name)}`;
}

/** The case that an address names; nothing where it names none. */
export function caseOfKey(key: string | null): OpenCase | undefined {
  const [hospital, name, more] = key?.split("/") ?? [];
  if (!hospital || !name || more !== undefined) return undefined;
  try {
    return { hospital: decodeURIComponent(hospital), case: decodeURIComponent(name) };
  } catch {
    return undefined;
  }
}
