import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { dayInChina } from "../../parts/dates.zh.ts";
import { ruleApi, rulesKey } from "../api.ts";
import { inputId, ruleOf, type TierTable } from "./model.ts";

/** Milliseconds without a keystroke before the server is asked. */
const pause = 350;

/** What the server makes of the table as it stands, once it has no empty or wrong cell. */
export function useTrial(table: TierTable, sound: boolean) {
  const settled = useSettled(table);
  const on = dayInChina(new Date());
  const body = { ...ruleOf(settled, on), examples: [] };
  const inputs = settled.tests.map(({ input }) => ({ [inputId]: input.trim() }));
  return useQuery({
    queryKey: [...rulesKey, "trial", body, inputs],
    queryFn: ({ signal }) => ruleApi.attempt({ content: body, on, inputs }, signal),
    enabled: sound && settled === table,
    placeholderData: (before) => before,
  });
}

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
