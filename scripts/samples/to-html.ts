import type { Block } from "./blocks.ts";

/** Sets blocks as a page of a government site, as a browser saves it: with menus, wrapped source, and lists. */
export function toHtml(blocks: readonly Block[], title: string): string {
  const parts: string[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    const list = listFrom(blocks, i);
    if (list.length > 1) {
      parts.push(listHtml(list));
      i += list.length - 1;
    } else parts.push(blockHtml(block));
  }
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>p { text-indent: 2em } .right { text-align: right } h1, h2 { text-align: center }</style>
</head>
<body>
<div class="menu"><a href="/">首页</a><a href="/zwgk">政务公开</a><a href="/zwfw">政务服务</a><a href="/hdjl">互动交流</a></div>
<div class="article">
${parts.join("\n")}
</div>
<script>document.title = "打印";</script>
</body>
</html>
`;
}

type Item = Extract<Block, { kind: "item" }>;

/** The items from here on that a browser would number just as they are: 1. 2. 3. */
function listFrom(blocks: readonly Block[], start: number): Item[] {
  const items: Item[] = [];
  for (const block of blocks.slice(start)) {
    if (block.kind !== "item" || !/^%1[.．]$/.test(block.marker.pattern)) break;
    if (items[0] && block.run !== items[0].run) break;
    items.push(block);
  }
  return items;
}

function listHtml(items: readonly Item[]): string {
  const entries = items.map((item) => `<li>${wrapped(item.text)}</li>`);
  return `<ol start="${items[0]!.marker.number}">\n${entries.join("\n")}\n</ol>`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case "title":
      return `<h2>${escapeHtml(block.text)}</h2>`;
    case "signature":
      return `<p class="right">${escapeHtml(block.text)}</p>`;
    case "paragraph":
      return `<p>${wrapped(block.text)}</p>`;
    case "item":
      return `<p>${wrapped(block.marker.typed + block.text)}</p>`;
    case "table":
      return `<table border="1">\n${block.rows.map((row, i) => rowHtml(row, i === 0 ? "th" : "td")).join("\n")}\n</table>`;
  }
}

function rowHtml(row: readonly string[], cell: "th" | "td"): string {
  return `<tr>${row.map((text) => `<${cell}>${escapeHtml(text)}</${cell}>`).join("")}</tr>`;
}

/** Breaks the source of long paragraphs as editors do: between Chinese characters a browser shows no blank. */
function wrapped(text: string): string {
  return escapeHtml(text).replace(/(.{60,}?[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, "$1\n");
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
