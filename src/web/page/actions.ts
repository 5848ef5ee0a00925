import type { Span } from "../../plan/model.ts";
import type { LedgerFormat, SaidChange } from "../../server/api.ts";
import type { Api } from "../api.ts";
import { type Download, Refusal } from "../client.ts";
import { type Catalog, catalogOf, type Entry, type Ref } from "../model/catalog.ts";
import type { Group } from "../model/marks.ts";
import { type Language, type Say, speaker, type Word } from "../words.ts";
import { firstTab, type PageState, type PageStore, type Tab, tabOf, type Version } from "./state.ts";

/** The filters under which a list shows every item it has. */
const showsAll: Partial<Record<Tab, Readonly<Record<string, string>>>> = {
  targets: { "targets.only": "all" },
  duties: { "duties.by": "statement" },
};

export type Actions = ReturnType<typeof createActions>;

/** All that a reader can do on the page. `save` hands a finished file to the browser. */
export function createActions(store: PageStore, api: Api, save: (file: Download) => void) {
  const say: Say = (word, values) => speaker(store.get().language)(word, values);

  /** Does work that can be waited for, cancelled and refused; what is open stays until it is done. */
  async function work(word: Word, name: string, run: (signal: AbortSignal) => Promise<void>): Promise<void> {
    store.get().busy?.cancel();
    const control = new AbortController();
    const busy = { word, name, since: Date.now(), cancel: () => control.abort() };
    store.set({ busy, problem: undefined });
    try {
      await run(control.signal);
    } catch (error) {
      if (store.get().busy !== busy) return;
      if (control.signal.aborted) store.set({ problem: say("cancelled", { name }) });
      else if (error instanceof Refusal) store.set({ problem: error.message });
      else if (error instanceof TypeError) store.set({ problem: say("unreachable") });
      else throw error;
    } finally {
      if (store.get().busy === busy) store.set({ busy: undefined });
    }
  }

  async function show(file: File, signal: AbortSignal, sample?: string): Promise<void> {
    const plan = await api.compile(file, signal);
    store.set({
      ...alone(),
      open: { file, catalog: catalogOf(plan) },
      tab: firstTab(plan, store.get().tab),
      sample,
      lit: undefined,
      pane: "lists",
    });
  }

  /** The page without its second version. */
  function alone(): Partial<PageState> {
    const { tab } = store.get();
    return { other: undefined, version: "this", tab: tab === "diff" ? "tasks" : tab };
  }

  async function compareWith(file: File, newer: boolean, catalog: Catalog | undefined, signal: AbortSignal) {
    const { open } = store.get();
    if (!open) return;
    const read = catalog ?? catalogOf(await api.compile(file, signal));
    const older = newer ? open.file : file;
    const { changes } = await api.diff(older, newer ? file : open.file, signal);
    const other = { file, catalog: read, newer, changes };
    store.set({ other, tab: "diff", pane: "lists", version: "this", lit: undefined });
  }

  let turn = 0;
  const light = (span: Span, scroll: boolean, ref?: Ref) => ({
    span,
    turn: ++turn,
    scroll,
    ...(ref && { ref }),
  });

  return {
    openFile: (file: File) => work("checking", file.name, (signal) => show(file, signal)),

    openText(text: string) {
      if (!text.trim()) return store.set({ problem: say("tooShort") });
      const file = new File([text], say("pasteName"), { type: "text/plain" });
      return work("checking", file.name, (signal) => show(file, signal));
    },

    openSample: (name: string) =>
      work("checking", name, async (signal) => show(await api.sample(name, signal), signal, name)),

    /** Another version of the open plan; the later issued is the newer one, in doubt the one that came second. */
    compare: (file: File) =>
      work("comparing", file.name, async (signal) => {
        const catalog = catalogOf(await api.compile(file, signal));
        const issued = [store.get().open?.catalog.plan.meta.issued ?? "", catalog.plan.meta.issued ?? ""];
        await compareWith(file, issued[1] === "" || issued[1]! >= issued[0]!, catalog, signal);
      }),

    swapVersions() {
      const { other } = store.get();
      if (!other) return;
      return work("comparing", other.file.name, (signal) =>
        compareWith(other.file, !other.newer, other.catalog, signal),
      );
    },

    endCompare: () => store.set({ ...alone(), lit: undefined }),

    /** From the comparison: the place in the newer version, of what was removed in the older. */
    showChange(change: SaidChange) {
      const { other } = store.get();
      const at = change.after ?? change.before;
      if (!other || !at) return;
      const inNewer = change.after !== undefined;
      store.set({
        version: inNewer === other.newer ? "other" : "this",
        lit: light(at.span, true),
        pane: "document",
      });
    },

    setVersion: (version: Version) => store.set({ version, lit: undefined }),

    download(format: LedgerFormat) {
      const file = store.get().open?.file;
      if (!file) return;
      return work("writing", file.name, async (signal) => save(await api.ledger(file, format, signal)));
    },

    /** Back to the empty page. */
    leave: () =>
      store.set({
        ...alone(),
        open: undefined,
        sample: undefined,
        lit: undefined,
        problem: undefined,
        queries: {},
        filters: {},
      }),

    dismiss: () => store.set({ problem: undefined }),

    /** From a list: the text moves to the item's sentence. */
    showInText: (entry: Entry) =>
      store.set({ version: "this", lit: light(entry.item.span, true, entry.ref), pane: "document" }),

    /** The text moves to a place that no item of its own stands for; in the version shown unless told. */
    showPlace: (span: Span, version = store.get().version) =>
      store.set({ version, lit: light(span, true), pane: "document" }),

    /** From the text: this sentence and what stands in it. */
    showSentence: (span: Span) => store.set({ lit: light(span, false), pane: "document" }),

    /** From a sentence of the other version, which has no lists: the item's own words. */
    showInOther: (entry: Entry) => store.set({ lit: light(entry.item.span, true, entry.ref) }),

    /** From a sentence: the item's row in its list. */
    showInList(entry: Entry) {
      const { queries, filters } = store.get();
      const tab = tabOf[entry.kind];
      const kept = Object.entries(filters).filter(([key]) => !key.startsWith(`${tab}.`));
      store.set({
        tab,
        queries: { ...queries, [tab]: "" },
        filters: { ...Object.fromEntries(kept), ...showsAll[tab] },
        lit: light(entry.item.span, false, entry.ref),
        pane: "lists",
      });
    },

    unlight: () => store.set({ lit: undefined }),
    setTab: (tab: Tab) => store.set({ tab }),
    setPane: (pane: "lists" | "document") => store.set({ pane }),
    setLanguage: (language: Language) => store.set({ language }),
    setQuery: (tab: Tab, query: string) => store.set({ queries: { ...store.get().queries, [tab]: query } }),

    setFilter(name: string, value: string) {
      store.set({ filters: { ...store.get().filters, [name]: value } });
    },

    /** The tasks of one unit. */
    showUnit(unit: string) {
      const { filters, queries } = store.get();
      store.set({
        tab: "tasks",
        filters: { ...filters, "tasks.unit": unit },
        queries: { ...queries, tasks: "" },
      });
    },

    toggleMarks(group: Group) {
      const marks = new Set(store.get().marks);
      if (!marks.delete(group)) marks.add(group);
      store.set({ marks });
    },
  };
}
