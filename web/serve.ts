/** The browser shell from start to stop: opens the workspace, serves it on this machine and shows it in a browser. */
import type { Places } from "../backend/places.ts";
import { readPageFiles } from "../backend/page-files.ts";
import { startBackend } from "../backend/start.ts";
import type { App } from "../shared/api/app.ts";
import { type Language, inLanguage } from "../shared/words/language.ts";
import { recallPort, rememberPort } from "./last-port.ts";
import { openBrowser } from "./open-browser.ts";
import { listenOnLoopback } from "./server.ts";
import { words } from "./words.ts";

export interface ServeOptions {
  readonly places: Places;
  /** Where the build put the page: an absolute path. */
  readonly pageFolder: string;
  /** One line for the person at the terminal. */
  readonly print: (line: string) => void;
  /** Opens an address in a browser; false when none came up. */
  readonly show?: (address: string) => Promise<boolean>;
  /** Stops by itself after so long without any connection; 0 (the default) never. */
  readonly idleMs?: number;
  /** Of the lines that are printed; English when left out, because whoever starts it may look for them. */
  readonly language?: Language;
  readonly start?: (places: Places, report: (line: string) => void) => Promise<App>;
}

export interface Served {
  readonly port: number;
  /** Prints a fresh address for one more browser. */
  printAddress(): void;
  /** Resolves when everything is closed, whoever asked for it. */
  readonly stopped: Promise<void>;
  stop(): Promise<void>;
}

/** Rejects with `not-found` when the page is not built. A workspace that does not open is told in the page instead. */
export async function serve(options: ServeOptions): Promise<Served> {
  const { places, print, start = startBackend, show = showUnlessTold, language = "en" } = options;
  const say = inLanguage(words, language);
  const page = await readPageFiles(options.pageFolder);
  const app = await start(places, print);
  const { promise: stopped, resolve: settle, reject: spoil } = Promise.withResolvers<void>();

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (!stopping) {
      stopping = true;
      server
        .close()
        .then(() => app.close())
        .then(settle, spoil);
    }
    await stopped;
  };
  const server = await listenOnLoopback({
    app,
    port: recallPort(places.settingsFolder),
    page,
    idleMs: options.idleMs ?? 0,
    idle: () => {
      print(say.idle);
      stop().catch(() => undefined);
    },
  }).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });

  rememberPort(places.settingsFolder, server.port);
  const address = server.newAddress();
  print(say.openAt(address));
  show(address).then(
    (shown) => shown || print(say.noBrowser),
    () => print(say.noBrowser),
  );
  return {
    port: server.port,
    printAddress: () => print(say.again(server.newAddress())),
    stopped,
    stop,
  };
}

/** `ITINERA_NO_OPEN=1` keeps the browser closed: for servers of tests, and for people who open it themselves. */
async function showUnlessTold(address: string): Promise<boolean> {
  return process.env["ITINERA_NO_OPEN"] === "1" || (await openBrowser(address));
}
