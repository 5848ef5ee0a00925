import type { Severity as Level } from "../../plan/model.ts";
import { useSay } from "../words.ts";

/** Each level has a shape of its own, so that it is told apart without colour. */
const shapes: Record<Level, string> = {
  error: "M6 1 11.5 11h-11z",
  warning: "M6 .8 11.2 6 6 11.2.8 6z",
  info: "M6 1.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6z",
};

export function SeverityShape({ level }: { readonly level: Level }) {
  return (
    <svg className={`severity-shape ${level}`} width={12} height={12} viewBox="0 0 12 12" aria-hidden="true">
      <path d={shapes[level]} />
    </svg>
  );
}

/** How bad a finding is: shape, colour and word. */
export function Severity({ level }: { readonly level: Level }) {
  const say = useSay();
  return (
    <span className={`severity ${level}`}>
      <SeverityShape level={level} />
      {say(`severity.${level}`)}
    </span>
  );
}
