import { Component, type ReactNode } from "react";
import { Notice } from "./Notice.tsx";
import { words } from "./words.zh.ts";

interface State {
  readonly fault?: string;
}

/** What browsers say where the code of a page did not come: no connection, or the server was renewed meanwhile. */
const notFetched = /dynamically imported module|preload CSS|importing a module script/i;

/** Keeps a fault of one page to that page: the navigation stays. */
export class Fault extends Component<{ readonly children: ReactNode }, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { fault: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === undefined) return this.props.children;
    const missing = notFetched.test(fault);
    return (
      <Notice
        title={missing ? words.notFetched : words.crashed}
        hint={missing ? words.notFetchedHint : `${words.crashedHint} ${fault}`}
        action={words.reload}
        onAction={() => location.reload()}
      />
    );
  }
}
