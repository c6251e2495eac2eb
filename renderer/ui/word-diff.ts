/** The difference of two texts, word by word. */
export interface DiffPart {
  kind: "same" | "added" | "removed";
  text: string;
}

/** Above this many pairs of words the changed middle is shown as one replacement: the screen must not wait. */
const mostPairs = 4_000_000;

const words = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}\p{M}_'’-]+|[^\s]/gu) ?? [];

/** Parts in reading order; all `same` and `removed` give the first text, all `same` and `added` the second. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const a = words(before);
  const b = words(after);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;

  const parts: DiffPart[] = [];
  push(parts, "same", a.slice(0, head).join(""));
  between(parts, a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  push(parts, "same", a.slice(a.length - tail).join(""));
  return joined(parts);
}

function push(parts: DiffPart[], kind: DiffPart["kind"], text: string): void {
  if (text === "") return;
  const last = parts.at(-1);
  if (last?.kind === kind) last.text += text;
  else parts.push({ kind, text });
}

/** Longest common subsequence of the words, removed before added. */
function between(parts: DiffPart[], a: string[], b: string[]): void {
  if (a.length * b.length > mostPairs) {
    push(parts, "removed", a.join(""));
    push(parts, "added", b.join(""));
    return;
  }
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] =
        a[i] === b[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      push(parts, "same", a[i++] ?? "");
      j++;
    } else if (
      j >= b.length ||
      (i < a.length && (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0))
    )
      push(parts, "removed", a[i++] ?? "");
    else push(parts, "added", b[j++] ?? "");
  }
}

/** A lone blank between two changes belongs to them: "old words" → "new text" reads as one change, not two. */
function joined(parts: DiffPart[]): DiffPart[] {
  const out: DiffPart[] = [];
  let removed = "";
  let added = "";
  const flush = (): void => {
    push(out, "removed", removed);
    push(out, "added", added);
    removed = added = "";
  };
  parts.forEach((part, at) => {
    const next = parts[at + 1];
    if (part.kind === "removed") removed += part.text;
    else if (part.kind === "added") added += part.text;
    else if (/^\s+$/u.test(part.text) && (removed !== "" || added !== "") && next !== undefined) {
      removed += part.text;
      added += part.text;
    } else {
      flush();
      push(out, "same", part.text);
    }
  });
  flush();
  return out;
}
