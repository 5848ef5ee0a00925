import { Alert, Button } from "antd";
import { sayError } from "../shell/query-client.ts";
import { words } from "./words.zh.ts";

/** What went wrong, in a sentence, where it went wrong. Nothing where nothing did. */
export function ErrorLine({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  if (error === null || error === undefined) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="error-line"
      title={sayError(error)}
      {...(onRetry && {
        action: (
          <Button size="small" onClick={onRetry}>
            {words.retry}
          </Button>
        ),
      })}
    />
  );
}
