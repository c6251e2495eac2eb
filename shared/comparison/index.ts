/** Comparison: what separates two versions of a journey, how it is said, and the variants that are made to be compared. */
export { type Comparison, type Difference, type Mark, compareJourneys, marks, wholeChange } from "./compare.ts";
export { withWhatItNeeds } from "./needs.ts";
export { type FieldLabels, fieldLabels } from "./field-labels.ts";
export { type SaidDifference, type Saying, openSaying } from "./say.ts";
export { type Union, unionOf } from "./union.ts";
export { leftOutOfVariants, variantOf } from "./variant.ts";
export { type ChangedBy, changedBy } from "./who-changed.ts";
