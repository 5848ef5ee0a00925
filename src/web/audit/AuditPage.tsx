import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button, Select, Skeleton } from "antd";
import { useState } from "react";
import type { AuditKinds, AuditPage as Page } from "../../workspace/audit/views.ts";
import { ask, pathOf } from "../client.ts";
import { EmptyState } from "../parts/EmptyState.tsx";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { useAddress } from "../parts/use-address.ts";
import { PersonPicker } from "../people/PersonPicker.tsx";
import { AuditList } from "./AuditList.tsx";
import { VerifyPanel } from "./VerifyPanel.tsx";
import { words } from "./words.zh.ts";
import "../styles/people.css";

const names = ["person", "kind", "subject", "plan", "from", "to"] as const;

/** 审计: what happened, the newest first, and whether the log is as it was written. */
export function AuditPage() {
  const { values, set } = useAddress();
  const [verifying, setVerifying] = useState(false);
  const filter = Object.fromEntries(names.map((name) => [name, values.get(name) ?? undefined]));
  const filtered = names.some((name) => values.has(name));
  const kinds = useQuery({
    queryKey: ["audit", "kinds"],
    queryFn: ({ signal }) => ask<AuditKinds>("/api/audit/kinds", { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const events = useInfiniteQuery({
    queryKey: ["audit", "list", filter],
    queryFn: ({ pageParam, signal }) =>
      ask<Page>(pathOf("/api/audit", { ...filter, cursor: pageParam, limit: 200 }), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
  const rows = events.data?.pages.flatMap((page) => page.rows) ?? [];
  const dayField = (name: "from" | "to") => (
    <label className="day-field">
      {words[name]}
      <input
        type="date"
        className="plain-input"
        value={values.get(name) ?? ""}
        onChange={({ target }) => set({ [name]: target.value })}
      />
    </label>
  );
  return (
    <div className="page-fill">
      <PageHead title={words.title} says={<span className="wraps">{words.says}</span>}>
        <Button type="primary" onClick={() => setVerifying(true)}>
          {words.verify}
        </Button>
      </PageHead>
      <search className="list-bar" aria-label={words.title}>
        <PersonPicker
          className="list-filter"
          label={words.who}
          placeholder={words.aPerson}
          value={filter.person}
          onChange={(person) => set({ person })}
        />
        <Select
          className="list-filter"
          aria-label={words.what}
          placeholder={words.anyKind}
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          popupMatchSelectWidth={false}
          value={filter.kind}
          onChange={(kind: string | undefined) => set({ kind })}
          options={kinds.data?.rows.map(({ kind, title }) => ({ value: kind, label: title })) ?? []}
        />
        {dayField("from")}
        {dayField("to")}
        {(filter.subject ?? filter.plan) && <span className="quiet">{words.filteredBy}</span>}
        {filtered && (
          <Button type="link" onClick={() => set(Object.fromEntries(names.map((name) => [name, undefined])))}>
            {words.clear}
          </Button>
        )}
      </search>
      <ErrorLine error={events.error} onRetry={() => void events.refetch()} />
      {events.isPending && <Skeleton active className="list-shape" paragraph={{ rows: 10 }} />}
      {events.data && rows.length === 0 && (
        <EmptyState says={filtered ? words.noMatch : words.empty}>
          {filtered && (
            <Button onClick={() => set(Object.fromEntries(names.map((name) => [name, undefined])))}>
              {words.clear}
            </Button>
          )}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <AuditList
          rows={rows}
          onEnd={() => {
            if (events.hasNextPage && !events.isFetchingNextPage) void events.fetchNextPage();
          }}
          onSubject={(subject) => set({ subject }, { push: true })}
        />
      )}
      {verifying && <VerifyPanel onClose={() => setVerifying(false)} />}
    </div>
  );
}
