/** How the lights are called; the shape differs as well. */
const lightWords: Readonly<Record<string, string>> = {
  red: "红灯",
  yellow: "黄灯",
  green: "绿灯",
  grey: "灰灯",
  blue: "蓝灯",
};

/** The light of a target: a word and a shape, and then its colour. */
export function Light({ light }: { readonly light: string }) {
  return (
    <span className="light" data-light={light}>
      <i aria-hidden="true" />
      {lightWords[light] ?? light}
    </span>
  );
}
