import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { useEffect } from "react";
import { Link, useLocation, useParams } from "wouter";
import type { Rule } from "../../rules/rule.ts";
import type { RuleView } from "../../workspace/rules/views.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { useAddress } from "../parts/use-address.ts";
import { useMay } from "../shell/me.ts";
import { ruleApi, rulesKey } from "./api.ts";
import { ExampleTable } from "./ExampleTable.tsx";
import { InputTable } from "./InputTable.tsx";
import { Parameters } from "./Parameters.tsx";
import { SourceWords } from "./SourceWords.tsx";
import { SqlBlock } from "./SqlBlock.tsx";
import { TryRule } from "./TryRule.tsx";
import { emptyTable, tableOf } from "./table/model.ts";
import { newTableId } from "./table/new-id.ts";
import { TableEditor } from "./table/TableEditor.tsx";
import { VersionTable } from "./VersionTable.tsx";
import { words } from "./words.zh.ts";
import "../styles/rules.css";

/** One rule with all that the book prints of it; /rules/new is an empty table, ?edit=1 the editor of a table. */
export function RulePage() {
  const { id = "" } = useParams();
  return id === "new" ? <NewTable /> : <KnownRule key={id} id={id} />;
}

function NewTable() {
  return <TableEditor from={emptyTable(newTableId())} number={0} />;
}

function KnownRule({ id }: { readonly id: string }) {
  const { values } = useAddress();
  const asked = values.get("number");
  const number = asked === null ? undefined : Number(asked);
  const {
    data: rule,
    error,
    isPending,
    refetch,
  } = useQuery({
    queryKey: [...rulesKey, id, number],
    queryFn: ({ signal }) => ruleApi.one(id, number, signal),
  });
  useEffect(() => {
    if (rule) document.title = rule.title;
  }, [rule]);
  const table = rule && values.get("edit") !== null ? tableOf(rule.content as Rule) : undefined;
  if (rule && table) return <TableEditor from={table} number={rule.versions[0]?.number ?? rule.number} />;
  return (
    <div className="page-scroll">
      <PageHead
        back={
          <Link href="/rules" className="back">
            {words.back}
          </Link>
        }
        title={rule?.title ?? words.title}
        says={rule && <Facts rule={rule} />}
      >
        {rule && <EditButton rule={rule} />}
      </PageHead>
      <div className="page-body rules">
        <ErrorLine error={error} onRetry={() => void refetch()} />
        {isPending && <Skeleton active paragraph={{ rows: 12 }} />}
        {rule && <Body rule={rule} />}
      </div>
    </div>
  );
}

function Facts({ rule }: { readonly rule: RuleView }) {
  return (
    <span>
      {rule.chapter}，<SourceWords source={rule.source} />
      {rule.origin === "office" && `，${words.version(rule.number)}`}
    </span>
  );
}

/** A table that was made here can be changed here; the book's rules change by their parameters alone. */
function EditButton({ rule }: { readonly rule: RuleView }) {
  const [, go] = useLocation();
  const mayWrite = useMay()("rule.write");
  if (!mayWrite || rule.origin !== "office" || !tableOf(rule.content as Rule)) return null;
  return (
    <Button type="primary" onClick={() => go(`/rules/${rule.id}?edit=1&number=${rule.number}`)}>
      {words.edit}
    </Button>
  );
}

function Body({ rule }: { readonly rule: RuleView }) {
  return (
    <>
      <section className="block">
        <h2>{words.says}</h2>
        {rule.sentences.map(({ says, source }) => (
          <p className="rule-says" key={says}>
            {says}
            {source && (
              <small className="quiet">
                <SourceWords source={source} />
              </small>
            )}
          </p>
        ))}
      </section>
      <TryRule rule={rule} />
      {rule.parameters.length > 0 && <Parameters rule={rule} />}
      <ExampleTable rule={rule} />
      <InputTable rule={rule} />
      <SqlBlock id={rule.id} />
      {rule.versions.length > 0 && <VersionTable rule={rule} />}
    </>
  );
}
