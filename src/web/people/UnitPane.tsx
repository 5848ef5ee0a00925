import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { type ReactNode, useState } from "react";
import { Link } from "wouter";
import type { UnitDetail, UnitRow } from "../../workspace/units/views.ts";
import {
  hierarchyWords,
  unitKindWords,
  unitLevelWords,
  unitNameWords,
} from "../../workspace/units/words.zh.ts";
import { ask } from "../client.ts";
import { dayWords } from "../parts/dates.zh.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { useMay } from "../shell/me.ts";
import { UnitForm } from "./UnitForm.tsx";
import { CloseUnit, MoveUnit, RenameUnit } from "./UnitSteps.tsx";
import { unitsKey } from "./use-people.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly id: string;
  readonly byId: ReadonlyMap<string, UnitRow>;
  readonly onOpen: (id: string) => void;
}

/** One unit: what it is, where it stands and stood, whose work it took over; and what can be changed. */
export function UnitPane({ id, byId, onOpen }: Props) {
  const may = useMay();
  const [asked, setAsked] = useState<"edit" | "rename" | "move" | "close">();
  const unit = useQuery({
    queryKey: [...unitsKey, "one", id],
    queryFn: ({ signal }) => ask<UnitDetail>(`/api/units/${id}`, { signal }),
  });
  if (unit.error) return <ErrorLine error={unit.error} onRetry={() => void unit.refetch()} />;
  if (!unit.data) return <Skeleton active paragraph={{ rows: 8 }} />;
  const row = unit.data;
  const close = () => setAsked(undefined);
  return (
    <div className="pane-body">
      <h2>{row.name}</h2>
      {row.validTo && <p>{words.ended(dayWords(row.validTo))}</p>}
      {may("unit.write") && !row.validTo && (
        <div className="form-buttons">
          <Button onClick={() => setAsked("edit")}>{words.edit}</Button>
          <Button onClick={() => setAsked("rename")}>{words.rename}</Button>
          <Button onClick={() => setAsked("move")}>{words.move}</Button>
          <Button danger onClick={() => setAsked("close")}>
            {words.closeUnit}
          </Button>
        </div>
      )}
      <Facts row={row} byId={byId} onOpen={onOpen} />
      <nav className="pane-links">
        {may("person.read") && row.people > 0 && (
          <Link href={`/people?unit=${id}`}>
            {words.toPeople}（{words.peopleIn(row.people)}）
          </Link>
        )}
        {may("task.read") && row.openTasks > 0 && (
          <Link href={`/ledger?unit=${id}`}>
            {words.toTasks}（{words.openTasks(row.openTasks)}）
          </Link>
        )}
        {may("audit.read") && <Link href={`/audit?subject=${id}`}>{words.toAudit}</Link>}
      </nav>
      {row.places.length > 0 && (
        <section className="block">
          <h2>{words.history}</h2>
          <ul className="places">
            {row.places.map(({ hierarchy, parent, parentName, from, to }) => (
              <li key={`${hierarchy} ${from ?? ""}`}>
                {words.placeFrom(
                  from && dayWords(from, { weekday: false }),
                  to && dayWords(to, { weekday: false }),
                )}{" "}
                <span className="quiet">{hierarchyWords[hierarchy]}</span>{" "}
                <button type="button" className="text-button" onClick={() => onOpen(parent)}>
                  {parentName}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {asked === "edit" && <UnitForm unit={row} onClose={close} onDone={close} />}
      {asked === "rename" && <RenameUnit unit={row} onClose={close} />}
      {asked === "move" && <MoveUnit unit={row} onClose={close} />}
      {asked === "close" && <CloseUnit unit={row} byId={byId} onClose={close} />}
    </div>
  );
}

function Facts({ row, byId, onOpen }: Omit<Props, "id"> & { readonly row: UnitDetail }) {
  const link = (id: string | undefined) =>
    id === undefined ? undefined : (
      <button type="button" className="text-button" onClick={() => onOpen(id)}>
        {byId.get(id)?.name ?? row.places.find(({ parent }) => parent === id)?.parentName ?? words.unit}
      </button>
    );
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      words.kind,
      [unitKindWords[row.kind], row.level && unitLevelWords[row.level]].filter(Boolean).join("，"),
    ],
    [hierarchyWords.region, link(row.region)],
    [hierarchyWords.line, link(row.line)],
    [words.otherNames, row.names.map(({ name, kind }) => `${name}（${unitNameWords[kind]}）`).join("、")],
    [words.groups, row.groups.join("、")],
    [words.since, row.validFrom && dayWords(row.validFrom, { weekday: false })],
    [words.succeededBy, link(row.successor)],
    [
      words.took,
      row.predecessors
        .map(({ name, validTo }) => words.tookOn(name, dayWords(validTo, { weekday: false })))
        .join("、"),
    ],
  ];
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
