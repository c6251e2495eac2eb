/** What every way to the backend promises alike: in-process, HTTP and Electron's channel run these same cases. */
import assert from "node:assert/strict";
import type { Failure, HostEvent, Transport } from "../../shared/api/reply.ts";
import { callLimits, deepestInput } from "../../shared/api/wire.ts";

/** Calls of the app at the other end that do what the cases need. */
export interface World {
  /** Answers with its input. */
  readonly echo: string;
  /** The same, allowed the size of a whole file. */
  readonly echoWhole: string;
  /** Sends its input as the payload of an event named `told`. */
  readonly tell: string;
  /** Answers with its input after a moment. */
  readonly slow: string;
  /** Fails with this failure. */
  readonly refuse: { readonly method: string; readonly failure: Failure };
  /** Throws an error that is no failure, with this word in its message. */
  readonly throws: { readonly method: string; readonly secret: string };
}

export interface TransportCase {
  readonly name: string;
  run(transport: Transport): Promise<void>;
}

/** `carries` says what the transport does with values: text ones read JSON, the in-process one passes them on. */
export function transportCases(world: World, carries: "text" | "values"): readonly TransportCase[] {
  const cases: TransportCase[] = [
    {
      name: "gives back every plain value as it was",
      async run(transport) {
        const values = [
          null,
          true,
          0,
          -1.5e300,
          "",
          'ünïcode \u{1f600} \u2028 \0 "quotes" \\',
          [],
          {},
          { deep: { list: [1, [2, [3]]], nothing: null } },
          [{ id: "a" }, { id: "b" }],
        ];
        for (const value of values) {
          assert.deepEqual(await transport.call(world.echo, value), { ok: true, value });
        }
      },
    },
    {
      name: "answers a call without input",
      async run(transport) {
        assert.deepEqual(await transport.call(world.echo, undefined), { ok: true, value: undefined });
      },
    },
    {
      name: "brings a failure whole: code, message, place, way out and facts",
      async run(transport) {
        const { method, failure } = world.refuse;
        assert.deepEqual(await transport.call(method, null), { ok: false, error: failure });
      },
    },
    {
      name: "says nothing of what broke inside",
      async run(transport) {
        const reply = await transport.call(world.throws.method, null);
        assert.equal(reply.ok, false);
        assert.equal(!reply.ok && reply.error.code, "internal");
        assert.ok(!JSON.stringify(reply).includes(world.throws.secret));
      },
    },
    {
      name: "refuses what is no call, whatever every object has",
      async run(transport) {
        const names = ["nothing", "constructor", "__proto__", "toString", "hasOwnProperty", "prototype"];
        for (const name of names) {
          const reply = await transport.call(name, null);
          assert.equal(!reply.ok && reply.error.code, "unknown-call", name);
        }
      },
    },
    {
      name: "keeps replies apart when many calls are under way",
      async run(transport) {
        const numbers = Array.from({ length: 40 }, (_, n) => n);
        const replies = await Promise.all(numbers.map((n) => transport.call(n % 2 === 0 ? world.slow : world.echo, n)));
        assert.deepEqual(
          replies,
          numbers.map((value) => ({ ok: true, value })),
        );
      },
    },
    {
      name: "tells every listener every event in order, until it stops listening",
      async run(transport) {
        const heard: [HostEvent[], HostEvent[]] = [[], []];
        const stops = heard.map((list) => transport.listen((event) => list.push(event)));
        try {
          await until(async () => {
            await transport.call(world.tell, "ready?");
            return heard.every((list) => list.length > 0);
          });
          for (const n of [1, 2, 3]) await transport.call(world.tell, n);
          await until(() => Promise.resolve(heard.every((list) => list.at(-1)?.payload === 3)));
          for (const list of heard) {
            assert.deepEqual(
              list.slice(-3),
              [1, 2, 3].map((payload) => ({ name: "told", payload })),
            );
          }
          stops[1]?.();
          const before = heard[1].length;
          await transport.call(world.tell, 4);
          await until(() => Promise.resolve(heard[0].at(-1)?.payload === 4));
          assert.equal(heard[1].length, before);
        } finally {
          for (const stop of stops) stop();
        }
      },
    },
  ];
  if (carries === "values") return cases;
  return [
    ...cases,
    {
      name: "takes a whole file of 34 MB, and nothing else of more than 1 MB",
      async run(transport) {
        const text = (bytes: number) => "x".repeat(bytes - 2);
        const fits = await transport.call(world.echoWhole, text(callLimits.whole));
        assert.ok(fits.ok && fits.value === text(callLimits.whole));
        for (const [method, bytes] of [
          [world.echo, callLimits.usual + 1],
          [world.echoWhole, callLimits.whole + 1],
        ] as const) {
          const reply = await transport.call(method, text(bytes));
          assert.equal(!reply.ok && reply.error.code, "too-large", method);
        }
      },
    },
    {
      name: "counts bytes, not letters",
      async run(transport) {
        const reply = await transport.call(world.echo, "é".repeat(callLimits.usual / 2));
        assert.equal(!reply.ok && reply.error.code, "too-large");
      },
    },
    {
      name: "refuses input that nests too deep",
      async run(transport) {
        const nested = (levels: number): unknown => {
          let value: unknown = null;
          for (let n = 0; n < levels; n += 1) value = [value];
          return value;
        };
        assert.ok((await transport.call(world.echo, nested(deepestInput))).ok);
        const reply = await transport.call(world.echo, nested(deepestInput + 1));
        assert.equal(!reply.ok && reply.error.code, "bad-input");
      },
    },
  ];
}

/** Events come on their own way, a moment after the reply. */
async function until(done: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 250; n += 1) {
    if (await done()) return;
    await new Promise((next) => setTimeout(next, 20));
  }
  assert.fail("It did not happen within 5 seconds.");
}
