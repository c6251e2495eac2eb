/** What the window and its page may do, decided from plain values: no Electron here, so every rule is tried without it. */

export const appScheme = "app";
const appHost = "itinera";
export const appPage = `${appScheme}://${appHost}/index.html`;

/** Sites that may be opened in the person's own browser. None yet: links stay text until a help site exists. */
export const linkedHosts: ReadonlySet<string> = new Set();

/** True for addresses of our own page, by its parts and never by how the text begins. */
export function isOwnAddress(address: string): boolean {
  const url = parse(address);
  return (
    url !== null &&
    url.protocol === `${appScheme}:` &&
    url.host === appHost &&
    url.username === "" &&
    url.password === ""
  );
}

/** A call is heard only from the main frame of our own page: not from a frame inside it, not from a page it became. */
export function isOwnSender(sender: { readonly isMainFrame: boolean; readonly url: string }): boolean {
  return sender.isMainFrame && isOwnAddress(sender.url);
}

/** What may be loaded at all: our page, what it made itself (blob:), pictures inside it (data:); no network, no files. */
export function mayLoad(address: string): boolean {
  const url = parse(address);
  if (url === null) return false;
  if (url.protocol === "blob:") return isOwnAddress(url.pathname);
  return url.protocol === "data:" || isOwnAddress(address);
}

/** Only files that the page has made may be saved. */
export function mayDownload(address: string): boolean {
  const url = parse(address);
  return url !== null && url.protocol === "blob:" && isOwnAddress(url.pathname);
}

/** Https, a listed host, no name or password in it, the usual port. */
export function mayOpenOutside(address: string, hosts = linkedHosts): boolean {
  const url = parse(address);
  return (
    url !== null &&
    url.protocol === "https:" &&
    url.username === "" &&
    url.password === "" &&
    url.port === "" &&
    hosts.has(url.hostname)
  );
}

/** The one permission the page has: writing to the clipboard on the person's own act. Reading it is paste. */
export function mayUse(permission: string, address: string): boolean {
  return permission === "clipboard-sanitized-write" && isOwnAddress(address);
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
