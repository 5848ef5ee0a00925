import {
  DownOutlined,
  LeftOutlined,
  RightOutlined,
  SearchOutlined,
  UnorderedListOutlined,
  UpOutlined,
} from "@ant-design/icons";
import { Button, Input, Popover, Space, Tooltip } from "antd";
import { type KeyboardEvent, useMemo } from "react";
import type { Catalog } from "../model/catalog.ts";
import { type Group, groups, marksOf } from "../model/marks.ts";
import { useNarrow } from "../use-narrow.ts";
import { useSay } from "../words.ts";

interface Props {
  readonly catalog: Catalog;
  readonly marks: ReadonlySet<Group>;
  readonly onMarks: (group: Group) => void;
  readonly phrase: string;
  readonly onPhrase: (phrase: string) => void;
  /** Which hit the text stands at, from 1; 0 none. */
  readonly hit: number;
  readonly hitCount: number;
  readonly onHit: (step: 1 | -1) => void;
  readonly outline: boolean;
  readonly onOutline: () => void;
  /** To the marked place before or after the lit one. */
  readonly onStep: (step: 1 | -1) => void;
}

/** Above the text: outline, search in it, which marks it shows. */
export function DocumentBar(props: Props) {
  const { phrase, onPhrase, hit, hitCount, onHit, outline, onOutline, onStep } = props;
  const say = useSay();
  const narrow = useNarrow();

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Enter" && hitCount > 0) onHit(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape" && phrase) onPhrase("");
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="document-bar">
      <Button icon={<UnorderedListOutlined />} aria-pressed={outline} onClick={onOutline}>
        {say("outline")}
      </Button>
      <Space.Compact>
        <Tooltip title={say("previousItem")}>
          <Button icon={<LeftOutlined />} aria-label={say("previousItem")} onClick={() => onStep(-1)} />
        </Tooltip>
        <Tooltip title={say("nextItem")}>
          <Button icon={<RightOutlined />} aria-label={say("nextItem")} onClick={() => onStep(1)} />
        </Tooltip>
      </Space.Compact>
      <Input
        allowClear
        data-find
        className="document-find"
        prefix={<SearchOutlined />}
        placeholder={say("find")}
        aria-label={say("find")}
        value={phrase}
        onChange={(event) => onPhrase(event.target.value)}
        onKeyDown={onKeyDown}
        suffix={
          phrase && (
            <span className="find-count" role="status">
              {hitCount === 0 ? say("findNone") : say("findCount", { at: hit, n: hitCount })}
            </span>
          )
        }
      />
      {phrase && hitCount > 0 && (
        <>
          <Button icon={<UpOutlined />} aria-label={say("previous")} onClick={() => onHit(-1)} />
          <Button icon={<DownOutlined />} aria-label={say("next")} onClick={() => onHit(1)} />
        </>
      )}
      {narrow ? (
        <Popover trigger="click" placement="bottomRight" content={<MarkChoice {...props} />}>
          <Button>{say("marks")}</Button>
        </Popover>
      ) : (
        <MarkChoice {...props} />
      )}
    </div>
  );
}

/** One switch a kind of mark, drawn as the mark is drawn. */
function MarkChoice({ catalog, marks, onMarks }: Props) {
  const say = useSay();
  const counts = useMemo(() => {
    const found = new Map<Group, number>();
    for (const { group } of marksOf(catalog.entries)) found.set(group, (found.get(group) ?? 0) + 1);
    return found;
  }, [catalog]);
  return (
    <fieldset className="mark-choice">
      <legend className="unseen">{say("marksShown")}</legend>
      {groups
        .filter((group) => counts.has(group))
        .map((group) => (
          <button
            key={group}
            type="button"
            className="mark-switch"
            aria-pressed={marks.has(group)}
            onClick={() => onMarks(group)}
          >
            <span className={group === "finding" ? "mark-finding warning" : `mark-${group}`}>
              {say(`group.${group}`)}
            </span>
            <small>{counts.get(group)}</small>
          </button>
        ))}
    </fieldset>
  );
}
