/**
 * Whether the backend still answers while it works on a large workspace: how long Home, a check of the file and an import
 * take, and for how long nobody else is answered meanwhile. Milliseconds; 200 journeys of 100 nodes.
 */
import { openApp } from "../backend/app.ts";
import { createClient } from "../shared/api/client.ts";
import { tempFolder } from "../tests/support/temp-workspace.ts";
import { manyFlows } from "./core/drawing.ts";
import { printTable } from "./figures.ts";

const journeys = 200;
const nodes = 100;

/** How long `work` takes, and the longest time in which a timer that was due had to wait. */
async function watched(work: () => Promise<unknown>): Promise<[took: number, held: number]> {
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  longest = 0;
  const start = performance.now();
  await work();
  const took = performance.now() - start;
  // The beat that was held up by the last stretch.
  await new Promise((resolve) => setTimeout(resolve, 5));
  clearInterval(beat);
  return [took, longest];
}

export async function run(): Promise<void> {
  using temp = tempFolder();
  const open = async () => {
    const app = await openApp({ ...temp, clock: () => new Date(), newId: () => crypto.randomUUID() });
    return { app, client: createClient(app) };
  };
  const first = await open();
  for (let n = 0; n < journeys; n += 1)
    await first.client.call("documents.create", {
      id: `journey-${n}`,
      records: manyFlows(nodes, `journey-${n}`) as never,
      label: "",
      origin: "b",
    });
  await first.app.close();
  const rows: (string | number)[][] = [];
  const measure = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    rows.push([name, ...(await watched(work))]);
  };
  let app: Awaited<ReturnType<typeof openApp>> | undefined;
  await measure("workspace opens", async () => void ({ app } = await open()));
  if (!app) throw new Error("the workspace did not open");
  const client = createClient(app);
  await measure("Home for the first time", () => client.call("workspace.overview", {}));
  await measure("Home again", () => client.call("workspace.overview", {}));
  await client.call("documents.create", {
    id: "one-more",
    records: manyFlows(nodes, "one-more") as never,
    label: "",
    origin: "b",
  });
  await measure("Home after one journey more", () => client.call("workspace.overview", {}));
  await measure("check of the whole file", () => client.call("workspace.verify", {}));
  const { files } = await client.call("exports.make", { journey: "journey-1", target: "blueprint", draft: true });
  const text = files[0]?.text ?? "";
  await measure("import of a journey of 100", () =>
    client.call("imports.commit", { name: "one.blueprint.json", text, origin: "b" }),
  );
  await client.call("documents.create", {
    id: "long",
    records: manyFlows(10_000, "long") as never,
    label: "",
    origin: "b",
  });
  let long = "";
  await measure("blueprint of 10,000 nodes", async () => {
    const made = await client.call("exports.make", { journey: "long", target: "blueprint", draft: true });
    long = made.files[0]?.text ?? "";
  });
  await measure("preview of its import", () =>
    client.call("imports.preview", { name: "l.blueprint.json", text: long }),
  );
  await measure("its import", () =>
    client.call("imports.commit", { name: "l.blueprint.json", text: long, origin: "b" }),
  );
  await app.close();
  printTable(`${journeys} journeys of ${nodes} nodes, ms`, ["", "took", "longest without an answer"], rows);
}
