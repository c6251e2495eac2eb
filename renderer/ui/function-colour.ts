/** Which colour class a business function wears; colour says the function and nothing else. */
export type FunctionColour = "marketing" | "sales" | "medical" | "patient" | "pv" | "system";

const colours: Record<string, FunctionColour> = {
  marketing: "marketing",
  sales: "sales",
  medical: "medical",
  patient: "patient",
  "patient-services": "patient",
  pv: "pv",
  pharmacovigilance: "pv",
};

/** The class that carries a function's three colours (`--fn`, `--fn-ink`, `--fn-soft`); logic and the unknown are slate. */
export const functionClass = (owner: string | null | undefined): `fn-${FunctionColour}` =>
  `fn-${(owner !== null && owner !== undefined && Object.hasOwn(colours, owner) && colours[owner]) || "system"}`;
