import { Button, Input, Select, Skeleton } from "antd";
import { useState } from "react";
import type { Role } from "../../workspace/access/roles.ts";
import type { GivenPassword, PersonRow } from "../../workspace/people/views.ts";
import { DetailBeside } from "../parts/DetailBeside.tsx";
import { agoWords } from "../parts/dates.zh.ts";
import { EmptyState } from "../parts/EmptyState.tsx";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { UnitPicker } from "../parts/UnitPicker.tsx";
import { useAddress } from "../parts/use-address.ts";
import { useMay } from "../shell/me.ts";
import type { Column } from "../table/column.ts";
import { VirtualCards } from "../table/VirtualCards.tsx";
import { VirtualTable } from "../table/VirtualTable.tsx";
import { useNarrow } from "../use-narrow.ts";
import { roleOptions } from "./GrantFields.tsx";
import { ImportDialog } from "./ImportDialog.tsx";
import { NewPerson } from "./NewPerson.tsx";
import { PasswordOnce } from "./PasswordOnce.tsx";
import { PersonPane, sayRoles } from "./PersonPane.tsx";
import { SwitchPages } from "./SwitchPages.tsx";
import { usePeople } from "./use-people.ts";
import { words } from "./words.zh.ts";
import "../styles/people.css";

const columns: readonly Column<PersonRow>[] = [
  { key: "name", title: words.personName, width: 120, text: ({ name }) => name, name: true },
  { key: "roles", title: words.roles, width: 260, grow: true, text: sayRoles },
  { key: "login", title: words.login, width: 150, text: ({ login }) => login },
  { key: "phone", title: words.phone, width: 130, text: ({ phone }) => phone ?? "" },
  {
    key: "state",
    title: words.state,
    width: 96,
    text: ({ state, locked }) =>
      state === "disabled" ? words.disabled : locked ? words.locked : words.active,
  },
  {
    key: "seen",
    title: words.lastSeen,
    width: 150,
    text: ({ lastSeen }) => (lastSeen ? agoWords(lastSeen) : words.never),
  },
];

const names = ["text", "unit", "role", "state"] as const;
const nobody = Object.fromEntries(names.map((name) => [name, undefined]));

/** 人员: who may log in, as what, and since when not any more. */
export function PeoplePage() {
  const { values, set } = useAddress();
  const may = useMay();
  const narrow = useNarrow();
  const [asked, setAsked] = useState<"new" | "import">();
  const [given, setGiven] = useState<GivenPassword>();
  const get = (name: string) => values.get(name) ?? undefined;
  const filter = {
    text: get("text"),
    unit: get("unit"),
    role: get("role") as Role | undefined,
    state: get("state"),
  };
  const filtered = names.some((name) => values.has(name));
  const people = usePeople(filter);
  const { rows, total } = people;
  const open = get("open");
  const List = narrow ? VirtualCards : VirtualTable;
  return (
    <div className="page-fill">
      <PageHead
        title={words.title}
        says={total !== undefined && <span>{words.peopleCount(total)}</span>}
        back={<SwitchPages />}
      >
        {may("person.write") && (
          <>
            <Button onClick={() => setAsked("import")}>{words.import}</Button>
            <Button type="primary" onClick={() => setAsked("new")}>
              {words.newPerson}
            </Button>
          </>
        )}
      </PageHead>
      <DetailBeside
        detail={open && <PersonPane id={open} />}
        label={words.personPane(rows.find(({ id }) => id === open)?.name ?? "")}
        onClose={() => set({ open: undefined })}
      >
        <search className="list-bar" aria-label={words.people}>
          <Input.Search
            key={get("text") ?? ""}
            className="list-search"
            aria-label={words.findPerson}
            placeholder={words.findPerson}
            allowClear
            defaultValue={get("text")}
            onSearch={(text) => set({ text: text.trim() })}
          />
          <UnitPicker
            className="list-filter"
            label={words.unit}
            placeholder={words.anyUnit}
            {...(filter.unit && { value: filter.unit })}
            onChange={(unit: string | undefined) => set({ unit })}
          />
          <Select
            className="list-filter"
            aria-label={words.role}
            placeholder={words.anyRole}
            allowClear
            options={roleOptions}
            value={filter.role}
            onChange={(role: Role | undefined) => set({ role })}
          />
          <Select
            className="list-filter"
            aria-label={words.state}
            placeholder={words.anyState}
            allowClear
            options={[
              { value: "active", label: words.active },
              { value: "disabled", label: words.disabled },
            ]}
            value={filter.state}
            onChange={(state: string | undefined) => set({ state })}
          />
          {filtered && (
            <Button type="link" onClick={() => set(nobody)}>
              {words.clear}
            </Button>
          )}
        </search>
        <ErrorLine error={people.error} onRetry={() => void people.refetch()} />
        {people.isPending && <Skeleton active className="list-shape" paragraph={{ rows: 10 }} />}
        {total === 0 && (
          <EmptyState says={filtered ? words.noPerson : words.emptyPeople}>
            {filtered && <Button onClick={() => set(nobody)}>{words.clear}</Button>}
          </EmptyState>
        )}
        {rows.length > 0 && (
          <List<PersonRow>
            caption={words.peopleList}
            columns={columns}
            shown={rows.map((row) => ({ row, key: row.id }))}
            dense
            query={filter.text ?? ""}
            lit={open}
            onOpen={({ id }) => set({ open: id })}
            onCopy={({ name, login }) => void navigator.clipboard?.writeText(`${name}\t${login}`)}
            sort={undefined}
            onSort={() => {}}
          />
        )}
      </DetailBeside>
      {asked === "import" && <ImportDialog what="people" onClose={() => setAsked(undefined)} />}
      {asked === "new" && (
        <NewPerson
          unit={filter.unit}
          onClose={() => setAsked(undefined)}
          onGiven={(one) => {
            setAsked(undefined);
            setGiven(one);
          }}
        />
      )}
      {given && <PasswordOnce given={given} onClose={() => setGiven(undefined)} />}
    </div>
  );
}
