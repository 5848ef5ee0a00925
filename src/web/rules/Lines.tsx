/** How a result was made, line by line, each with its article. */
export function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ol className="lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  );
}
