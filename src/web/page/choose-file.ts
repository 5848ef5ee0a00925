/** Formats of documents. */
const documents = ".docx,.doc,.pdf,.html,.htm,.txt";

/**
 * Lets the reader choose a file; nothing where the dialog is closed.
 * @param accept what the dialog offers first; anything else can be chosen and is judged by the server
 */
export function chooseFile(accept = documents): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accept;
    input.addEventListener("change", () => resolve(input.files?.[0]));
    input.addEventListener("cancel", () => resolve(undefined));
    input.click();
  });
}

/** Hands a finished file to the browser to save. */
export function saveFile({ name, blob }: { readonly name: string; readonly blob: Blob }): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
