import { sayValue } from "../text/value.zh.ts";
import type { Change } from "./what-if.ts";

/** 人均年收入降到5400.00元（含）以下即符合。 */
export function sayWhatIf({ input, type, to, beyond }: Change): string {
  const value = sayValue(to, type);
  const { title } = input;
  switch (beyond) {
    case "above":
      return type.type === "date"
        ? `${title}在${value}（含）以后即符合。`
        : `${title}达到${value}（含）以上即符合。`;
    case "below":
      return type.type === "date"
        ? `${title}在${value}（含）以前即符合。`
        : `${title}降到${value}（含）以下即符合。`;
    case "exactly":
      return type.type === "truth" ? `“${title}”为${value}即符合。` : `${title}为${value}即符合。`;
  }
}
