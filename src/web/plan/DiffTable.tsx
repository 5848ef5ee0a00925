import { SwapOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import { useMemo, useState } from "react";
import type { SaidChange } from "../../server/api.ts";
import type { Catalog } from "../model/catalog.ts";
import { lineNumber } from "../model/lines.ts";
import type { Column } from "../table/column.ts";
import { ListPane, type ListProps } from "../table/ListPane.tsx";
import { type Say, useSay } from "../words.ts";

/** A change and where it stands in the list; changes have no id of their own. */
interface Row {
  readonly key: string;
  readonly change: SaidChange;
}

interface Props extends ListProps {
  readonly changes: readonly SaidChange[];
  readonly before: Catalog;
  readonly after: Catalog;
  readonly filters: Readonly<Record<string, string>>;
  readonly onFilter: (name: string, value: string) => void;
  readonly onChange: (change: SaidChange) => void;
  /** The two are the other way round. */
  readonly onSwap: () => void;
  readonly onClose: () => void;
}

const kinds = ["changed", "added", "removed"] as const;
const shapes = { changed: "△", added: "＋", removed: "－" } as const;

/** 版本对比: what the newer of two versions changed; each leads to its place in its version. */
export function DiffTable(props: Props) {
  const { changes, before, after, filters, onFilter, onChange, query, onQuery } = props;
  const say = useSay();
  const rows = useMemo(
    () => changes.map((change, index): Row => ({ key: `change:${index}`, change })),
    [changes],
  );
  const [opened, setOpened] = useState<string>();
  const wanted = filters["diff.how"] ?? "";
  const chosen = useMemo(() => rows.filter(({ change }) => !wanted || change.how === wanted), [rows, wanted]);
  const columns = useMemo<Column<Row>[]>(
    () => [
      {
        key: "how",
        title: say("change"),
        width: 84,
        text: ({ change }) => say(`how.${change.how}`),
        cell: ({ change }) => (
          <span className={`how ${change.how}`}>
            <span aria-hidden="true">{shapes[change.how]}</span> {say(`how.${change.how}`)}
          </span>
        ),
      },
      {
        key: "subject",
        title: say("kind"),
        width: 92,
        text: ({ change }) => say(`subject.${change.subject}`),
      },
      {
        key: "says",
        title: say("changeText"),
        width: 280,
        grow: true,
        name: true,
        whole: true,
        text: sayChange,
      },
      {
        key: "before",
        title: say("before"),
        width: 84,
        text: ({ change }) => place(say, before, change.before),
      },
      { key: "after", title: say("after"), width: 84, text: ({ change }) => place(say, after, change.after) },
    ],
    [before, after, say],
  );
  const count = (how: SaidChange["how"]) => changes.filter((change) => change.how === how).length;
  return (
    <div className="diff">
      <div className="diff-versions">
        <span>
          {say("before")}：{before.plan.source.name}
        </span>
        <span>
          {say("after")}：{after.plan.source.name}
        </span>
        <Button size="small" icon={<SwapOutlined />} onClick={props.onSwap}>
          {say("swap")}
        </Button>
        <Button size="small" onClick={props.onClose}>
          {say("endCompare")}
        </Button>
      </div>
      <ListPane
        name="diff"
        caption={say("tab.diff")}
        columns={columns}
        rows={chosen}
        all={rows.length}
        keyOf={keyOf}
        lit={opened}
        query={query}
        onQuery={onQuery}
        filters={
          <Segmented
            aria-label={say("change")}
            value={wanted}
            options={[
              { value: "", label: say("all") },
              ...kinds.map((how) => ({
                value: how,
                label: `${say(`how.${how}`)} ${count(how)}`,
                disabled: count(how) === 0,
              })),
            ]}
            onChange={(value) => onFilter("diff.how", value)}
          />
        }
        onClear={() => onFilter("diff.how", "")}
        onOpen={({ key, change }) => {
          setOpened(key);
          onChange(change);
        }}
        empty={say("empty.diff")}
      />
    </div>
  );
}

function keyOf({ key }: Row): string {
  return key;
}

function sayChange({ change }: Row): string {
  return change.says;
}

function place(say: Say, catalog: Catalog, at: SaidChange["before"]): string {
  return at ? say("line", { n: lineNumber(catalog.lines, at.span.start) }) : "";
}
