import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { words } from "./words.zh.ts";

interface Props {
  readonly children: ReactNode;
  /** Beside the list; absent where nothing is open. */
  readonly detail: ReactNode | undefined;
  /** What is open, for those who do not see it; another value moves the pane to its top. */
  readonly label: string;
  readonly onClose: () => void;
  /** More in the pane's head, such as a link to the whole page. */
  readonly head?: ReactNode;
}

/** A list, and beside it what is open of it. Esc closes it. */
export function DetailBeside({ children, detail, label, onClose, head }: Props) {
  const pane = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another label is another detail
  useEffect(() => {
    pane.current?.querySelector(".detail-body")?.scrollTo(0, 0);
  }, [label]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented || detail === undefined) return;
    // A dialog that was opened from here lies elsewhere on the page: its Esc is its own.
    if (!event.currentTarget.contains(event.target as Node)) return;
    event.preventDefault();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes from anywhere in it
    <div className={detail === undefined ? "beside" : "beside open"} onKeyDown={onKeyDown}>
      <div className="beside-list">{children}</div>
      {detail !== undefined && (
        <aside className="beside-detail" aria-label={label} ref={pane}>
          <div className="detail-head">
            {head}
            <Button type="text" icon={<CloseOutlined />} aria-label={words.close} onClick={onClose} />
          </div>
          <div className="detail-body">{detail}</div>
        </aside>
      )}
    </div>
  );
}
