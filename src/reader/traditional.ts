import { withoutRadicals } from "./radicals.ts";
import { simplifiedCharacters, traditionalCharacters } from "./traditional.gen.ts";

/** For every UTF-16 code unit the one to read it as: simplified for traditional, an ideograph for a radical. */
export const simplified: Uint16Array = makeTable();

function makeTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (let i = 0; i < traditionalCharacters.length; i++) {
    table[traditionalCharacters.charCodeAt(i)] = simplifiedCharacters.charCodeAt(i);
  }
  for (const [first, last] of [
    [0x2e80, 0x2fdf],
    [0xf900, 0xfaff],
  ] as const) {
    for (let code = first; code <= last; code++) {
      const ideograph = withoutRadicals(String.fromCharCode(code));
      if (ideograph.length === 1) table[code] = table[ideograph.charCodeAt(0)]!;
    }
  }
  return table;
}
