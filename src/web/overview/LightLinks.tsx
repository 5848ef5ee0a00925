import { Link } from "wouter";
import type { LightCounts } from "../../workspace/targets/views.ts";
import { lightOrder } from "../../workspace/targets/words.zh.ts";
import { Light } from "../parts/Light.tsx";
import { targetsOf } from "./links.ts";

interface Props {
  readonly lights: LightCounts;
  readonly plan: string | undefined;
  readonly programme?: string | undefined;
}

/** How many targets show each light, each a link to them. */
export function LightLinks({ lights, plan, programme }: Props) {
  return (
    <span className="light-links">
      {lightOrder
        .filter((light) => lights[light] > 0)
        .map((light) => (
          <Link key={light} href={targetsOf({ plan, programme, light })}>
            <Light light={light} /> {lights[light]}
          </Link>
        ))}
    </span>
  );
}
