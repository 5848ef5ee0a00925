import { Link } from "wouter";
import type { HospitalYearFigures } from "../../../workspace/insurance/figures.ts";
import { pathOf } from "../../client.ts";
import type { Fund } from "../parts/chosen-fund.ts";
import { Facts } from "../parts/Facts.tsx";
import { exact, signed, yuan, yuanWords } from "../parts/formats.zh.ts";
import { Waterfall } from "./Waterfall.tsx";
import { words } from "./words.zh.ts";

interface Props {
  readonly year: HospitalYearFigures;
  readonly name: string;
  readonly fund: Fund;
}

/** One hospital's clearing: how it comes about, and the advance of the next year. */
export function ClearingPane({ year, name, fund }: Props) {
  return (
    <div className="pane-body">
      <h2>{name}</h2>
      <Link href={pathOf("/settlement/hospitals", { ...fund, open: year.hospital })}>{words.toHospital}</Link>
      <section className="block">
        <h2>{words.waterfall("")}</h2>
        <p className="quiet">{words.capHint(yuan(year.surplusCap))}</p>
        <Waterfall year={year} name={name} />
      </section>
      <Facts
        facts={[
          [words.points, exact(year.points)],
          [words.assessment, year.assessment],
          [words.cost, yuanWords(year.cost)],
          [words.fundPaid, yuanWords(year.fundPaid)],
        ]}
      />
      <section className="block">
        <h2>{words.advance}</h2>
        <p className="quiet">{words.advanceHint}</p>
        <Facts
          facts={[
            [words.advanceOld, yuanWords(year.advanceOld)],
            [words.advanceNew, yuanWords(year.advanceNew)],
            [words.advanceDiffWord, `${signed(year.advanceDiff)}元`],
          ]}
        />
      </section>
    </div>
  );
}
