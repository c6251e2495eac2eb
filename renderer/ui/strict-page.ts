/**
 * Keeps the page free of injected styles and of strings turned into HTML, both refused by the content security policy.
 * Imported once, before the first component is drawn.
 */
const styleId = "react-aria-pressable-style";

/** React Aria adds a <style> with this id unless one exists; its single rule stands in base.css. */
function holdPressableStyle(): void {
  if (document.getElementById(styleId) !== null) return;
  const mark = document.createElement("meta");
  mark.id = styleId;
  document.head.append(mark);
}

interface TypePolicies {
  defaultPolicy: unknown;
  createPolicy(name: string, rules: { createHTML: (text: string) => string | null }): unknown;
}

/**
 * React Aria empties its live region with `innerHTML = ""`, which trusted types refuse like any other string.
 * The default policy lets exactly the empty string through: it can build nothing.
 */
function allowEmptyHtml(): void {
  const types = (globalThis as { trustedTypes?: TypePolicies }).trustedTypes;
  if (types === undefined || types.defaultPolicy !== null) return;
  types.createPolicy("default", { createHTML: (text) => (text === "" ? "" : null) });
}

if (typeof document !== "undefined") {
  holdPressableStyle();
  allowEmptyHtml();
}
