/** The text of a file that somebody drops: UTF-8 or UTF-16 by its first bytes, older Western text as a last resort. */
import type { Failure } from "../../../shared/api/reply.ts";
import { planLimits } from "../../../shared/importers/index.ts";
import { planWords as words } from "../../words/plan.ts";

/** Files that are read as plans; all others are looked at as blueprints. */
export const isPlanFile = (name: string): boolean =>
  /\.(?:csv|tsv|tab|txt|md|markdown|xlsx?|xlsm|ods|numbers)$/i.test(name);
export const planFileTypes = ".csv,.tsv,.tab,.txt,.md,text/csv,text/plain,text/tab-separated-values,text/markdown";

const isWorkbook = (name: string): boolean => /\.(?:xlsx?|xlsm|ods|numbers)$/i.test(name);

export async function readPlanFile(file: File): Promise<{ readonly text: string } | { readonly failure: Failure }> {
  const fault = (code: Failure["code"], message: string, way: string) => ({
    failure: { code, message, way, place: file.name },
  });
  if (isWorkbook(file.name)) return fault("bad-input", words.spreadsheet, words.spreadsheetWay);
  // Two bytes a character and as many again for what is not Latin.
  if (file.size > 4 * planLimits.characters)
    return fault("too-large", words.tooLarge((4 * planLimits.characters) / 1024 / 1024), words.tooLargeWay);
  try {
    return { text: decode(new Uint8Array(await file.arrayBuffer())) };
  } catch {
    return fault("unreadable", words.notText, words.notTextWay);
  }
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Spreadsheets on Windows still write CSV in the system's own code page.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
