/** The transports' contract, over everything that needs no Electron binary; the rest is in tests/e2e/electron.spec.ts. */
import { afterAll, describe, test } from "vitest";
import type { Transport } from "../../shared/api/reply.ts";
import { openEchoApp } from "../support/echo-app.ts";
import { listenWith } from "../support/loopback.ts";
import { pageOverHttp } from "../support/page-over-http.ts";
import { pageOverIpc } from "../support/page-over-ipc.ts";
import { echoWorld } from "./echo-world.ts";
import { transportCases } from "./transports.ts";

const app = openEchoApp();
const server = await listenWith(app);
afterAll(() => server.close());

const transports: readonly [string, "text" | "values", Transport][] = [
  ["in-process", "values", app],
  ["HTTP", "text", await pageOverHttp(server)],
  ["Electron's bridge, over a stand-in for its message passing", "text", pageOverIpc(app)],
];

describe.each(transports)("%s", (_name, carries, transport) => {
  test.each(transportCases(echoWorld, carries))("$name", ({ run }) => run(transport));
});
