const gb18030 = new Map(
  [..."类型县医院甲乙一"].map((c, i) => [
    c,
    ["c0e0", "d0cd", "cfd8", "d2bd", "d4ba", "bcd7", "d2d2", "d2bb"][i]!,
  ]),
);

/** Text of ASCII and of 类型县医院甲乙一 in the encoding that Excel saves in China. */
export function inGb18030(text: string): Uint8Array {
  return Buffer.concat(
    [...text].map((c) => (gb18030.has(c) ? Buffer.from(gb18030.get(c)!, "hex") : Buffer.from(c))),
  );
}
