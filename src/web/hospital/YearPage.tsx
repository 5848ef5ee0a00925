import { Skeleton } from "antd";
import type { HospitalYearFigures } from "../../workspace/insurance/figures.ts";
import type { ClearingView } from "../../workspace/insurance/views.ts";
import { EmptyState } from "../parts/EmptyState.tsx";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { Waterfall } from "../settlement/clearing/Waterfall.tsx";
import type { Fund } from "../settlement/parts/chosen-fund.ts";
import { Facts } from "../settlement/parts/Facts.tsx";
import { exact, yuanWords } from "../settlement/parts/formats.zh.ts";
import { SettlementPage } from "../settlement/parts/SettlementPage.tsx";
import { useSettlement } from "../settlement/parts/use-settlement.ts";
import { useOwnHospitals } from "./use-own-hospital.ts";
import { words } from "./words.zh.ts";

/** 年终清算 of one's own hospital, line by line. */
export function YearPage() {
  return (
    <SettlementPage title={words.year} scrolls>
      {(fund) => <Year fund={fund} />}
    </SettlementPage>
  );
}

function Year({ fund }: { readonly fund: Fund }) {
  const own = useOwnHospitals(fund);
  const clearing = useSettlement<ClearingView>("clearing", { ...fund });
  const error = own.error ?? clearing.error;
  if (error || !own.rows || !clearing.data)
    return (
      <div className="page-body">
        <ErrorLine error={error} onRetry={() => void Promise.all([own.refetch(), clearing.refetch()])} />
        {!error && <Skeleton active paragraph={{ rows: 10 }} />}
      </div>
    );
  const figures = clearing.data.run?.figures;
  if (!figures) return <EmptyState says={words.noClearing} />;
  const names = new Map(own.rows.map(({ code, name }) => [code, name]));
  return (
    <div className="page-body">
      {figures.hospitals
        .filter(({ hospital }) => names.has(hospital))
        .map((year) => (
          <section key={year.hospital} className="block year-lines">
            <h2>{names.get(year.hospital)}</h2>
            <Waterfall year={year} name={names.get(year.hospital)!} />
            <Lines year={year} />
          </section>
        ))}
    </div>
  );
}

const money = [
  "gross",
  "assessmentOff",
  "surplusCap",
  "entitlement",
  "cash",
  "transfers",
  "audit",
  "selfPayExcess",
  "clearing",
] as const;

function Lines({ year }: { readonly year: HospitalYearFigures }) {
  return (
    <>
      <Facts
        facts={[
          [words.lines.points, exact(year.points)],
          ...money.map((name) => [words.lines[name], yuanWords(year[name])] as const),
          [words.fundPaid, yuanWords(year.fundPaid)],
        ]}
      />
      <h3>{words.advance}</h3>
      <Facts
        facts={(["advanceOld", "advanceNew", "advanceDiff"] as const).map(
          (name) => [words.advanceLines[name], yuanWords(year[name])] as const,
        )}
      />
    </>
  );
}
