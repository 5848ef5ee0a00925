import { type DragEvent, type ReactNode, useState } from "react";
import { useSay } from "../words.ts";

interface Props {
  readonly children: ReactNode;
  readonly onOpen: (file: File) => void;
  /** Absent where there is nothing to compare with. */
  readonly onCompare?: (file: File) => void;
}

/** Takes files anywhere on the page. While one is held over it, says what letting go will do. */
export function DropTarget({ children, onOpen, onCompare }: Props) {
  const say = useSay();
  const [over, setOver] = useState(false);

  const drop = (use: (file: File) => void) => (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) use(file);
  };
  const hold = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files are chosen by the button as well
    <div
      className="drop-target"
      onDragEnter={hold}
      onDragOver={hold}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={drop(onOpen)}
    >
      {children}
      {over && (
        <div className="drop-choice">
          {/* biome-ignore lint/a11y/noStaticElementInteractions: it exists only while a file is held over the page */}
          <div className="drop-zone" onDrop={drop(onOpen)}>
            {say("dropToOpen")}
          </div>
          {onCompare && (
            // biome-ignore lint/a11y/noStaticElementInteractions: it exists only while a file is held over the page
            <div className="drop-zone" onDrop={drop(onCompare)}>
              {say("dropToCompare")}
            </div>
          )}
        </div>
      )}
    </div>
  );
}
