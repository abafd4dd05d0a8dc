import { selectExposed } from '../../electron/vault/db/exposures.ts';
import { outcomeSteps } from '../../electron/vault/services/outcomes.ts';
import { readTimeline, searchPatientList } from '../../electron/vault/services/patients.ts';
import { searchSteps } from '../../electron/vault/services/searches.ts';
import type { Work } from '../../electron/vault/services/work.ts';
import { atOnce } from '../../electron/vault/slices.ts';
import { everyCase } from '../../shared/outcomes/outcome.ts';
import type { SearchFilter } from '../../shared/searches/search.ts';

/** A lot of a product, as a recall asks for it. */
export interface AskedLot {
  readonly product: string;
  readonly lot: string;
}

/** The questions that are timed; each answers with everything its screen shows. */
export interface Reads {
  /** Looks up what the schema needs beforehand; not timed. */
  readonly prepare: (asked: {
    readonly patients: readonly string[];
    readonly lots: readonly AskedLot[];
  }) => void;
  readonly firstPage: (most: number) => unknown;
  /** A later page of the list; what the page before hands over is found beforehand. */
  readonly deepPage: (page: number, most: number) => () => unknown;
  readonly search: (typed: string, most: number) => unknown;
  /** Sessions in whose note a word begins with what is typed, the newest first. */
  readonly notes: (typed: string, most: number) => unknown;
  readonly timeline: (patient: string, most: number) => unknown;
  readonly recall: (lot: AskedLot) => readonly unknown[];
  /** How many cases there are in each row of the report of outcomes, and what was seen in them. */
  readonly outcomes: () => unknown;
}

/** The words of sessions, whenever and whoever. */
const sessionsOnly: SearchFilter = {
  kind: 'session',
  from: null,
  until: null,
  person: null,
  device: null,
  lot: '',
  cartridge: '',
  depth: null,
  region: null,
  striae: null,
  skin: null,
  grade: null,
};

/** More than any lot of the measures has. */
const everybody = 1_000_000;

/** The program's own services, unchanged, on whichever database is behind the work. */
export function serviceReads(work: Work): Reads {
  const { db } = work.vault;
  const page = (after: string | null, limit: number) => {
    const answer = searchPatientList(work, { query: '', after, limit });
    if (!answer.ok) throw new Error('The list was refused.');
    return answer.value;
  };
  return {
    // Opening a chart is noted in the ledger once; that is not part of a read, and Signal's base has no ledger.
    prepare: ({ patients }) => {
      for (const patient of patients) work.opened.add(patient);
    },
    firstPage: (most) => page(null, most),
    deepPage: (number, most) => {
      let after: string | null = null;
      for (let read = 1; read < number; read += 1) after = page(after, most).next;
      return () => page(after, most);
    },
    search: (query, limit) => searchPatientList(work, { query, after: null, limit }),
    notes: (text, limit) => atOnce(searchSteps(db, { text, filter: sessionsOnly, after: null, limit })),
    timeline: (id, limit) => readTimeline(work, { id, before: null, limit }),
    recall: ({ product, lot }) =>
      selectExposed(
        db,
        { by: 'lot', value: lot, product, from: 0, until: Number.MAX_SAFE_INTEGER },
        null,
        everybody,
      ).rows,
    outcomes: () => atOnce(outcomeSteps(db, everyCase)),
  };
}
