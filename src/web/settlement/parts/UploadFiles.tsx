import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { download, pathOf } from "../../client.ts";
import { saveFile } from "../../page/choose-file.ts";
import { useMay } from "../../shell/me.ts";
import { PurposeDialog } from "./PurposeDialog.tsx";
import { words } from "./words.zh.ts";

interface Props {
  readonly id: string;
  /** How many rows were refused: without any there is no file of them. */
  readonly rejected: number;
  /** Of the reader's own hospital: its own file needs no purpose. */
  readonly own?: boolean;
}

/** The files of an upload: as it was sent, the rows that count, and those that do not. */
export function UploadFiles({ id, rejected, own = false }: Props) {
  const path = `/api/insurance/uploads/${id}`;
  const may = useMay()("insurance.person");
  return (
    <p className="pane-links">
      {own ? (
        <a href={`${path}/file`} download>
          {words.fileOriginal}
        </a>
      ) : (
        may && <Original path={`${path}/file`} />
      )}
      <a href={`${path}/accepted`} download>
        {words.fileAccepted}
      </a>
      {rejected > 0 && (
        <a href={`${path}/rejected`} download>
          {words.fileRejected}
        </a>
      )}
    </p>
  );
}

/** The file as it was sent names patients: the office says what it is opened for. */
function Original({ path }: { readonly path: string }) {
  const [asked, setAsked] = useState(false);
  const fetched = useMutation({
    mutationFn: (purpose: string) => download(pathOf(path, { purpose })),
    meta: { quiet: true },
    onSuccess: (file) => {
      saveFile(file);
      setAsked(false);
    },
  });
  return (
    <>
      <button type="button" className="text-button" onClick={() => setAsked(true)}>
        {words.fileOriginal}
      </button>
      {asked && (
        <PurposeDialog
          verb={words.openOriginal}
          busy={fetched.isPending}
          error={fetched.error}
          onGive={(purpose) => fetched.mutate(purpose)}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
