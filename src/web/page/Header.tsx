import { DownOutlined, MoreOutlined, PrinterOutlined } from "@ant-design/icons";
import { Button, Dropdown, type MenuProps } from "antd";
import type { Meta } from "../../plan/model.ts";
import { dateWords } from "../../plan/words.ts";
import type { LedgerFormat } from "../../server/api.ts";
import type { Catalog } from "../model/catalog.ts";
import { sayPeriod } from "../model/say.ts";
import { useNarrow } from "../use-narrow.ts";
import { type Say, useSay } from "../words.ts";
import type { Actions } from "./actions.ts";
import { chooseFile } from "./choose-file.ts";

interface Props {
  readonly catalog: Catalog | undefined;
  readonly actions: Actions;
  readonly language: "zh" | "en";
}

const formats: readonly LedgerFormat[] = ["xlsx", "docx", "csv", "json"];
const formatWords = { xlsx: "asXlsx", docx: "asDocx", csv: "asCsv", json: "asJson" } as const;

/** What is open and how much it holds; the one primary action, and the others. */
export function Header({ catalog, actions, language }: Props) {
  const say = useSay();
  const narrow = useNarrow();
  const compare = () => void chooseFile().then((file) => file && actions.compare(file));
  const toggle = () => actions.setLanguage(language === "zh" ? "en" : "zh");
  if (!catalog) {
    return (
      <header className="page-header">
        <span className="brand">{say("app")}</span>
        <Button type="text" onClick={toggle}>
          {say("language")}
        </Button>
      </header>
    );
  }
  const { plan } = catalog;
  const downloads = formats.map((format) => ({
    key: format,
    label: say(formatWords[format]),
    onClick: () => void actions.download(format),
  }));
  const others: NonNullable<MenuProps["items"]> = [
    { key: "compare", label: say("compare"), onClick: compare },
    { key: "another", label: say("another"), onClick: actions.leave },
    { key: "print", label: say("print"), onClick: () => window.print() },
    { key: "language", label: say("language"), onClick: toggle },
  ];
  return (
    <header className="page-header">
      <div className="page-title">
        <h1 title={plan.meta.title ?? plan.source.name}>{plan.meta.title ?? plan.source.name}</h1>
        <p className="page-facts">
          <span>
            {say("summary", {
              tasks: plan.tasks.length,
              targets: plan.targets.length,
              findings: plan.findings.length,
            })}
          </span>
          {!narrow && facts(say, plan.meta).map((fact) => <span key={fact}>{fact}</span>)}
        </p>
      </div>
      <div className="page-actions">
        {!narrow && (
          <>
            <Button onClick={actions.leave}>{say("another")}</Button>
            <Button onClick={compare}>{say("compare")}</Button>
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {say("print")}
            </Button>
          </>
        )}
        <Dropdown trigger={["click"]} menu={{ items: downloads }}>
          <Button type="primary" data-download>
            {say("download")}
            <DownOutlined />
          </Button>
        </Dropdown>
        {narrow ? (
          <Dropdown trigger={["click"]} menu={{ items: others }}>
            <Button icon={<MoreOutlined />} aria-label={say("more")} />
          </Dropdown>
        ) : (
          <Button type="text" onClick={toggle}>
            {say("language")}
          </Button>
        )}
      </div>
    </header>
  );
}

/** What the plan says of itself. */
export function facts(say: Say, meta: Meta): string[] {
  const period = sayPeriod(meta.start, meta.end);
  return [
    meta.issuer,
    meta.docNumber,
    meta.issued && `${dateWords(meta.issued)}${say("issuedAfter")}`,
    period && `${say("period")} ${period}`,
  ].filter((fact): fact is string => Boolean(fact));
}
