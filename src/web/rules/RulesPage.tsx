import { useQuery } from "@tanstack/react-query";
import { Button, Input, Skeleton } from "antd";
import { Link, useLocation } from "wouter";
import type { RuleChapter, RuleRow, ShareView } from "../../workspace/rules/views.ts";
import { EmptyState } from "../parts/EmptyState.tsx";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { useAddress } from "../parts/use-address.ts";
import { useMay } from "../shell/me.ts";
import { ruleApi, rulesKey } from "./api.ts";
import { SourceWords } from "./SourceWords.tsx";
import { words } from "./words.zh.ts";
import "../styles/rules.css";

/** 规则手册: every rule by chapter. */
export function RulesPage() {
  const { values, set } = useAddress();
  const [, go] = useLocation();
  const mayWrite = useMay()("rule.write");
  const text = values.get("text") ?? "";
  const { data, error, isPending, refetch } = useQuery({
    queryKey: rulesKey,
    queryFn: ({ signal }) => ruleApi.list(signal),
  });
  const chapters = (data?.chapters ?? []).map((chapter) => filtered(chapter, text));
  const count = chapters.reduce((sum, { rules, shares }) => sum + rules.length + shares.length, 0);
  return (
    <div className="page-scroll">
      <PageHead
        title={words.title}
        says={data && <span>{text === "" ? words.counted(count) : words.found(count)}</span>}
      >
        {mayWrite && (
          <Button type="primary" onClick={() => go("/rules/new")}>
            {words.newTable}
          </Button>
        )}
      </PageHead>
      <div className="page-body rules">
        <p className="quiet">{words.hint}</p>
        <search>
          <Input.Search
            key={text}
            className="list-search"
            aria-label={words.find}
            placeholder={words.find}
            allowClear
            defaultValue={text}
            onSearch={(typed) => set({ text: typed.trim() })}
          />
        </search>
        <ErrorLine error={error} onRetry={() => void refetch()} />
        {isPending && <Skeleton active paragraph={{ rows: 12 }} />}
        {data && count === 0 && (
          <EmptyState says={words.nothingFound}>
            <Button onClick={() => set({ text: undefined })}>{words.clear}</Button>
          </EmptyState>
        )}
        {chapters.map(
          ({ title, rules, shares }) =>
            rules.length + shares.length > 0 && (
              <section className="block" key={title}>
                <h2>{title}</h2>
                <ul className="rule-list">
                  {rules.map((rule) => (
                    <RuleLine key={rule.id} rule={rule} />
                  ))}
                </ul>
                {shares.map((share) => (
                  <ShareBlock key={share.id} share={share} />
                ))}
              </section>
            ),
        )}
      </div>
    </div>
  );
}

function RuleLine({ rule }: { readonly rule: RuleRow }) {
  return (
    <li>
      <Link href={`/rules/${rule.id}`}>{rule.title}</Link>
      <span className="quiet">
        <SourceWords source={rule.source} />
        {rule.origin === "office" && `，${words.office}，${words.version(rule.number)}`}
      </span>
    </li>
  );
}

/** A sum shared out: there is nothing to open, it is said here with its example. */
function ShareBlock({ share }: { readonly share: ShareView }) {
  return (
    <article className="share-block">
      <h3>{share.title}</h3>
      <p>{share.says}</p>
      <p className="quiet">
        <SourceWords source={share.source} />
      </p>
      {share.examples.map(({ title, lines }) => (
        <details key={title}>
          <summary>
            {words.shareExample}：{title}
          </summary>
          <ol className="lines">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </details>
      ))}
    </article>
  );
}

function filtered(chapter: RuleChapter, text: string): RuleChapter {
  const has = ({ title, source }: RuleRow | ShareView) =>
    text === "" || `${chapter.title}${title}${source.document}${source.article}`.includes(text);
  return { ...chapter, rules: chapter.rules.filter(has), shares: chapter.shares.filter(has) };
}
