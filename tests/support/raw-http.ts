/** Requests as no browser would send them: every header as written, nothing added but the connection. */
import { connect } from "node:net";

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Bytes that could be handed over before the other side hung up. */
  readonly sent: number;
}

export interface RawRequest {
  readonly method?: string;
  readonly target?: string;
  /** `[name, value]`, in order; the same name twice is sent twice. */
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string;
  /** Sent after the body in pieces, for as long as the other side takes them. */
  readonly flood?: { readonly piece: string; readonly times: number };
}

/** Sends one request and reads until the server closes; asks it to, unless the headers say otherwise. */
export function rawRequest(port: number, request: RawRequest): Promise<RawAnswer> {
  const { method = "GET", target = "/", headers = [], body = "", flood } = request;
  const lines = [`${method} ${target} HTTP/1.1`, ...headers.map(([name, value]) => `${name}: ${value}`)];
  if (!headers.some(([name]) => name.toLowerCase() === "connection")) lines.push("Connection: close");
  const head = `${lines.join("\r\n")}\r\n\r\n`;
  return new Promise((resolve, reject) => {
    let text = "";
    let sent = 0;
    let open = true;
    const socket = connect(port, "127.0.0.1");
    socket.setEncoding("latin1");
    socket.setTimeout(10_000, () => socket.destroy(new Error("no answer within 10 s")));
    const send = async () => {
      socket.write(head + body, "latin1");
      for (let n = 0; flood !== undefined && open && n < flood.times; n += 1) {
        const { piece } = flood;
        const taken = await new Promise<boolean>((done) => socket.write(piece, (error) => done(!error)));
        if (taken) sent += piece.length;
      }
    };
    socket.on("connect", () => void send());
    socket.on("data", (chunk: string) => (text += chunk));
    socket.on("error", (error) => {
      // Hung up on while sending: what was read before is the answer.
      if (text === "") reject(error);
    });
    socket.on("close", () => {
      open = false;
      if (text !== "") resolve({ ...readAnswer(text), sent });
      else reject(new Error("The server closed without an answer."));
    });
  });
}

function readAnswer(text: string): Omit<RawAnswer, "sent"> {
  const end = text.indexOf("\r\n\r\n");
  const [first = "", ...lines] = text.slice(0, end).split("\r\n");
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const colon = line.indexOf(":");
    headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { status: Number(first.split(" ")[1]), headers, body: text.slice(end + 4) };
}
