import { createHash } from "node:crypto";

/** The style of public pages: readable on a phone and on paper, without script. */
const style = `
:root{color-scheme:light}
body{margin:0 auto;max-width:64rem;padding:1.5rem 1rem 3rem;color:#1f2328;background:#fff;
font:17px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
h1{font-size:1.5rem;line-height:1.4;margin:0 0 .5rem}
a{color:#1d4e89}a:focus-visible,.wide:focus-visible{outline:3px solid #1d4e89;outline-offset:2px}
.quiet{color:#55595f}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:1rem 0}
dt{color:#55595f}dd{margin:0;font-variant-numeric:tabular-nums}
.wide{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{border-bottom:1px solid #d0d4da;padding:.45rem .7rem;text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
th{font-weight:600}thead th{background:#f2f4f7}
th[scope=row],thead th:first-child,.words td,.words th{text-align:left}
th[scope=row]{font-weight:400;position:sticky;left:0;background:#fff;white-space:normal;min-width:7rem}
tfoot th,tfoot td{border-top:2px solid #55595f;font-weight:600}
tfoot th[scope=row]{font-weight:600}
.narrow{display:none}
@media (max-width:40rem){th,td{padding:.45rem .5rem}th[scope=row]{min-width:6rem}.narrow{display:block}}
@media print{body{max-width:none;font-size:12pt}a{color:#000;text-decoration:none}.wide{overflow:visible}}
`;

/** What the policy of a public page allows besides files of this server: its own style sheet. */
export const styleSource = `'sha256-${createHash("sha256").update(style).digest("base64")}'`;

/** Text as it may stand in HTML. */
export function htmlText(text: string): string {
  return text.replace(
    /[&<>"']/g,
    (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[c]!,
  );
}

/** A whole public page; `body` is HTML. */
export function publicPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${htmlText(title)}</title><link rel="icon" type="image/svg+xml" href="/icon.svg"><style>${style}</style></head>
<body><main>
<h1>${htmlText(title)}</h1>
${body}
</main></body></html>
`;
}

export interface PublicTable {
  readonly caption: string;
  /** The first column heads the rows. */
  readonly columns: readonly string[];
  /** Cells are HTML. */
  readonly rows: readonly (readonly string[])[];
  readonly total?: readonly string[];
  /** No figures in it: everything stands to the left. */
  readonly words?: boolean;
}

/** A table with caption and scopes, in a part that can be scrolled with the keyboard where the screen is narrow. */
export function publicTable({ caption, columns, rows, total, words = false }: PublicTable): string {
  const row = ([first = "", ...rest]: readonly string[]) =>
    `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  const head = columns.map((column) => `<th scope="col">${htmlText(column)}</th>`).join("");
  return `<div class="wide" role="region" aria-label="${htmlText(caption)}" tabindex="0">
<table${words ? ' class="words"' : ""}><caption>${htmlText(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>${rows.map(row).join("\n")}</tbody>${total ? `\n<tfoot>${row(total)}</tfoot>` : ""}
</table></div>`;
}
