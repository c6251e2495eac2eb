/** What every shell that shows the page promises about it: one content security policy, one list of file types. */

/** Sent with the page by the loopback server and by Electron's `app:` protocol alike. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

/** Headers that go with every answer to a page, whatever it carries. */
export const pageHeaders = {
  "content-security-policy": contentSecurityPolicy,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
} as const;

const contentTypes: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  ico: "image/x-icon",
  woff: "font/woff",
  woff2: "font/woff2",
  wasm: "application/wasm",
  txt: "text/plain; charset=utf-8",
};

/** The content type by the name's ending, or null: a file of unknown type is not served. */
export function contentType(name: string): string | null {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return Object.hasOwn(contentTypes, ending) ? (contentTypes[ending] ?? null) : null;
}

/** The one file that is never kept by the browser: it names the others by their content's hash. */
export const pageFile = "/index.html";

/** Files whose name carries their content's hash may be kept for ever. */
export function cacheRule(path: string): string {
  return path.startsWith("/assets/") ? "private, max-age=31536000, immutable" : "no-store";
}
