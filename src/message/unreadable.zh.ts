import type { Lookalike, Unreadable } from "./unreadable.ts";

const lookalikes: Record<Lookalike, string> = {
  picture: "一张图片",
  archive: "一个压缩包",
  excel: "Excel 工作簿",
  powerpoint: "演示文稿",
  opendocument: "OpenDocument 文档",
  ofd: "OFD 版式文件",
  rtf: "RTF 文档",
  "word-xml": "Word 2003 XML 文档",
  "word-95": "Word 95 或更早的文档",
  "web-archive": "网页归档文件（MHT）",
  "sound-or-video": "音频或视频",
  program: "一个程序",
};

/** What helps with each of them: the step that makes a readable file out of it. */
const remedies: Record<Lookalike, string> = {
  picture: "请上传方案的 Word、PDF、网页或文本文件；只有扫描图片的，请先识别成文字",
  archive: "请先解压，再上传其中的方案文件",
  excel: "请上传方案正文的 Word、PDF、网页或文本文件",
  powerpoint: "请上传方案正文的 Word、PDF、网页或文本文件",
  opendocument: "请用办公软件打开，另存为 .docx 后再上传",
  ofd: "请用 OFD 阅读器打开，导出为 PDF 或 Word 后再上传",
  rtf: "请用 Word 或 WPS 打开，另存为 .docx 后再上传",
  "word-xml": "请用 Word 或 WPS 打开，另存为 .docx 后再上传",
  "word-95": "请用 Word 或 WPS 打开，另存为 .docx 后再上传",
  "web-archive": "请在浏览器里另存为“网页，仅 HTML”后再上传",
  "sound-or-video": "请上传方案的 Word、PDF、网页或文本文件",
  program: "请上传方案的 Word、PDF、网页或文本文件",
};

/** The one sentence that a clerk sees for an unreadable file: what happened, where, what to do. */
export function sayUnreadable(why: Unreadable, name: string): string {
  const file = `“${name}”`;
  switch (why.reason) {
    case "empty":
      return `${file}是空文件，没有内容可读。请确认原文件已保存完整，再重新选择。`;
    case "not-text":
      return `${file}不是文档，内容不是可以辨认的文字。请上传方案的 Word、PDF、网页或文本文件。`;
    case "unknown-encoding":
      return `${file}的文字编码无法辨认。请用记事本或 WPS 打开，另存为 UTF-8 编码后再上传。`;
    case "unknown-format":
      return why.looksLike
        ? `${file}其实是${lookalikes[why.looksLike]}，不能当作方案来读。${remedies[why.looksLike]}。`
        : `${file}的格式无法辨认。请上传方案的 Word、PDF、网页或文本文件。`;
    case "too-large":
      return `${file}有 ${megabytes(why.bytes)}，超过 ${megabytes(why.limit)} 的上限。请去掉其中的图片，或拆成几份后再上传。`;
    case "expands-too-far":
      return `${file}解开后的内容超过上限（${why.limit.toLocaleString("en-US")}），为安全起见没有继续读。请用 Word 或 WPS 打开，另存一份后再上传。`;
    case "damaged":
      return `${file}已损坏或不完整，无法按 ${formatName(why.format)} 打开。请重新下载或复制一份，确认能正常打开后再上传。`;
    case "encrypted":
      return `${file}设有打开密码，读不到内容。请在 ${formatName(why.format)} 软件里取消密码，另存后再上传。`;
    case "no-text-layer":
      return `${file}共 ${why.pages} 页，全是图片，没有可读的文字（多为扫描件）。请先用文字识别软件转成可复制文字的文件，再上传。`;
    case "unknown-glyphs":
      return `${file}共 ${why.pages} 页，看得见字，但字体没有说明是哪些字，复制出来也是乱码。请用原来的 Word 文件，或用文字识别软件转换后再上传。`;
    case "took-too-long":
      return `${file}读了 ${why.seconds} 秒还没有读完，已停止。请拆成几份，或另存为 .docx 后再上传。`;
    case "missing":
      return `找不到文件“${why.path}”。请检查路径和文件名是否正确。`;
  }
}

function megabytes(bytes: number): string {
  return `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;
}

function formatName(format: string): string {
  const names: Record<string, string> = { docx: "Word", doc: "Word", pdf: "PDF", html: "网页", txt: "文本" };
  return names[format] ?? format;
}
