import type { ReactNode } from "react";
import { kindWords, statusWords } from "../../../settlement/words.zh.ts";
import type { CaseView } from "../../../workspace/insurance/views.ts";
import { dayWords } from "../../parts/dates.zh.ts";
import { Facts } from "./Facts.tsx";
import { exact, yuanWords } from "./formats.zh.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly view: CaseView;
  /** Whose case it is: masked, or what opens it. */
  readonly person?: ReactNode;
}

/** One case: its facts, and how its points and amount came about, line by line with the article of each step. */
export function CaseExplained({ view, person }: Props) {
  return (
    <>
      <Facts
        facts={[
          [words.hospital, view.hospitalName],
          [words.month, words.monthOf(view.month)],
          [words.status, statusWords[view.status]],
          [words.group, view.group || kindWords.ungrouped],
          [words.kind, kindWords[view.kind]],
          [words.cost, yuanWords(view.cost)],
          [words.noncompliant, yuanWords(view.noncompliant)],
          [words.cash, yuanWords(view.cash)],
          [words.selfPay, yuanWords(view.selfPay)],
          [words.points, exact(view.points)],
          [words.worth, yuanWords(view.amount)],
          [words.person, person ?? view.person ?? words.unknown],
          [words.admitted, view.admitted === null ? undefined : dayWords(view.admitted)],
          [words.discharged, view.discharged === null ? undefined : dayWords(view.discharged)],
        ]}
      />
      <section className="block">
        <h3>{words.explained}</h3>
        <ol className="explained">
          {view.steps.map(({ title, lines }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two steps may have one title
            <li key={index}>
              <b>{title}</b>
              {lines.map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines stay in their order
                <p key={at}>{line}</p>
              ))}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
