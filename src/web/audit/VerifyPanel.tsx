import { Alert, App, Button, Modal, Progress } from "antd";
import { useEffect, useRef, useState } from "react";
import { sayError } from "../shell/query-client.ts";
import { type Verified, verifyChain } from "./verify.ts";
import { words } from "./words.zh.ts";

type State =
  | { readonly kind: "running"; readonly checked: number; readonly total: number }
  | { readonly kind: "done"; readonly verified: Verified }
  | { readonly kind: "failed"; readonly says: string };

/** Checks the chain, shows how far it is, and says what came of it. */
export function VerifyPanel({ onClose }: { readonly onClose: () => void }) {
  const [state, setState] = useState<State>({ kind: "running", checked: 0, total: 0 });
  const running = useRef<AbortController>(undefined);
  const start = useRef(() => {});
  start.current = () => {
    const own = new AbortController();
    running.current?.abort();
    running.current = own;
    setState({ kind: "running", checked: 0, total: 0 });
    const tell = (next: State) => running.current === own && setState(next);
    verifyChain((checked, total) => tell({ kind: "running", checked, total }), own.signal).then(
      (verified) => tell(verified ? { kind: "done", verified } : { kind: "failed", says: words.broken }),
      (error: unknown) =>
        tell({ kind: "failed", says: own.signal.aborted ? words.cancelled : sayError(error) }),
    );
  };
  useEffect(() => {
    start.current();
    return () => running.current?.abort();
  }, []);
  return (
    <Modal
      open
      title={words.verify}
      width={720}
      onCancel={onClose}
      footer={
        state.kind === "running" ? (
          <Button onClick={() => running.current?.abort()}>{words.cancel}</Button>
        ) : (
          <Button onClick={() => start.current()}>{words.again}</Button>
        )
      }
    >
      {state.kind === "running" && (
        <div role="status">
          <p>{words.verifying(state.checked, state.total)}</p>
          <Progress
            percent={state.total === 0 ? 0 : Math.floor((state.checked * 100) / state.total)}
            status="normal"
          />
        </div>
      )}
      {state.kind === "failed" && <Alert type="warning" showIcon role="alert" title={state.says} />}
      {state.kind === "done" && <Result {...state.verified} />}
    </Modal>
  );
}

function Result({ report, says }: Verified) {
  const { message } = App.useApp();
  const [summary, ...sentences] = says;
  const { seq, hash } = report.head;
  return (
    <>
      <Alert
        type={report.faults.length === 0 ? "success" : "error"}
        showIcon
        role="alert"
        title={summary}
        className="error-line"
      />
      {report.faults.length > 0 && (
        <ul className="chain-faults">
          {report.faults.map(({ expected, actual }, i) => (
            <li key={sentences[i]}>
              {sentences[i]}
              {expected && (
                <dl className="hashes">
                  <dt>{words.expected}</dt>
                  <dd>{expected}</dd>
                  <dt>{words.actual}</dt>
                  <dd>{actual ?? words.none}</dd>
                </dl>
              )}
            </li>
          ))}
        </ul>
      )}
      <p>{words.head(seq)}</p>
      <p>
        <code className="secret">{hash}</code>{" "}
        <Button
          size="small"
          onClick={() =>
            void navigator.clipboard?.writeText(`${seq} ${hash}`).then(() => message.success(words.copied))
          }
        >
          {words.copy}
        </Button>
      </p>
      <p className="quiet">{words.headHint}</p>
    </>
  );
}
