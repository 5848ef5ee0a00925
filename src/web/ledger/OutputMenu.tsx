import { DownOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Button, Dropdown } from "antd";
import { useEffect, useState } from "react";
import type { TaskFilter } from "../../workspace/tasks/views.ts";
import { saveFile } from "../page/choose-file.ts";
import { type LedgerFormat, taskApi } from "../task/api.ts";
import type { useRows } from "./use-rows.ts";
import { words } from "./words.zh.ts";

const formats: readonly (readonly [LedgerFormat, string])[] = [
  ["xlsx", words.asXlsx],
  ["docx", words.asDocx],
  ["csv", words.asCsv],
];

interface Props {
  readonly filter: TaskFilter;
  /** The list whose rows are all fetched before they are printed. */
  readonly list: ReturnType<typeof useRows> | undefined;
}

/** The ledger as a file, or on paper: what the filter finds. */
export function OutputMenu({ filter, list }: Props) {
  const save = useMutation({
    mutationFn: (format: LedgerFormat) => taskApi.export(filter, format),
    onSuccess: saveFile,
  });
  const { printing, print } = usePrint(list);
  const items = [
    ...formats.map(([format, label]) => ({ key: format, label, onClick: () => save.mutate(format) })),
    { key: "print", label: words.print, onClick: print },
  ];
  return (
    <>
      {printing && list && (
        <span role="status" className="quiet">
          {words.printing(list.rows.length, list.total ?? 0)}
        </span>
      )}
      <Dropdown trigger={["click"]} menu={{ items }}>
        <Button type="primary" loading={save.isPending || printing}>
          {words.export}
          <DownOutlined aria-hidden="true" />
        </Button>
      </Dropdown>
    </>
  );
}

/** Prints once every row is there. */
function usePrint(list: Props["list"]) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    if (!printing) return;
    if (list?.hasNextPage && !list.error) {
      if (!list.isFetchingNextPage) void list.fetchNextPage();
      return;
    }
    setPrinting(false);
    window.print();
  }, [printing, list]);
  return { printing, print: () => setPrinting(true) };
}
