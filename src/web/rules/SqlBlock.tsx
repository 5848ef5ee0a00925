import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { ruleApi, rulesKey } from "./api.ts";
import { SqlText } from "./SqlText.tsx";
import { words } from "./words.zh.ts";

/** The rule's SQL, fetched when someone wants to see it. */
export function SqlBlock({ id }: { readonly id: string }) {
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: [...rulesKey, id, "sql"],
    queryFn: ({ signal }) => ruleApi.sql(id, signal),
    enabled: open,
  });
  return (
    <section className="block">
      <h2>{words.sql}</h2>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{words.showSql}</summary>
        <p className="quiet">{words.sqlHint}</p>
        <ErrorLine error={error} onRetry={() => void refetch()} />
        {data && <SqlText sql={data} />}
      </details>
    </section>
  );
}
