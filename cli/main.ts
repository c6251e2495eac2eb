/** The command line: reads the arguments, runs the verb, and ends with its code. */
import { runCli } from "./run.ts";
import { terminalOf } from "./terminal.ts";

// A reader that has seen enough (`itinera list | head`) closes the pipe: that is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
// Not process.exit: what was printed into a pipe must arrive.
process.exitCode = await runCli(process.argv.slice(2), terminalOf(process));
