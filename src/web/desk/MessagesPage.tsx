import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { EmptyState } from "../parts/EmptyState.tsx";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { meKey } from "../shell/me.ts";
import { taskApi } from "../task/api.ts";
import { MessageItem } from "./MessageItem.tsx";
import { words } from "./words.zh.ts";
import "../styles/desk.css";

const key = ["messages"] as const;

/** All messages to the person, newest first; one that is opened is read. */
export function MessagesPage() {
  const client = useQueryClient();
  const messages = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => taskApi.messages(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
  const read = useMutation({
    mutationFn: taskApi.read,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: key }),
        client.invalidateQueries({ queryKey: meKey }),
      ]),
  });
  const pages = messages.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.rows);
  const unread = pages[0]?.unread ?? 0;
  return (
    <div className="page-scroll">
      <PageHead title={words.messages} says={pages[0] && words.unread(unread)}>
        <Button
          disabled={unread === 0}
          loading={read.isPending}
          onClick={() => read.mutate({ until: new Date().toISOString() })}
        >
          {words.readAll}
        </Button>
      </PageHead>
      <div className="page-body">
        <ErrorLine error={messages.error} onRetry={() => void messages.refetch()} />
        {messages.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
        {messages.data && rows.length === 0 && <EmptyState says={words.noMessages} />}
        <ol className="messages wide">
          {rows.map((message) => (
            <MessageItem
              key={message.id}
              message={message}
              onOpen={({ id, read: isRead }) => isRead || read.mutate({ ids: [id] })}
            />
          ))}
        </ol>
        {messages.hasNextPage && (
          <Button loading={messages.isFetchingNextPage} onClick={() => void messages.fetchNextPage()}>
            {words.older}
          </Button>
        )}
      </div>
    </div>
  );
}
