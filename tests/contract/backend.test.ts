/** The call table's contract in-process, over HTTP on loopback, and over Electron's bridge with a stand-in for its messages. */
import { describe, expect, test } from "vitest";
import { calls } from "../../shared/api/calls.ts";
import { listenWith } from "../support/loopback.ts";
import { pageOverHttp } from "../support/page-over-http.ts";
import { pageOverIpc } from "../support/page-over-ipc.ts";
import { type Connect, contractCases, playCase } from "./suite.ts";

const ways: readonly [string, Connect][] = [
  ["in-process", (app) => Promise.resolve({ transport: app, close: () => Promise.resolve() })],
  [
    "HTTP",
    async (app) => {
      const server = await listenWith(app);
      return { transport: await pageOverHttp(server), close: () => server.close() };
    },
  ],
  ["Electron's bridge", (app) => Promise.resolve({ transport: pageOverIpc(app), close: () => Promise.resolve() })],
];

describe.each(ways)("%s", (_, connect) => {
  test.each(contractCases)("$name", { timeout: 60_000 }, (contractCase) => playCase(contractCase, connect));
});

test("the cases make every call of the table", () => {
  const made = new Set(contractCases.flatMap(({ calls: promised }) => promised));
  expect([...made].sort()).toEqual(Object.keys(calls).sort());
});
