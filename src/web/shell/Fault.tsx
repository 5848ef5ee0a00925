import { Component, type ReactNode } from "react";
import { Notice } from "./Notice.tsx";
import { words } from "./words.zh.ts";

interface State {
  readonly fault?: string;
}

/** Keeps a fault of one page to that page: the navigation stays. */
export class Fault extends Component<{ readonly children: ReactNode }, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { fault: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === undefined) return this.props.children;
    return (
      <Notice
        title={words.crashed}
        hint={`${words.crashedHint} ${fault}`}
        action={words.reload}
        onAction={() => location.reload()}
      />
    );
  }
}
