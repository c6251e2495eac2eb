#!/usr/bin/env node
// Plain JavaScript on purpose: it starts under any Node from 20 on, and hands over to the Node that Itinera needs.
import { fileURLToPath } from "node:url";

process.argv.splice(2, 0, fileURLToPath(new URL("../cli/main.ts", import.meta.url)));
// Everything but a start is there; the exit code and signals pass through.
await import("../run.mjs");
