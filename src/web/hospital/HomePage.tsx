import { Skeleton } from "antd";
import { Link } from "wouter";
import type { MonthRow } from "../../workspace/insurance/views.ts";
import { pathOf } from "../client.ts";
import { dayWords } from "../parts/dates.zh.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { MonthStrip } from "../settlement/overview/MonthStrip.tsx";
import type { Fund } from "../settlement/parts/chosen-fund.ts";
import { Peers } from "../settlement/parts/Peers.tsx";
import { SettlementPage } from "../settlement/parts/SettlementPage.tsx";
import { Statement } from "../settlement/parts/Statement.tsx";
import { useSettlementRows } from "../settlement/parts/use-settlement.ts";
import { type NextStep, nextSteps } from "./next-step.ts";
import { useCleared } from "./use-cleared.ts";
import { useOwnHospitals } from "./use-own-hospital.ts";
import { words } from "./words.zh.ts";

/** 本院结算: what is to be done, the months, and what they paid. */
export function HomePage() {
  return (
    <SettlementPage title={words.home} scrolls>
      {(fund) => <Home fund={fund} />}
    </SettlementPage>
  );
}

function Home({ fund }: { readonly fund: Fund }) {
  const months = useSettlementRows<MonthRow>("months", { ...fund });
  const own = useOwnHospitals(fund);
  const cleared = useCleared(fund);
  const error = months.error ?? own.error;
  if (error || !months.rows || !own.rows)
    return (
      <div className="page-body">
        <ErrorLine error={error} onRetry={() => void Promise.all([months.refetch(), own.refetch()])} />
        {!error && <Skeleton active paragraph={{ rows: 10 }} />}
      </div>
    );
  return (
    <div className="page-body">
      <section className="block">
        <h2>{words.next}</h2>
        <Next steps={nextSteps(months.rows, cleared)} fund={fund} any={months.rows.length > 0} />
      </section>
      <MonthStrip months={months.rows} fund={fund} own />
      {own.rows.map(({ code, name }) => (
        <section key={code} aria-label={name}>
          {own.rows!.length > 1 && <h2>{name}</h2>}
          <Statement fund={fund} hospital={code} />
          <Peers fund={fund} hospital={code} />
        </section>
      ))}
    </div>
  );
}

function Next({
  steps,
  fund,
  any,
}: {
  steps: readonly NextStep[];
  readonly fund: Fund;
  readonly any: boolean;
}) {
  if (steps.length === 0) return <p className="quiet">{any ? words.nothingNext : words.noMonths}</p>;
  return (
    <ul className="next-steps">
      {steps.map(({ what, month }) => (
        <li key={month.id} data-next={what}>
          <Link href={hrefOf(what, month, fund)}>{titles[what](month.month)}</Link>
          <small>{saysOf(what, month)}</small>
        </li>
      ))}
    </ul>
  );
}

const titles = { upload: words.nextUpload, feedback: words.nextFeedback, missed: words.nextMissed } as const;

function hrefOf(what: NextStep["what"], { month }: MonthRow, fund: Fund): string {
  const query = { ...fund, month };
  return pathOf(what === "feedback" ? "/settlement/cases" : "/hospital/upload", query);
}

function saysOf(what: NextStep["what"], { due }: MonthRow): string | undefined {
  if (what === "missed") return words.nextMissedSays;
  if (due === null) return undefined;
  return (what === "upload" ? words.nextUploadSays : words.nextFeedbackSays)(dayWords(due));
}
