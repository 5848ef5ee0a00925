import { numberText } from "./number-text.ts";

/** Word's way of drawing circled numbers, a field without a result: `EQ \\o\\ac(○,11)` → ⑪; "" for any other. */
export function overlaid(code: string): string {
  const number = /^\s*EQ\s*\\o\s*\\ac\s*\(\s*[○◯]\s*[,，;]\s*(\d{1,2})\s*\)/i.exec(code)?.[1];
  return number === undefined ? "" : numberText("decimalEnclosedCircle", Number(number));
}
