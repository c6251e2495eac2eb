/** The native menu: only what the system itself does. Itinera's own commands live in the page, in both shells alike. */
import type { MenuItemConstructorOptions } from "electron";

export function menuTemplate(platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const view: MenuItemConstructorOptions = {
    role: "viewMenu",
    submenu: [
      { role: "resetZoom" },
      { role: "zoomIn" },
      { role: "zoomOut" },
      { type: "separator" },
      { role: "togglefullscreen" },
    ],
  };
  if (platform === "darwin") {
    // Here text fields get copy, paste and undo from the menu and from nowhere else.
    return [{ role: "appMenu" }, { role: "editMenu" }, view, { role: "windowMenu" }];
  }
  return [{ role: "fileMenu", submenu: [{ role: "quit" }] }, view];
}
