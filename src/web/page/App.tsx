import { Alert, ConfigProvider, App as Messages } from "antd";
import { useEffect, useMemo } from "react";
import { PlanView } from "../plan/PlanView.tsx";
import { useStore } from "../store.ts";
import { theme } from "../theme.ts";
import { LanguageContext, speaker, useSay } from "../words.ts";
import type { Actions } from "./actions.ts";
import { DropTarget } from "./DropTarget.tsx";
import { Header } from "./Header.tsx";
import { locales } from "./locale.ts";
import { PrintHead } from "./PrintHead.tsx";
import { Start } from "./Start.tsx";
import type { PageStore } from "./state.ts";
import { useKeys } from "./use-keys.ts";
import { Progress, Shape } from "./Waiting.tsx";

interface Props {
  readonly store: PageStore;
  readonly actions: Actions;
}

/** The page 方案体检. */
export function App({ store, actions }: Props) {
  const language = useStore(store, (state) => state.language);
  const say = useMemo(() => speaker(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = say("app");
    return () => {
      document.documentElement.lang = "zh-CN";
    };
  }, [language, say]);
  return (
    <LanguageContext value={say}>
      <ConfigProvider theme={theme} locale={locales[language]} button={{ autoInsertSpace: false }}>
        <Messages className="root">
          <Page store={store} actions={actions} />
        </Messages>
      </ConfigProvider>
    </LanguageContext>
  );
}

function Page({ store, actions }: Props) {
  const say = useSay();
  const { open, busy, problem, language } = useStore(store, (state) => state);
  const tab = useStore(store, (state) => state.tab);
  useKeys(actions);
  const nothing = open && open.catalog.entries.length === 0;
  return (
    <DropTarget onOpen={actions.openFile} {...(open && { onCompare: actions.compare })}>
      <div className="page">
        <Header catalog={open?.catalog} actions={actions} language={language} />
        {busy && <Progress busy={busy} />}
        {open && problem && (
          <Alert
            type="error"
            showIcon
            role="alert"
            title={problem}
            closable={{ onClose: actions.dismiss }}
            className="problem"
          />
        )}
        {nothing && <Alert type="info" showIcon title={say("notPlan")} className="problem" />}
        {open && (
          <>
            <PrintHead catalog={open.catalog} tab={tab} />
            <PlanView
              key={open.catalog.plan.source.sha256}
              catalog={open.catalog}
              store={store}
              actions={actions}
            />
          </>
        )}
        {!open && (busy ? <Shape /> : <Start problem={problem} actions={actions} />)}
      </div>
    </DropTarget>
  );
}
