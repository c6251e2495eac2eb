/** What `npm start` says at the terminal, in English like everything that speaks to those who build. */

export interface StartWords {
  readonly building: string;
  readonly wrongShell: (value: string) => string;
  readonly electron: (why: string) => string;
  readonly browser: (why: string) => string;
  readonly noShell: (why: string) => string;
  readonly fetching: string;
  readonly fetched: (megabytes: number) => string;
  readonly why: {
    readonly wanted: string;
    readonly installed: string;
    readonly justFetched: string;
    readonly noDisplay: string;
    readonly administrator: string;
    readonly notWanted: string;
    readonly notFetched: (reason: string) => string;
    readonly failedLately: (reason: string) => string;
    readonly didNotOpen: string;
  };
  readonly nothingCame: (seconds: number) => string;
  readonly stoppedEarly: string;
  readonly unreachable: string;
}

export const words: StartWords = {
  building: "Building Itinera, because its sources are newer than what was built.",
  wrongShell: (value) => `ITINERA_SHELL is "${value}"; it can be browser or electron.`,
  electron: (why) => `Shell: Electron, because ${why}.`,
  browser: (why) => `Shell: browser, because ${why}.`,
  noShell: (why) => `ITINERA_SHELL=electron, but ${why}.`,
  fetching: "Electron is not on this computer yet: fetching it, about 120 MB, this once.",
  fetched: (megabytes) => `Fetching Electron: ${megabytes} MB`,
  why: {
    wanted: "ITINERA_SHELL says so",
    installed: "it is on this computer",
    justFetched: "it was just fetched",
    noDisplay: "there is no display for a window here",
    administrator: "Electron's sandbox does not run as root",
    notWanted: "Electron is not on this computer and ELECTRON_SKIP_BINARY_DOWNLOAD is set",
    notFetched: (reason) => `Electron is not on this computer and could not be fetched (${reason})`,
    failedLately: (reason) =>
      `Electron could not be fetched within the last day (${reason}); ITINERA_SHELL=electron tries again at once`,
    didNotOpen: "Electron did not open its window",
  },
  nothingCame: (seconds) => `nothing arrived for ${seconds} s`,
  stoppedEarly: "the download stopped",
  unreachable: "its download site cannot be reached",
};
