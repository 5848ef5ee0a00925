import type { RuleFault } from "../fault.ts";

/** Reads a stranger's JSON: each function gives the value or reports what is wrong at the path and is undefined. */
export interface Reader {
  fault(fault: RuleFault): undefined;
}

/** Reads a value at a path. */
export type Read<T> = (reader: Reader, value: unknown, path: string) => T | undefined;

/** Neither U+0000 nor half a surrogate pair: no database holds them, and nobody can read them. */
const isReadable = (text: string) => !text.includes("\0") && !/\p{Surrogate}/u.test(text);

/** Text of at least one character and no more than so many. */
export function text(most: number, least = 1): Read<string> {
  return (reader, value, path) => {
    if (typeof value !== "string" || !isReadable(value)) return reader.fault({ path, fault: "not-text" });
    if (value.length < least) return reader.fault({ path, fault: "empty" });
    return value.length > most ? reader.fault({ path, fault: "too-long", most }) : value;
  };
}

/** One of the words given. */
export function oneOf<const W extends string>(words: readonly W[]): Read<W> {
  return (reader, value, path) => {
    const found = words.find((word) => word === value);
    if (found !== undefined) return found;
    const actual = typeof value === "string" ? value.slice(0, 40) : typeof value;
    return reader.fault({ path, fault: "not-one-of", oneOf: words, actual });
  };
}

export const truth: Read<boolean> = (reader, value, path) =>
  typeof value === "boolean" ? value : reader.fault({ path, fault: "not-a-truth" });

/** A whole number from 0 that JSON holds exactly: a scale, an offset. */
export const whole: Read<number> = (reader, value, path) =>
  Number.isSafeInteger(value) && (value as number) >= 0
    ? (value as number)
    : reader.fault({ path, fault: "not-a-number" });

/** A list of at most so many. */
export function list<T>(read: Read<T>, most: number): Read<readonly T[]> {
  return (reader, value, path) => {
    if (!Array.isArray(value)) return reader.fault({ path, fault: "not-a-list" });
    if (value.length > most) return reader.fault({ path, fault: "too-long", most });
    return complete(value.map((one: unknown, i) => read(reader, one, `${path}[${i}]`)));
  };
}

/** An object whose keys are the author's own: rows, inputs of an example. */
export function dictionary<T>(read: Read<T>, most: number): Read<Readonly<Record<string, T>>> {
  return (reader, value, path) => {
    if (!isObject(value)) return reader.fault({ path, fault: "not-an-object" });
    const entries = Object.entries(value);
    if (entries.length > most) return reader.fault({ path, fault: "too-long", most });
    if (!entries.every(([key]) => isReadable(key))) return reader.fault({ path, fault: "not-text" });
    const values = complete(entries.map(([key, one]) => read(reader, one, `${path}.${key.slice(0, 40)}`)));
    return values && Object.fromEntries(entries.map(([key], i) => [key, values[i]!]));
  };
}

/** How each key of an object is read; keys that may be missing are in a table of their own. */
type Fields<T> = { readonly [K in keyof T]-?: Read<T[K]> };
type RequiredKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T];
type OptionalPart<T> = Omit<T, RequiredKeys<T>>;

/** An object with exactly these keys: one too many is as wrong as one too few. */
export function object<T extends object>(
  required: Fields<Pick<T, RequiredKeys<T>>>,
  optional: Fields<Required<OptionalPart<T>>>,
): Read<T> {
  const fields = new Map(Object.entries<Read<unknown>>({ ...required, ...optional }));
  return (reader, value, path) => {
    if (!isObject(value)) return reader.fault({ path, fault: "not-an-object" });
    let sound = true;
    const at = (key: string) => (path === "" ? key : `${path}.${key}`);
    for (const key of Object.keys(value)) {
      if (fields.has(key)) continue;
      sound = false;
      reader.fault({ path, fault: "unknown-key", key: key.slice(0, 40) });
    }
    const found: [string, unknown][] = [];
    for (const [key, read] of fields) {
      if (!Object.hasOwn(value, key)) {
        if (key in optional) continue;
        sound = false;
        reader.fault({ path, fault: "missing-key", key });
        continue;
      }
      const one = read(reader, value[key], at(key));
      if (one === undefined) sound = false;
      else found.push([key, one]);
    }
    return sound ? (Object.fromEntries(found) as T) : undefined;
  };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function complete<T>(values: readonly (T | undefined)[]): readonly T[] | undefined {
  return values.every((value) => value !== undefined) ? values : undefined;
}
