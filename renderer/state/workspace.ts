/** The window's state: which workspace, who works here, what lies open, which screen is in front. */
import { type StoreApi, createStore, useStore } from "zustand";
import type { JourneySummary, Output } from "../../shared/api/calls.ts";
import { type Client, createClient } from "../../shared/api/client.ts";
import { type Failure, FailureError, type Transport, failureIn } from "../../shared/api/reply.ts";
import { labelOf } from "../../shared/commands/index.ts";
import type { AnyRecord, Doc, Entry } from "../../shared/document/index.ts";
import type { Actor, Role } from "../../shared/review/index.ts";
import type { Language } from "../../shared/words/language.ts";
import type { Desk } from "./desk.ts";
import { type LiveDocument, openLiveDocument } from "./live-document.ts";
import { openDesk } from "./open-desk.ts";
import { type ClosedTab, type OpenTabs, createOpenTabs } from "./open-tabs.ts";
import { type Remembered, onRemembered, recall, remember } from "./remembered.ts";
import { type DayClock, machineClock, watchDay } from "./watch-day.ts";
import { type Split, otherOf, shownWith } from "./split.ts";

/** `home`, `library`, or the id of an open journey. */
export type Front = string;

export type Overlay =
  | null
  | "palette"
  | "find"
  | "shortcuts"
  | "profile"
  | "about"
  | "new-journey"
  | "import"
  | "plan"
  | "export"
  | "picture"
  | "checkpoint";

/** What a dialog starts with: the template that was pressed, the file that was dropped. */
export interface OverlayStart {
  readonly template?: string;
  readonly file?: File;
  /** A plan that was pasted. */
  readonly text?: string;
  /** Its steps belong into the journey in front. */
  readonly here?: boolean;
}

export interface WorkspaceState {
  readonly about: Output<"host.about"> | null;
  readonly profile: Actor | null;
  /** Why nothing can be shown at all. */
  readonly failure: Failure | null;
  readonly ready: boolean;
  readonly journeys: readonly JourneySummary[];
  readonly library: LiveDocument | null;
  readonly desks: ReadonlyMap<string, Desk>;
  /** Journey ids in tab order; a tab may still be loading. */
  readonly tabs: readonly string[];
  readonly opening: ReadonlySet<string>;
  /** Two of the tabs that are shown side by side whenever one of them is in front; the one in front is the active one. */
  readonly split: Split | null;
  /** Journeys whose tab was closed in this window, the last one last. */
  readonly closed: readonly ClosedTab[];
  readonly front: Front;
  readonly overlay: Overlay;
  readonly overlayStart: OverlayStart;
  readonly language: Language;
  readonly kept: Remembered;
}

export interface Workspace {
  readonly store: StoreApi<WorkspaceState>;
  readonly client: Client;
  /** Tells this window's writing from that of others. */
  readonly origin: string;
  start(): Promise<void>;
  refresh(): Promise<void>;
  setProfile(name: string, role: Role): Promise<void>;
  /** Opens a tab, or brings it to the front. */
  openJourney(id: string): Promise<void>;
  closeJourney(id: string): Promise<void>;
  /** Order, neighbours, closing several, opening again, side by side. */
  readonly tabs: OpenTabs;
  /** Stores a journey that is not opened. */
  storeJourney(records: readonly AnyRecord[], label: string): Promise<void>;
  /** Creates a journey from records and opens it. */
  createJourney(
    records: readonly AnyRecord[],
    label: string,
    /** It is a variant of this journey as it was at this revision. */
    variantOf?: { readonly journey: string; readonly revision: number },
  ): Promise<string>;
  show(front: Front): void;
  open(overlay: Overlay, start?: OverlayStart): void;
  keep(values: Partial<Remembered>): void;
  /** Told in the window's notices. */
  onNotice(heard: (notice: WorkspaceNotice) => void): void;
}

export type WorkspaceNotice =
  | { readonly kind: "failure"; readonly failure: Failure; again?(): void }
  /** Steps that could not be kept, by name. */
  | { readonly kind: "lost"; readonly steps: readonly string[] }
  /** Steps that stand now over another window's; `before` is the revision with what the other one wrote. */
  | { readonly kind: "clash"; readonly journey: string; readonly before: number; readonly steps: readonly string[] };

export function createWorkspace(
  transport: Transport,
  language: Language = "en",
  clock: DayClock = machineClock,
): Workspace {
  const client = createClient(transport, language);
  const origin = crypto.randomUUID().replaceAll("-", "");
  const kept = recall();
  const store = createStore<WorkspaceState>()(() => ({
    about: null,
    profile: null,
    failure: null,
    ready: false,
    journeys: [],
    library: null,
    desks: new Map(),
    tabs: [],
    opening: new Set(),
    split: null,
    closed: [],
    front: "home",
    overlay: null,
    overlayStart: {},
    language,
    kept,
  }));
  const set = store.setState;
  let notice: (heard: WorkspaceNotice) => void = () => undefined;
  const failureOf = (error: unknown): Failure =>
    error instanceof FailureError ? error.failure : { code: "internal", message: String(error) };
  const named = (entries: readonly Entry[], doc: Doc): string[] =>
    entries.map((entry) => labelOf(entry.command, doc, language, entry.change));
  const lost = (entries: readonly Entry[], doc: Doc): void => notice({ kind: "lost", steps: named(entries, doc) });

  const rememberTabs = (): void => {
    const { tabs, front, split } = store.getState();
    keep({ tabs: [...tabs], activeTab: front, split });
  };
  onRemembered((values) => set({ kept: { ...store.getState().kept, ...values } }));
  const keep = remember;
  const refresh = async (): Promise<void> => {
    // The file's size and the day go on as well.
    const [about, { journeys }] = await Promise.all([
      client.call("host.about", {}),
      client.call("workspace.overview", {}),
    ]);
    set({ about, journeys });
    const titles = new Map(journeys.map((journey) => [journey.id, journey.title]));
    for (const desk of store.getState().desks.values()) {
      desk.learnJourneys(titles);
      desk.learnDay(about.today);
    }
  };
  // Changes come in bursts while somebody draws; the table needs to follow a moment later, once.
  let refreshing: ReturnType<typeof setTimeout> | undefined;
  const refreshSoon = (): void => {
    clearTimeout(refreshing);
    refreshing = setTimeout(() => void refresh().catch(() => undefined), 400);
  };

  const openJourney = async (id: string): Promise<void> => {
    const { tabs, split } = store.getState();
    if (!tabs.includes(id)) set({ tabs: [...tabs, id] });
    set({ front: id });
    rememberTabs();
    keep({ recent: [id, ...store.getState().kept.recent.filter((other) => other !== id)].slice(0, 20) });
    const shown = shownWith(split, id);
    await Promise.all([load(id), ...(shown ? [load(otherOf(shown, id))] : [])]);
  };
  const load = async (id: string): Promise<void> => {
    const { desks, opening, library, journeys, about } = store.getState();
    if (desks.has(id) || opening.has(id) || !library || !about) return;
    set({ opening: new Set([...opening, id]) });
    try {
      const desk = await openDesk({
        client,
        origin,
        id,
        library,
        journeys: new Map(journeys.map((journey) => [journey.id, journey.title])),
        today: about.today,
        language: store.getState().language,
        onLost: lost,
        onClash: (entries, doc) =>
          notice({
            kind: "clash",
            journey: id,
            before: (entries[0]?.revision ?? 1) - 1,
            steps: named(entries, doc),
          }),
      });
      // The tab may have been closed while it was loading.
      if (store.getState().tabs.includes(id)) set({ desks: new Map([...store.getState().desks, [id, desk]]) });
      else await desk.close();
    } catch (error) {
      const { tabs, front, split } = store.getState();
      const beside = shownWith(split, id);
      set({
        tabs: tabs.filter((tab) => tab !== id),
        ...(front === id ? { front: beside ? otherOf(beside, id) : "home" } : {}),
        ...(beside ? { split: null } : {}),
      });
      rememberTabs();
      notice({ kind: "failure", failure: failureOf(error), again: () => void openJourney(id) });
    } finally {
      set({ opening: new Set([...store.getState().opening].filter((other) => other !== id)) });
    }
  };

  const tabs = createOpenTabs(
    { getState: store.getState, setState: (values) => set(values) },
    {
      open: (id) => void openJourney(id),
      async leave(id) {
        const left = new Map(store.getState().desks);
        const desk = left.get(id);
        left.delete(id);
        set({ desks: left });
        await desk?.close();
        refreshSoon();
      },
      exists: (id) => store.getState().journeys.some((journey) => journey.id === id),
      remember: rememberTabs,
    },
  );

  return {
    store,
    client,
    origin,
    refresh,
    keep,
    openJourney,
    async start() {
      try {
        const [about, { profile }] = await Promise.all([client.call("host.about", {}), client.call("profile.get", {})]);
        set({ about, profile });
        // Before the first look: what others write meanwhile must not be missed.
        watchDay(clock, refreshSoon);
        client.on("overview-changed", refreshSoon);
        client.on("document-changed", refreshSoon);
        client.on("review-added", refreshSoon);
        client.on("file-changed", ({ failure }) => notice({ kind: "failure", failure: failureIn(failure, language) }));
        const [library] = await Promise.all([
          openLiveDocument({ client, origin, id: "library", onLost: lost, language }),
          refresh(),
        ]);
        // A dialog that was asked for meanwhile opens now.
        set({ library, ready: true, ...(profile ? {} : { overlay: "profile" as const }) });
        const known = new Set(store.getState().journeys.map((journey) => journey.id));
        const tabs = kept.tabs.filter((id) => known.has(id));
        const both = kept.split && tabs.includes(kept.split.left) && tabs.includes(kept.split.right);
        set({ tabs, split: both ? kept.split : null });
        if (kept.activeTab && tabs.includes(kept.activeTab)) await openJourney(kept.activeTab);
        else if (kept.activeTab === "library") set({ front: "library" });
      } catch (error) {
        set({ failure: failureOf(error), ready: true });
      }
    },
    async setProfile(name, role) {
      const { profile } = await client.call("profile.set", { name, role });
      set({ profile });
    },
    closeJourney: (id) => tabs.close([id]),
    tabs,
    async storeJourney(records, label) {
      const journey = records.find((record) => record.type === "journey");
      if (!journey) throw new Error("a journey needs its journey record");
      await client.call("documents.create", { id: journey.id, records: [...records], label, origin });
      await refresh();
    },
    async createJourney(records, label, variantOf) {
      const journey = records.find((record) => record.type === "journey");
      if (!journey) throw new Error("a journey needs its journey record");
      await client.call("documents.create", {
        id: journey.id,
        records: [...records],
        label,
        origin,
        ...(variantOf ? { variantOf } : {}),
      });
      await refresh();
      await openJourney(journey.id);
      return journey.id;
    },
    show(front) {
      if (front === "home" || front === "library") {
        set({ front });
        rememberTabs();
        // At once: rows that change places a moment after they are seen are pressed by mistake.
        void refresh().catch(() => undefined);
      } else void openJourney(front);
    },
    open(overlay, overlayStart = {}) {
      set({ overlay, overlayStart });
    },
    onNotice(heard) {
      notice = heard;
    },
  };
}

/** One part of the window's state. */
export function useWorkspace<T>(workspace: Workspace, part: (state: WorkspaceState) => T): T {
  return useStore(workspace.store, part);
}
