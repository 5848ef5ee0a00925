import { useQuery } from "@tanstack/react-query";
import { Button, Input, Segmented, Skeleton } from "antd";
import { useMemo, useState } from "react";
import type { Hierarchy } from "../../workspace/units/events.ts";
import type { UnitTree as Tree, UnitRow } from "../../workspace/units/views.ts";
import { ask, pathOf } from "../client.ts";
import { DetailBeside } from "../parts/DetailBeside.tsx";
import { EmptyState } from "../parts/EmptyState.tsx";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { useAddress } from "../parts/use-address.ts";
import { useMay } from "../shell/me.ts";
import { ImportDialog } from "./ImportDialog.tsx";
import { SwitchPages } from "./SwitchPages.tsx";
import { findUnits, linesOf, type TreeLine, wayTo } from "./tree.ts";
import { UnitForm } from "./UnitForm.tsx";
import { UnitPane } from "./UnitPane.tsx";
import { UnitTree } from "./UnitTree.tsx";
import { unitsKey } from "./use-people.ts";
import { words } from "./words.zh.ts";
import "../styles/people.css";

const none: readonly UnitRow[] = [];
/** A tree that is not longer than this stands open; of a longer one the first two levels do. */
const shortTree = 60;

/** 单位: the tree on a day, by place or by line of work, and each unit beside it. */
export function UnitsPage() {
  const { values, set } = useAddress();
  const mayWrite = useMay()("unit.write");
  const [asked, setAsked] = useState<"new" | "import">();
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const on = values.get("on") ?? undefined;
  const text = values.get("text") ?? "";
  const open = values.get("open") ?? undefined;
  const hierarchy: Hierarchy = values.get("by") === "line" ? "line" : "region";
  const units = useQuery({
    queryKey: [...unitsKey, "tree", on],
    queryFn: ({ signal }) => ask<Tree>(pathOf("/api/units", { on }), { signal }),
    placeholderData: (before) => before,
  });
  const rows = units.data?.rows ?? none;
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const lines = useMemo(() => {
    if (text !== "")
      return findUnits(rows, text).map((row): TreeLine => ({ row, depth: 0, below: 0, open: false }));
    const startsClosed = (depth: number) => rows.length > shortTree && depth > 1;
    return linesOf(rows, hierarchy, (id, depth) => startsClosed(depth) !== toggled.has(id));
  }, [rows, hierarchy, text, toggled]);
  const toggle = ({ row }: TreeLine) => {
    const next = new Set(toggled);
    if (!next.delete(row.id)) next.add(row.id);
    setToggled(next);
  };
  return (
    <div className="page-fill">
      <PageHead
        title={words.title}
        says={
          units.data && <span>{text === "" ? words.unitCount(rows.length) : words.found(lines.length)}</span>
        }
        back={<SwitchPages />}
      >
        {mayWrite && (
          <>
            <Button onClick={() => setAsked("import")}>{words.import}</Button>
            <Button type="primary" onClick={() => setAsked("new")}>
              {words.newUnit}
            </Button>
          </>
        )}
      </PageHead>
      <DetailBeside
        detail={open && <UnitPane id={open} byId={byId} onOpen={(id) => set({ open: id })} />}
        label={words.unitPane(byId.get(open ?? "")?.name ?? "")}
        onClose={() => set({ open: undefined })}
      >
        <search className="list-bar" aria-label={words.units}>
          <Segmented
            aria-label={words.hierarchy}
            value={hierarchy}
            onChange={(by) => set({ by: by === "line" ? "line" : undefined })}
            options={[
              { value: "region", label: words.byRegion },
              { value: "line", label: words.byLine },
            ]}
          />
          <Input.Search
            key={text}
            className="list-search"
            aria-label={words.findUnit}
            placeholder={words.findUnit}
            allowClear
            defaultValue={text}
            onSearch={(typed) => set({ text: typed.trim() })}
          />
          <label className="day-field">
            {words.asOf}
            <input
              type="date"
              className="plain-input"
              value={on ?? ""}
              onChange={({ target }) => set({ on: target.value })}
            />
          </label>
        </search>
        <ErrorLine error={units.error} onRetry={() => void units.refetch()} />
        {units.isPending && <Skeleton active className="list-shape" paragraph={{ rows: 10 }} />}
        {units.data && rows.length === 0 && (
          <EmptyState says={mayWrite ? words.emptyUnits : words.emptyUnitsReader}>
            {mayWrite && (
              <div className="form-buttons">
                <Button type="primary" onClick={() => setAsked("import")}>
                  {words.importUnits}
                </Button>
                <Button onClick={() => setAsked("new")}>{words.newUnit}</Button>
              </div>
            )}
          </EmptyState>
        )}
        {rows.length > 0 && lines.length === 0 && (
          <EmptyState says={words.noUnit}>
            <Button onClick={() => set({ text: undefined })}>{words.clear}</Button>
          </EmptyState>
        )}
        {lines.length > 0 && (
          <UnitTree
            lines={lines}
            wayOf={text === "" ? undefined : ({ row }) => wayTo(row, byId, hierarchy).join(" / ")}
            open={open}
            onOpen={(id) => set({ open: id })}
            onToggle={toggle}
          />
        )}
      </DetailBeside>
      {asked === "import" && <ImportDialog what="units" onClose={() => setAsked(undefined)} />}
      {asked === "new" && (
        <UnitForm
          unit={undefined}
          region={open}
          onClose={() => setAsked(undefined)}
          onDone={(id) => {
            setAsked(undefined);
            set({ open: id });
          }}
        />
      )}
    </div>
  );
}
