import { columnNames } from "../../../workspace/insurance/uploads/columns.lexicon.ts";
import type { Download } from "../../client.ts";
import { words } from "../words.zh.ts";

/** An empty table with the columns that a file of cases has, as Excel opens it. */
export function templateFile(): Download {
  const titles = Object.values(columnNames).map(([title]) => title);
  // Without the mark Excel takes UTF-8 for the system's own encoding.
  const blob = new Blob([`\ufeff${titles.join(",")}\r\n`], { type: "text/csv" });
  return { name: words.templateName, blob };
}
