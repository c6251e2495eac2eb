/** What a person must know about the file before they work: that it can only be read, or that it lies where it may break. */
import { useWindow } from "../../state/workspace-context.ts";
import { ErrorNotice } from "../../ui/index.ts";
import { homeWords } from "../../words/home.ts";

const words = homeWords.banner;

export function Banner() {
  const file = useWindow((state) => state.about?.workspace);
  if (!file) return null;
  return (
    <>
      {file.readOnly && (
        <ErrorNotice
          tone="warning"
          what={words.readOnly}
          where={file.heldBy === null ? undefined : words.held(file.heldBy)}
          wayOut={file.heldBy === null ? words.notHeld : words.heldWay}
        />
      )}
      {file.folder !== "local" && <ErrorNotice tone="warning" what={words[file.folder]} wayOut={words.folderText} />}
    </>
  );
}
