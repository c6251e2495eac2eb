/** Search: what was typed, what can be read of things, and which things answer. */
export { fold, foldValue } from "./fold.ts";
export { type FoundFacts, type Hit, type JourneySearch, createJourneySearch } from "./journey-search.ts";
export { libraryTexts } from "./library-texts.ts";
export * from "./query.ts";
export { type Range, type Replacement, finderOf, replaced, replacementsIn, writesOf } from "./replace.ts";
export { type TextPlace, textPlaces } from "./text-places.ts";
