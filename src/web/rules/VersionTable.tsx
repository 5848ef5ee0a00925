import { Button } from "antd";
import { useLocation } from "wouter";
import type { Rule } from "../../rules/rule.ts";
import type { RuleView } from "../../workspace/rules/views.ts";
import { momentWords } from "../parts/dates.zh.ts";
import { useMay } from "../shell/me.ts";
import { tableOf } from "./table/model.ts";
import { words } from "./words.zh.ts";

/** Every version of a rule that the office wrote, newest first; an older one can be taken up again. */
export function VersionTable({ rule }: { readonly rule: RuleView }) {
  const [, go] = useLocation();
  const mayRestore = useMay()("rule.write") && tableOf(rule.content as Rule) !== undefined;
  return (
    <section className="block">
      <h2>{words.versions}</h2>
      {mayRestore && rule.versions.length > 1 && <p className="quiet">{words.restoreHint}</p>}
      <table className="plain-table">
        <tbody>
          {rule.versions.map(({ number, note, at, by }, i) => (
            <tr key={number}>
              <th scope="row" className="nowrap">
                {words.version(number)}
              </th>
              <td>{note}</td>
              <td>
                {by}，{momentWords(at)}
              </td>
              <td>
                {mayRestore && i > 0 && (
                  <Button size="small" onClick={() => go(`/rules/${rule.id}?edit=1&number=${number}`)}>
                    {words.restore}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
