import { Link } from "wouter";
import type { Message } from "../../workspace/desk/views.ts";
import { agoWords, momentWords } from "../parts/dates.zh.ts";
import { words } from "./words.zh.ts";

interface Props {
  readonly message: Message;
  readonly onOpen?: (message: Message) => void;
}

/** A message: its sentence, which leads to the task or page that it is about, and when. */
export function MessageItem({ message, onOpen }: Props) {
  const leadsTo = message.task ? `/tasks/${message.task}` : message.page;
  return (
    <li className={message.read ? "message" : "message new"}>
      {!message.read && (
        <span className="message-dot">
          <span className="unseen">{words.isUnread}</span>
        </span>
      )}
      {leadsTo ? (
        <Link href={leadsTo} onClick={() => onOpen?.(message)}>
          {message.says}
        </Link>
      ) : (
        <span>{message.says}</span>
      )}
      <time dateTime={message.at} title={momentWords(message.at)}>
        {agoWords(message.at)}
      </time>
    </li>
  );
}
