import type { Light as LightOf, TargetState } from "../../workspace/targets/judge/types.ts";
import { targetStateWords } from "../../workspace/targets/words.zh.ts";
import { Light } from "../parts/Light.tsx";

/** The light of a target with the word of its state. */
export function Standing({ light, state }: { readonly light: LightOf; readonly state: TargetState }) {
  return (
    <span className="standing">
      <Light light={light} />
      <span>{targetStateWords[state]}</span>
    </span>
  );
}
