/** What every form of the library stands on. */
import { createContext, useContext } from "react";
import type { Language } from "../../../shared/words/language.ts";
import type { LiveDocument } from "../../state/live-document.ts";
import { writeRecord } from "./library-acts.ts";

export interface FormGround {
  readonly library: LiveDocument;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly language: Language;
  /** The workspace is open for reading only. */
  readonly isReadOnly: boolean;
}

export const FormContext = createContext<FormGround | null>(null);

export function useForm(): FormGround {
  const ground = useContext(FormContext);
  if (!ground) throw new Error("no library around this form");
  return ground;
}

/** Writes fields of one record as one step; true when it was taken. */
export function useWrite(id: string): (fields: Readonly<Record<string, unknown>>) => boolean {
  const { library } = useForm();
  return (fields) => writeRecord(library, id, fields);
}
