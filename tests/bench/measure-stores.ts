import type { Job, Samples } from './jobs.ts';
import { openJson } from './json-store.ts';
import { keystrokes, noteBeginnings } from './measure-reads.ts';
import { seal } from './measure-save.ts';
import { openNedb } from './nedb-store.ts';
import { openBase } from './open-base.ts';
import { practiceData } from './practice-data.ts';
import { idAt, pick, seeded } from './random.ts';
import { sessionFields } from './session-data.ts';
import type { DocumentStore, StoredSession } from './stores.ts';

const page = { list: 50, timeline: 20, notes: 20 } as const;
/** Questions of each kind; the stores look through everything for most of them. */
const amounts = { full: 12, quick: 8 } as const;
/** So many times as often a timeline is asked for: it takes so little that the first runs of a program's code would be most of it. */
const timelines = 25;

const took = async (call: () => unknown): Promise<number> => {
  const start = performance.now();
  await call();
  return performance.now() - start;
};

const storeOfOurs = async (place: string): Promise<DocumentStore> => {
  const { reads, work } = await openBase('ours', place, { key: '', salt: '' });
  if (!work) throw new Error('This base has no services.');
  return {
    list: reads.firstPage,
    timeline: (patient, most) => {
      work.opened.add(patient);
      return reads.timeline(patient, most);
    },
    search: reads.search,
    notes: reads.notes,
    recall: reads.recall,
    save: ({ id, patient, ordinal: _ordinal, ...fields }) => seal(work, { id, patient, fields, draft: null }),
  };
};

const openStore = (
  job: Extract<Job, { readonly kind: 'stores' }>,
): Promise<DocumentStore> | DocumentStore => {
  if (job.engine === 'ours') return storeOfOurs(job.place);
  return job.engine === 'json' ? openJson(job.place) : openNedb(job.place);
};

/** Times opening and every question on one store of documents, or on ours, after asking each once. */
export async function measureStores(job: Extract<Job, { readonly kind: 'stores' }>): Promise<Samples> {
  const data = practiceData(job.count);
  const random = seeded(job.seed);
  const times = amounts[job.size];
  const begun = performance.now();
  const store = await openStore(job);
  await store.list(page.list);
  const open = performance.now() - begun;
  const session = (): StoredSession => {
    const at = Date.UTC(2026, 10, 20, 12);
    return {
      ...sessionFields(random, data.shelf, at, 3),
      id: idAt(random, at),
      patient: pick(random, data.patients),
      ordinal: 1,
    };
  };
  const typed = Array.from({ length: times }, () => pick(random, keystrokes(random)));
  const noted = Array.from({ length: times }, () => pick(random, noteBeginnings(random)));
  const patients = Array.from({ length: times * timelines }, () => pick(random, data.patients));
  const lots = Array.from({ length: times }, () => pick(random, data.lots));
  const saves = Array.from({ length: Math.ceil(times / 2) }, session);
  const all = async <Asked>(asked: readonly Asked[], call: (value: Asked) => unknown): Promise<number[]> => {
    const found: number[] = [];
    for (const value of asked) await call(value);
    for (const value of asked) found.push(await took(() => call(value)));
    return found;
  };
  const once = async <Asked>(asked: readonly Asked[], call: (value: Asked) => unknown): Promise<number[]> => {
    const found: number[] = [];
    for (const value of asked) found.push(await took(() => call(value)));
    return found;
  };
  return {
    open: [open],
    list: await all(patients.slice(0, times), () => store.list(page.list)),
    timeline: await all(patients, (patient) => store.timeline(patient, page.timeline)),
    search: await all(typed, (word) => store.search(word, page.list)),
    notes: await all(noted, (word) => store.notes(word, page.notes)),
    recall: await all(lots, (lot) => store.recall(lot)),
    save: await once(saves, (one) => store.save(one)),
  };
}
