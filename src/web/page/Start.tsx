import { FileTextOutlined } from "@ant-design/icons";
import { Alert, Button, Dropdown, Input } from "antd";
import { useEffect, useState } from "react";
import type { Sample } from "../../server/api.ts";
import { api } from "../api.ts";
import { useNarrow } from "../use-narrow.ts";
import { useSay } from "../words.ts";
import type { Actions } from "./actions.ts";
import { chooseFile } from "./choose-file.ts";

/** The empty page: what will stand here, and the ways to put a plan in. */
export function Start({
  problem,
  actions,
}: {
  readonly problem: string | undefined;
  readonly actions: Actions;
}) {
  const say = useSay();
  const narrow = useNarrow();
  const [pasting, setPasting] = useState(false);
  const [text, setText] = useState("");
  const samples = useSamples();
  const offered = samples.map(({ name, title }) => ({
    key: name,
    label: title,
    onClick: () => void actions.openSample(name),
  }));
  const only = samples.length === 1 ? samples[0] : undefined;
  return (
    <main className="start">
      <section className="drop-here">
        <FileTextOutlined className="drop-icon" />
        <h1>{say(narrow ? "chooseHere" : "dropHere")}</h1>
        <p>{say("dropFormats")}</p>
        {problem && <Alert type="error" showIcon role="alert" title={problem} className="problem" />}
        <div className="start-actions">
          <Button
            type="primary"
            size="large"
            onClick={() => void chooseFile().then((file) => file && actions.openFile(file))}
          >
            {say("openFile")}
          </Button>
          {only && (
            <Button size="large" onClick={() => void actions.openSample(only.name)}>
              {say("openSample")}
            </Button>
          )}
          {samples.length > 1 && (
            <Dropdown trigger={["click"]} menu={{ items: offered }}>
              <Button size="large">{say("openSample")}</Button>
            </Dropdown>
          )}
          <Button size="large" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
            {say("paste")}
          </Button>
        </div>
        {pasting && (
          <div className="paste">
            <Input.TextArea
              autoFocus
              rows={8}
              aria-label={say("pasteLabel")}
              placeholder={say("pasteHint")}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <Button type="primary" onClick={() => void actions.openText(text)}>
              {say("pasteOpen")}
            </Button>
          </div>
        )}
      </section>
      <p className="start-opens">{say("dropOpens")}</p>
    </main>
  );
}

/** The samples that the server has; none where it has none or does not answer. */
function useSamples(): readonly Sample[] {
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  useEffect(() => {
    api.samples().then(setSamples, () => setSamples([]));
  }, []);
  return samples;
}
