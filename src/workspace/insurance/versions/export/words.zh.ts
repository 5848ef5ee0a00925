import type { YearParts } from "../../settled/load.ts";

/** Words of a year that is handed out as a folder. */
export const exportWords = {
  fileName: (fund: string, year: number, number: number) =>
    `${fund}${year}年结算数据（参数第${number}版）.zip`,
  noteFile: () => "说明.txt",
  note: ({ version, paid }: YearParts) =>
    [
      `${version.fund}${version.year}年结算数据，参数第${version.number}版（${version.decision}）。`,
      "用 luoshi settle 打开本文件夹，可以重新计算本年各月和年终清算。",
      ...(paid.length > 0
        ? [
            `已公布的月份：${paid.map(({ month }) => `${month}月`).join("、")}。这些月份的实际拨付以公布结果为准；公布后参数另有调整的，重新计算的月度数可能与公布结果不同。`,
          ]
        : []),
      "",
    ].join("\r\n"),
} as const;
