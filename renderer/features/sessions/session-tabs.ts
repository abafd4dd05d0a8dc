import { readSessionDraft } from '../../../shared/sessions/session-draft.ts';
import type { ReactionTime } from '../../../shared/sessions/values.ts';
import type { Step } from './steps.ts';
import type { HeldDraft } from './use-session-draft.ts';

/** Most sessions beside each other; one more takes the place of the one that was opened first. */
export const mostTabs = 4;

/** Where the work stood in a form that is not shown now; the words themselves are in the vault as its draft. */
export interface Parked extends HeldDraft {
  readonly selected: ReadonlySet<string>;
  readonly open: ReadonlySet<Step>;
  readonly current: Step;
  readonly look: ReactionTime;
  /** How far the sheet, or the whole page where it is narrow, was scrolled. */
  readonly scroll: number;
}

/** A session that is open beside others. */
export interface SessionTab {
  readonly patient: string;
  readonly session: string;
  /** It is keyed in from paper, and may stand beside another session of the same patient. */
  readonly paper: boolean;
  /** Which session of the patient it is, as its heading says. */
  readonly ordinal: number;
  /** Stops and reasons that are still open; null until the form was looked at since the last cover. */
  readonly open: { readonly stops: number; readonly asks: number } | null;
  /** Something of it is kept as a draft. */
  readonly kept: boolean;
}

let tabs: readonly SessionTab[] = [];
let parked: ReadonlyMap<string, Parked> = new Map();
const listeners = new Set<() => void>();

const set = (next: readonly SessionTab[]): void => {
  tabs = next;
  for (const tell of listeners) tell();
};

/** The sessions that are open in this page. Ids and counts only; what was typed is parked apart and goes with a cover. */
export const sessionTabs = {
  list: (): readonly SessionTab[] => tabs,
  hear: (tell: () => void): (() => void) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  },
  /** Shows a session beside the others, or tells what is open in it now. One of the same patient that nothing was entered in goes. */
  show: (tab: SessionTab): void => {
    const known = tabs.some(({ session }) => session === tab.session);
    const others = tabs.filter((each) => each.patient !== tab.patient || each.kept);
    const next = known
      ? tabs.map((each) => (each.session === tab.session ? tab : each))
      : [...others, tab].slice(-mostTabs);
    for (const { session } of tabs)
      if (!next.some((each) => each.session === session)) sessionTabs.drop(session);
    set(next);
  },
  /** Takes a session out; its draft stays. */
  close: (session: string): void => {
    sessionTabs.drop(session);
    set(tabs.filter((each) => each.session !== session));
  },
  park: (session: string, where: Parked): void => {
    if (tabs.some((each) => each.session === session)) parked = new Map([...parked, [session, where]]);
  },
  drop: (session: string): void => {
    parked = new Map([...parked].filter(([id]) => id !== session));
  },
  /** Before a cover: nothing of a record stays in the page. */
  cover: (): void => {
    parked = new Map();
    set(tabs.map((each) => ({ ...each, open: null })));
  },
  /**
   * Where the work stood, if the draft (`body`, as the vault has it) is still what it was then. Somebody else may have
   * gone on with it meanwhile: then only the draft counts.
   */
  parkedAt: (session: string, body: string | null): Parked | null => {
    const where = parked.get(session);
    if (!where || body === null) return null;
    const [then, now] = [readSessionDraft(JSON.stringify(where.draft)), readSessionDraft(body)];
    return then !== null && JSON.stringify(then) === JSON.stringify(now) ? where : null;
  },
};
