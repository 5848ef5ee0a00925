import { CloseOutlined, DownOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input, Popover } from "antd";
import { useId, useState } from "react";
import { taskApi } from "../task/api.ts";
import { words } from "./words.zh.ts";

const key = ["filters", "ledger"] as const;

interface Props {
  /** What would be saved now. */
  readonly query: string;
  readonly onPick: (query: string) => void;
}

/** Filters that the person keeps: to pick one, to keep the present one, to drop one. */
export function SavedFilterMenu({ query, onPick }: Props) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const nameField = useId();
  const saved = useQuery({ queryKey: key, queryFn: taskApi.filters, enabled: open });
  const keep = useMutation({
    mutationFn: taskApi.keepFilter,
    onSuccess(after, { name }) {
      client.setQueryData(key, after);
      setName("");
      void message.success(words.saveReplaces(name));
    },
  });
  const drop = useMutation({
    mutationFn: taskApi.dropFilter,
    onSuccess: (after) => client.setQueryData(key, after),
  });
  const content = (
    <div className="saved-filters">
      {saved.data?.rows.length === 0 && <p className="quiet">{words.savedNone}</p>}
      <ul>
        {saved.data?.rows.map((filter) => (
          <li key={filter.name}>
            <button
              type="button"
              className="text-button"
              onClick={() => {
                setOpen(false);
                onPick(filter.query);
              }}
            >
              {filter.name}
            </button>
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={words.remove(filter.name)}
              onClick={() => drop.mutate(filter.name)}
            />
          </li>
        ))}
      </ul>
      <form
        className="save-filter"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) keep.mutate({ name: name.trim(), query });
        }}
      >
        <label htmlFor={nameField}>
          {words.saveThis}
          <Input
            id={nameField}
            value={name}
            maxLength={50}
            placeholder={words.saveName}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <Button htmlType="submit" disabled={name.trim() === "" || query === ""} loading={keep.isPending}>
          {words.save}
        </Button>
      </form>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" open={open} onOpenChange={setOpen} content={content}>
      <Button aria-expanded={open}>
        {words.saved}
        <DownOutlined aria-hidden="true" />
      </Button>
    </Popover>
  );
}
