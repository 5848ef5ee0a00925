import type { Catalog } from "../model/catalog.ts";
import { useSay } from "../words.ts";
import { facts } from "./Header.tsx";
import type { Tab } from "./state.ts";

/** Stands on paper alone: which plan, which list, printed when. */
export function PrintHead({ catalog, tab }: { readonly catalog: Catalog; readonly tab: Tab }) {
  const say = useSay();
  const { meta, source } = catalog.plan;
  const today = new Intl.DateTimeFormat("zh-CN", { year: "numeric", month: "long", day: "numeric" }).format(
    new Date(),
  );
  return (
    <div className="print-head">
      <p className="print-title">{meta.title ?? source.name}</p>
      <p className="print-list">{say(`tab.${tab}`)}</p>
      <p className="print-facts">{[...facts(say, meta), `${say("printed")} ${today}`].join("　")}</p>
    </div>
  );
}
