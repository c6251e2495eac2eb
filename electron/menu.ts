/** The native menu: only what the system itself does. Itinera's own commands live in the page, in both shells alike. */
import type { MenuItemConstructorOptions } from "electron";
import type { Language } from "../shared/words/language.ts";
import { menuWords } from "./words.ts";

/** In the system's language, as every native menu: what is chosen for the page is the page's own. */
export function menuTemplate(platform: NodeJS.Platform, language: Language): MenuItemConstructorOptions[] {
  const words = menuWords[language];
  const view: MenuItemConstructorOptions = {
    role: "viewMenu",
    label: words.view,
    submenu: [
      { role: "resetZoom", label: words.actualSize },
      { role: "zoomIn", label: words.zoomIn },
      { role: "zoomOut", label: words.zoomOut },
      { type: "separator" },
      { role: "togglefullscreen", label: words.fullScreen },
    ],
  };
  if (platform === "darwin") {
    // Here text fields get copy, paste and undo from the menu and from nowhere else.
    return [
      { role: "appMenu" },
      {
        role: "editMenu",
        label: words.edit,
        submenu: [
          { role: "undo", label: words.undo },
          { role: "redo", label: words.redo },
          { type: "separator" },
          { role: "cut", label: words.cut },
          { role: "copy", label: words.copy },
          { role: "paste", label: words.paste },
          { role: "selectAll", label: words.selectAll },
        ],
      },
      view,
      { role: "windowMenu", label: words.window },
    ];
  }
  return [{ role: "fileMenu", label: words.file, submenu: [{ role: "quit", label: words.quit }] }, view];
}
