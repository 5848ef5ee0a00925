import { CameraOutlined, CloseOutlined, PaperClipOutlined, ReloadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type ChangeEvent, useRef } from "react";
import { useNarrow } from "../../use-narrow.ts";
import { sizeWords } from "./size-words.ts";
import type { FilesInHand, SentFile } from "./use-files.ts";
import { words } from "./words.zh.ts";
import "../../styles/files.css";

/** Chooses photos and files and shows how far each is. On a phone the camera is one button. */
export function Files({ files }: { readonly files: FilesInHand }) {
  const narrow = useNarrow();
  const camera = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    files.add([...(event.target.files ?? [])]);
    event.target.value = "";
  };
  return (
    <fieldset className="files">
      <legend className="field-label">{words.attachments}</legend>
      <div className="files-buttons">
        {narrow && (
          <Button icon={<CameraOutlined aria-hidden="true" />} onClick={() => camera.current?.click()}>
            {words.takePhoto}
          </Button>
        )}
        <Button icon={<PaperClipOutlined aria-hidden="true" />} onClick={() => chooser.current?.click()}>
          {words.chooseFiles}
        </Button>
        <span className="quiet">{words.filesHint}</span>
      </div>
      <input
        ref={camera}
        className="file-input"
        type="file"
        accept="image/*"
        capture="environment"
        aria-label={words.takePhoto}
        onChange={take}
      />
      <input
        ref={chooser}
        className="file-input"
        type="file"
        multiple
        aria-label={words.chooseFiles}
        onChange={take}
      />
      {files.all.length > 0 && (
        <ul className="file-list">
          {files.all.map((each) => (
            <FileRow key={each.key} sent={each} files={files} />
          ))}
        </ul>
      )}
    </fieldset>
  );
}

function FileRow({ sent, files }: { readonly sent: SentFile; readonly files: FilesInHand }) {
  const { key, file, share, id, problem, thumbnail } = sent;
  return (
    <li>
      <span className="thumb">{thumbnail && <img src={thumbnail} alt="" />}</span>
      <span className="file-name">
        {file.name}
        <small role="status">
          {sizeWords(file.size)} ·{" "}
          {problem
            ? `${words.uploadFailed}：${problem}`
            : id
              ? words.uploaded
              : words.uploading(Math.floor(share * 100))}
        </small>
        {!id && !problem && <progress max={1} value={share} aria-label={file.name} />}
      </span>
      {problem && (
        <Button
          type="text"
          icon={<ReloadOutlined />}
          aria-label={words.retryFile(file.name)}
          onClick={() => files.retry(key)}
        />
      )}
      <Button
        type="text"
        icon={<CloseOutlined />}
        aria-label={words.removeFile(file.name)}
        onClick={() => files.remove(key)}
      />
    </li>
  );
}
