import type { LeftOut, Notice } from "./notice.ts";

const parts: Record<LeftOut, readonly [measure: string, name: string]> = {
  picture: ["张", "图片"],
  footnote: ["条", "脚注或尾注"],
  object: ["个", "嵌入对象（如 Excel 表）"],
  part: ["个", "嵌入的文件"],
};

/** Pages named one by one; more than these are summed up. */
const mostPagesNamed = 5;

/** One sentence for a clerk on what was left out of a document, and what to do about it. */
export function sayNotice(notice: Notice): string {
  switch (notice.kind) {
    case "undecodable":
      return `有 ${notice.count} 处字节无法辨认，已用“\uFFFD”代替，请对照原文核对。`;
    case "pages-without-text":
      return `${sayPages(notice.pages)}没有可读的文字（图片或空白页），未计入结果；如是扫描件，请先识别成文字再上传。`;
    case "unknown-glyphs":
      return `${sayPages(notice.pages)}有 ${notice.count} 个字的字体没有说明是什么字，无法辨认，请对照原文核对。`;
    case "left-out": {
      const [measure, name] = parts[notice.what];
      return `文中有 ${notice.count} ${measure}${name}，其中的文字没有读入，请对照原文核对。`;
    }
  }
}

function sayPages(pages: readonly number[]): string {
  const named = pages.slice(0, mostPagesNamed).join("、");
  return pages.length > mostPagesNamed ? `第 ${named} 等 ${pages.length} 页` : `第 ${named} 页`;
}
