/** The transports' contract, over everything that needs no Electron binary; the rest is in tests/e2e/electron.spec.ts. */
import { afterAll, describe, test } from "vitest";
import type { Transport } from "../../shared/api/reply.ts";
import { openEchoApp } from "../support/echo-app.ts";
import { listenWith } from "../support/loopback.ts";
import { pageOverHttp } from "../support/page-over-http.ts";
import { pageOverIpc } from "../support/page-over-ipc.ts";
import { transportCases } from "./transports.ts";
import type { World } from "./transports.ts";

const world: World = {
  echo: "echo",
  echoWhole: "imports.preview",
  tell: "tell",
  slow: "slow",
  refuse: {
    method: "refuse",
    failure: { code: "refused", message: "No.", place: "here", way: "Ask.", facts: { since: 3 } },
  },
  throws: { method: "break", secret: "password" },
};

const app = openEchoApp();
const server = await listenWith(app);
afterAll(() => server.close());

const transports: readonly [string, "text" | "values", Transport][] = [
  ["in-process", "values", app],
  ["HTTP", "text", await pageOverHttp(server)],
  ["Electron's bridge, over a stand-in for its message passing", "text", pageOverIpc(app)],
];

describe.each(transports)("%s", (_name, carries, transport) => {
  test.each(transportCases(world, carries))("$name", ({ run }) => run(transport));
});
