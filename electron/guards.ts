/** Puts the rules in force on Electron's session and page: everything is denied that the rules do not name. */
import type { Session, WebContents } from "electron";
import { isOwnAddress, mayDownload, mayLoad, mayOpenOutside, mayUse } from "./rules.ts";

export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_page, permission, answer, details) => {
    answer(mayUse(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_page, permission, origin) => mayUse(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
  session.on("will-download", (event, item) => {
    // Without a path of ours Electron asks the person for one: the page never names a place on the disk.
    if (!mayDownload(item.getURL())) event.preventDefault();
  });
}

/** `openOutside` is called only with addresses that the rules allow. */
export function guardPage(page: WebContents, openOutside: (address: string) => void): void {
  const stay = (event: { readonly url: string; preventDefault(): void }) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  };
  page.on("will-navigate", stay);
  page.on("will-frame-navigate", stay);
  page.on("will-redirect", stay);
  page.on("will-attach-webview", (event) => event.preventDefault());
  page.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) openOutside(url);
    return { action: "deny" };
  });
}
