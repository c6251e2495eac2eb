/**
 * Keeps React Aria from adding a <style> element, which the content security policy refuses: it adds one unless an
 * element with this id exists, and the single rule it would hold stands in base.css.
 */
const styleId = "react-aria-pressable-style";

if (typeof document !== "undefined" && document.getElementById(styleId) === null) {
  const mark = document.createElement("meta");
  mark.id = styleId;
  document.head.append(mark);
}
