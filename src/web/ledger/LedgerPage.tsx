import { PageShape } from "../parts/PageShape.tsx";

export function LedgerPage() {
  return <PageShape />;
}
