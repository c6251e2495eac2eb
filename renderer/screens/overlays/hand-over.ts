/** Gives files to the person: the browser asks or puts them into the download folder; no path ever reaches the page. */
import type { ExportFile } from "../../../shared/api/calls.ts";
import { notify } from "../../ui/index.ts";
import { overlayWords } from "../../words/overlays.ts";

export function handOver(files: readonly ExportFile[]): void {
  for (const { name, mediaType, text } of files) download(name, new Blob([text], { type: mediaType }));
  notify({ text: overlayWords.export.saved(files.map((file) => file.name).join(", ")), tone: "success" });
}

/** The same for one file that is no text. */
export function giveFile(name: string, content: Blob): void {
  download(name, content);
  notify({ text: overlayWords.export.saved(name), tone: "success" });
}

function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the data by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
