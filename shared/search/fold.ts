/** Text as a search compares it: without case, without accents, with every gap the same. */

const plainText = /^[\x20-\x7e]*$/;

/** "Évaluer  Später" → "evaluer spater". What matches in folded text matched in what was written. */
export function fold(text: string): string {
  // Most text is plain; taking accents apart costs ten times as much as looking whether there are any.
  const bare = plainText.test(text) ? text : text.normalize("NFD").replace(/\p{Mn}/gu, "");
  return bare.toLowerCase().replace(/\s+/g, " ").trim();
}

/** As a filter compares values: `patient-services` and "Patient services" are one. */
export const foldValue = (text: string): string => fold(text).replace(/[\s_-]+/g, " ");
