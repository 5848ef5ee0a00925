import type { Message } from "../../workspace/desk/views.ts";
import { MessageItem } from "./MessageItem.tsx";
import { words } from "./words.zh.ts";

/** What changed since the last visit, newest first. */
export function Changes({ changes }: { readonly changes: readonly Message[] }) {
  return (
    <section className="desk-changes" aria-labelledby="desk-changes">
      <h2 id="desk-changes">{words.changes}</h2>
      {changes.length === 0 && <p className="quiet">{words.noChanges}</p>}
      <ol className="messages">
        {changes.map((message) => (
          <MessageItem key={message.id} message={message} />
        ))}
      </ol>
    </section>
  );
}
