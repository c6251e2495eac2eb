/** The page's connection alone, put where a test can use it. */
import { connect } from "../../../renderer/host/connect.ts";

const transport = connect();
const heard: unknown[] = [];
transport.listen((event) => heard.push(event));

Object.assign(globalThis, {
  transport,
  heard,
  startWorker: () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
      worker.addEventListener("message", ({ data }) => resolve(data));
      worker.addEventListener("error", () => reject(new Error("the worker failed")));
      worker.postMessage(20);
    }),
});
