/** Who may enter: a code that works once and for 30 seconds buys a cookie that lasts until Itinera stops. */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

export const codeLifeMs = 30_000;
const freeTries = 10;
const slowDownMs = 1_000;

export interface Session {
  /** A fresh code of 256 bits. Earlier ones stay good until used or too old. */
  newCode(): string;
  /** The `Set-Cookie` value for a good code, null for any other. */
  redeem(code: string): Promise<string | null>;
  /** Reads a `Cookie` header. */
  isSignedIn(cookie: string | undefined): boolean;
}

export interface SessionOptions {
  /** In the cookie's name, because cookies of one host are shared by all its ports. */
  readonly port: number;
  /** Milliseconds, from any zero. */
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<void>;
}

export function openSession({ port, now, pause }: SessionOptions): Session {
  const name = `itinera-${port}`;
  const secret = newSecret();
  const codes: { readonly code: string; readonly until: number }[] = [];
  let wrong = 0;
  return {
    newCode() {
      const code = newSecret();
      codes.push({ code, until: now() + codeLifeMs });
      return code;
    },
    async redeem(code) {
      // Also for a right code, so that the wait tells nothing.
      if (wrong >= freeTries) await pause(slowDownMs);
      const at = codes.findIndex((known) => sameText(known.code, code));
      const known = at < 0 ? undefined : codes.splice(at, 1)[0];
      if (known !== undefined && now() <= known.until) {
        wrong = 0;
        return `${name}=${secret}; HttpOnly; SameSite=Strict; Path=/`;
      }
      wrong += 1;
      return null;
    },
    isSignedIn(cookie) {
      // A page on another port can plant a second cookie of this name: any right one is enough.
      return (cookie ?? "")
        .split(";")
        .map((part) => part.trim())
        .filter((part) => part.startsWith(`${name}=`))
        .some((part) => sameText(part.slice(name.length + 1), secret));
    },
  };
}

function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** Compares in a time that depends neither on where the texts differ nor on how long they are. */
function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
