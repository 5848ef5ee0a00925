import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Rule } from "../../../rules/rule.ts";
import { dayInChina } from "../../parts/dates.zh.ts";
import { ruleApi, rulesKey } from "../api.ts";
import { inputId, ruleOf, type TierTable } from "./model.ts";

/** Milliseconds without a change before the server is asked. */
const pause = 350;

/** What the server makes of the table once it has no wrong cell; `current` while that is of the table as it stands. */
export function useTrial(table: TierTable, sound: boolean) {
  const body = JSON.stringify(requestOf(table));
  const settled = useSettled(body);
  const query = useQuery({
    queryKey: [...rulesKey, "trial", settled],
    queryFn: ({ signal }) => ruleApi.attempt(JSON.parse(settled) as Request, signal),
    enabled: sound && settled === body,
    placeholderData: (before) => before,
  });
  const current = sound && settled === body && query.isSuccess && !query.isPlaceholderData;
  return { ...query, current };
}

interface Request {
  readonly content: Rule;
  readonly on: string;
  readonly inputs: readonly Readonly<Record<string, string>>[];
}

/** What the tests should come to is not asked: the page compares. */
function requestOf(table: TierTable): Request {
  const on = dayInChina(new Date());
  const inputs = table.tests.map(({ input }) => ({ [inputId]: input.trim() }));
  return { content: { ...ruleOf(table, on), examples: [] }, on, inputs };
}

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
