/** Signs that Word's symbol fonts keep at private places, as the characters that Unicode has for them. */
const signs: Record<string, string> = {
  "\uF0A8": "□",
  "\uF06F": "□",
  "\uF071": "□",
  "\uF0FE": "☑",
  "\uF052": "☑",
  "\uF0FC": "√",
  "\uF0FB": "×",
  "\uF0D8": "➢",
  "\uF076": "❖",
  "\uF075": "◆",
  "\uF06E": "■",
  "\uF06C": "●",
  "\uF0B2": "✧",
  "\uF0AE": "→",
  "\uF0E0": "→",
  "\uF0B3": "≥",
  "\uF0A3": "≤",
  "\uF0B1": "±",
  "\uF0B4": "×",
  "\uF0B0": "°",
};

/** A bullet as a character that any font shows; `•` for one that only its symbol font knows. */
export function bulletText(text: string): string {
  const shown = symbolText(text.trim()).replace(/[\uE000-\uF8FF]/g, "•");
  return shown === "" ? "•" : shown;
}

/** Text in which the known characters of symbol fonts are replaced; others stay as they are. */
export function symbolText(text: string): string {
  return text.replace(/[\uE000-\uF8FF]/g, (sign) => signs[sign] ?? sign);
}
