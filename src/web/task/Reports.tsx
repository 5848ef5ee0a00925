import { Link } from "wouter";
import { unitAfter } from "../../workspace/targets/words.zh.ts";
import type { ReportView, TaskView } from "../../workspace/tasks/views.ts";
import { momentWords } from "../parts/dates.zh.ts";
import { EvidenceList } from "./EvidenceList.tsx";
import { periodWords } from "./periods.zh.ts";
import { words } from "./words.zh.ts";

/** What the units reported, newest first. */
export function Reports({ task: { reports } }: { readonly task: TaskView }) {
  return (
    <section className="block">
      <h2>
        {words.reports}
        {reports.length > 0 && <small>{reports.length}</small>}
      </h2>
      {reports.length === 0 && <p className="quiet">{words.noReports}</p>}
      {reports.map((report) => (
        <Report key={report.id} report={report} />
      ))}
    </section>
  );
}

function Report({ report }: { readonly report: ReportView }) {
  const { unitName, person, at, progress, done, next, problems, values, evidence } = report;
  return (
    <article className="report">
      <header>
        <b>{unitName}</b>
        <span className="quiet">
          {person} <time dateTime={at}>{momentWords(at)}</time>
        </span>
        {progress !== undefined && (
          <span>
            {words.progress} {progress}%
          </span>
        )}
      </header>
      <p className="prose">{done}</p>
      {next && (
        <p className="prose">
          <span className="quiet">{words.next}：</span>
          {next}
        </p>
      )}
      {problems && (
        <p className="prose">
          <span className="quiet">{words.problems}：</span>
          {problems}
        </p>
      )}
      {values.length > 0 && (
        <ul className="report-values">
          {values.map((each) => (
            <li key={`${each.target} ${each.period}`}>
              <Link href={`/targets/${each.target}`}>{each.metric}</Link> {periodWords(each.period)}{" "}
              <b>
                {each.value}
                {unitAfter(each.unit)}
              </b>
              {each.numerator !== undefined &&
                each.denominator !== undefined &&
                words.quotient(each.numerator, each.denominator)}
            </li>
          ))}
        </ul>
      )}
      <EvidenceList evidence={evidence} />
    </article>
  );
}
