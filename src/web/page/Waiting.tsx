import { Button, Skeleton } from "antd";
import { useEffect, useState } from "react";
import { useSay } from "../words.ts";
import type { Busy } from "./state.ts";

/** Work shorter than this is over before it could be read. */
const patience = 1000;

/** After a second: what is being done, for how long, and a way to stop it. */
export function Progress({ busy }: { readonly busy: Busy }) {
  const say = useSay();
  const passed = useSeconds(busy.since);
  if (Date.now() - busy.since < patience) return null;
  return (
    <div className="progress" role="status">
      <div className="progress-line" />
      <span>{say(busy.word, { name: busy.name })}</span>
      <span className="progress-time">{say("seconds", { n: passed })}</span>
      <Button size="small" onClick={busy.cancel}>
        {say("cancel")}
      </Button>
    </div>
  );
}

/** The shape of what comes. */
export function Shape() {
  return (
    <div className="plan wide shape" aria-hidden="true">
      <div className="pane">
        <Skeleton active title paragraph={{ rows: 14 }} />
      </div>
      <div className="divider" />
      <div className="pane">
        <Skeleton active title paragraph={{ rows: 10 }} />
      </div>
    </div>
  );
}

function useSeconds(since: number): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.floor((now - since) / 1000));
}
