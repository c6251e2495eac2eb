/** Go to the list of journeys. */
import { defineAction } from "./define.ts";

export const goHome = defineAction({
  id: "go-home",
  group: "app",
  icon: "home",
  keys: [],
  words: { en: { title: "Go to Home" }, de: { title: "Zur Startseite" } },
  available: () => true,
  run: ({ app }) => app.goHome(),
});
