import { CopyOutlined, SearchOutlined, SettingOutlined } from "@ant-design/icons";
import { App, Button, Checkbox, Dropdown, Input, Popover, Segmented } from "antd";
import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import { matches } from "../model/search.ts";
import { useStore } from "../store.ts";
import { useNarrow } from "../use-narrow.ts";
import { useSay } from "../words.ts";
import { type Column, withHeadings } from "./column.ts";
import { settingsOf, type TableSettings } from "./settings.ts";
import { toTsv } from "./tsv.ts";
import { usePrinting } from "./use-printing.ts";
import { VirtualCards } from "./VirtualCards.tsx";
import { VirtualTable } from "./VirtualTable.tsx";

/** What every list of the page is given. */
export interface ListProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

interface Props<Row> extends ListProps {
  /** Under which the choice of columns is remembered. */
  readonly name: string;
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly groupOf?: (row: Row) => string;
  readonly lit: string | undefined;
  readonly onOpen: (row: Row) => void;
  /** Filters of this list, beside the search; `clear` undoes them. */
  readonly filters?: ReactNode;
  readonly onClear?: () => void;
  /** Said where the plan has nothing for this list; `all` is how many there are before filters. */
  readonly empty: string;
  readonly all: number;
  /** What one row is, where that is not one of what the tab counts. */
  readonly rowWord?: string;
  /** Shown in place of the table. */
  readonly instead?: (rows: readonly Row[]) => ReactNode;
}

/** A list with its search, filters, columns and copying. The rows are a table, on a phone cards. */
export function ListPane<Row>(props: Props<Row>) {
  const { name, caption, columns, rows, keyOf, groupOf, lit, onOpen, query, onQuery, all } = props;
  const say = useSay();
  const { rowWord = say("rowWord") } = props;
  const narrow = useNarrow();
  const printing = usePrinting();
  const settings = useStore(settingsOf(name), (state) => state);
  const [sort, setSort] = useState<{ key: string; down: boolean }>();
  const wanted = useDeferredValue(query);
  const copy = useCopy();

  const visible = useMemo(
    () => columns.filter((column) => settings.columns[column.key] ?? !column.extra),
    [columns, settings],
  );
  const found = useMemo(() => {
    const hits = wanted
      ? rows.filter((row) => matches(columns.map((each) => each.text(row)).join(" "), wanted))
      : rows;
    const compare = columns.find((column) => column.key === sort?.key)?.compare;
    if (!compare) return hits;
    return hits.toSorted((a, b) => (sort?.down ? compare(b, a) : compare(a, b)));
  }, [rows, columns, wanted, sort]);
  const shown = useMemo(
    () => withHeadings(found, keyOf, sort ? undefined : groupOf),
    [found, keyOf, groupOf, sort],
  );
  const line = (row: Row) => visible.map((column) => column.text(row));

  const opened = lit === undefined ? undefined : found.find((row) => keyOf(row) === lit);
  const copies = [
    {
      key: "table",
      label: say("copyTable"),
      onClick: () => copy([visible.map((column) => column.title), ...found.map(line)], found.length),
    },
    { key: "row", label: say("copyRow"), disabled: !opened, onClick: () => opened && copy([line(opened)]) },
  ];

  if (all === 0) return <p className="list-empty">{props.empty}</p>;
  const table = {
    caption,
    columns: visible,
    shown,
    dense: settings.dense,
    query: wanted,
    lit,
    onOpen,
    onCopy: (row: Row) => copy([line(row)]),
    sort,
    onSort: (key: string) =>
      setSort((was) =>
        was?.key !== key ? { key, down: false } : was.down ? undefined : { key, down: true },
      ),
  };
  const Table = narrow && !printing ? VirtualCards<Row> : VirtualTable<Row>;
  return (
    <div className="list">
      <search className="list-bar">
        <Input
          allowClear
          className="list-search"
          data-search
          prefix={<SearchOutlined />}
          placeholder={say(narrow ? "searchShort" : "search")}
          aria-label={say("searchLabel")}
          value={query}
          onChange={(event) => onQuery(event.target.value)}
        />
        {props.filters}
        <span className="list-count" role="status">
          {found.length === all
            ? say("shown", { n: all, unit: rowWord })
            : say("shownOf", { n: found.length, all, unit: rowWord })}
        </span>
        <Dropdown trigger={["click"]} menu={{ items: copies }}>
          <Button icon={<CopyOutlined />} aria-label={say("copy")}>
            {!narrow && say("copy")}
          </Button>
        </Dropdown>
        {!narrow && <Columns name={name} columns={columns} settings={settings} />}
      </search>
      {found.length === 0 ? (
        <p className="list-empty">
          {say("noMatch")}
          <Button
            type="link"
            onClick={() => {
              onQuery("");
              props.onClear?.();
            }}
          >
            {say("clearFilters")}
          </Button>
        </p>
      ) : (
        (props.instead?.(found) ?? <Table {...table} />)
      )}
    </div>
  );
}

function Columns<Row>({
  name,
  columns,
  settings,
}: {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly settings: TableSettings;
}) {
  const say = useSay();
  const store = settingsOf(name);
  const content = (
    <div className="columns-choice">
      {columns.map((column) => (
        <Checkbox
          key={column.key}
          checked={settings.columns[column.key] ?? !column.extra}
          disabled={column.name === true}
          onChange={(event) =>
            store.set({ columns: { ...settings.columns, [column.key]: event.target.checked } })
          }
        >
          {column.title}
        </Checkbox>
      ))}
      <Segmented
        size="small"
        aria-label={say("density")}
        value={settings.dense ? "dense" : "loose"}
        options={[
          { value: "loose", label: say("loose") },
          { value: "dense", label: say("dense") },
        ]}
        onChange={(value) => store.set({ dense: value === "dense" })}
      />
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={content}>
      <Button icon={<SettingOutlined />}>{say("columns")}</Button>
    </Popover>
  );
}

/** Puts rows on the clipboard and says so. */
function useCopy(): (rows: readonly (readonly string[])[], count?: number) => void {
  const { message } = App.useApp();
  const say = useSay();
  return (rows, count = rows.length) => {
    navigator.clipboard.writeText(toTsv(rows)).then(
      () => message.success(say("copied", { n: count })),
      () => message.error(say("copyFailed")),
    );
  };
}
