/**
 * The content security policy lets no text become code or markup. Two exceptions are needed: a worker is started by
 * its address, which is text, and live regions are emptied with the empty text. This allows addresses of our own
 * built files and the empty text, and still nothing else.
 */
interface Rules {
  createScriptURL(address: string): string;
  createHTML(markup: string): string | null;
}

interface PolicyFactory {
  createPolicy(name: string, rules: Rules): unknown;
}

/** `connect` calls it first of all. Browsers without trusted types need no permission. */
export function trustOwnScripts(): void {
  const { trustedTypes } = globalThis as typeof globalThis & { trustedTypes?: PolicyFactory };
  // Called "default": the browser asks it wherever code hands over plain text.
  trustedTypes?.createPolicy("default", {
    createScriptURL: (address) => ownScript(address, location.href),
    createHTML: emptyMarkup,
  });
}

/** The component library empties its live region with `innerHTML = ""`: that builds nothing. Null is a refusal. */
export function emptyMarkup(markup: string): string | null {
  return markup === "" ? "" : null;
}

/** Throws on any address that is not one of the page's own files. */
export function ownScript(address: string, page: string): string {
  const { origin, pathname, protocol, host } = new URL(address, page);
  const own = new URL(page);
  // `origin` of app: addresses is "null" outside a browser, so both halves are compared as well.
  const isOwn = origin === own.origin && protocol === own.protocol && host === own.host;
  if (!isOwn || !pathname.startsWith("/assets/")) {
    throw new TypeError("Only the page's own files may run.");
  }
  return address;
}
