import { customType, text, uuid } from "drizzle-orm/pg-core";

/**
 * The region that a row belongs to: the first part of every large table's key, so that the table can be spread
 * over servers by it.
 */
export const region = () => text("region").notNull();

/** An instant as ISO 8601 in UTC with milliseconds: text sorts by time, and both drivers return it unchanged. */
export const instant = (name: string) => text(name);

/** A civil date, YYYY-MM-DD. Text, because a date has no zone and both drivers return it unchanged. */
export const day = (name: string) => text(name);

export const id = (name = "id") => uuid(name);

/** JSON that the program itself wrote. */
export const json = <T>(name: string) =>
  customType<{ data: T; driverData: string }>({
    dataType: () => "jsonb",
    toDriver: (value) => JSON.stringify(value),
    // Both drivers have parsed it by then; a string is a JSON string.
    fromDriver: (value: unknown) => value as T,
  })(name);
