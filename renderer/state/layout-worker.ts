/** The automatic layout, off the UI thread: takes the records of one journey, tells how far it is, answers with places and widths. */
// oxlint-disable-next-line import/no-unassigned-import -- it must run before the first schema is made
import "../host/without-eval.ts";
import { type AnyRecord, createDoc } from "../../shared/document/index.ts";
import { plainFacts } from "../../shared/kinds/index.ts";
import { type Tidied, tidy } from "../../shared/layout/index.ts";

export interface LayoutRequest {
  readonly records: readonly AnyRecord[];
  /** The nodes to tidy; all when left out. */
  readonly only?: readonly string[] | undefined;
}

export type LayoutAnswer = { readonly share: number } | { readonly tidied: Tidied };

addEventListener("message", ({ data: { records, only } }: MessageEvent<LayoutRequest>) => {
  const send = (answer: LayoutAnswer): void => postMessage(answer);
  // A node's size follows from which ways out it has, not from what the library calls things.
  const tidied = tidy(createDoc(records), plainFacts, {
    ...(only ? { only: new Set(only) } : {}),
    onProgress: (share) => send({ share }),
  });
  send({ tidied });
});
