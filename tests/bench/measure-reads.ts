import { nameOf, noteWord } from './names.ts';
import type { Job, Samples } from './jobs.ts';
import { openBase } from './open-base.ts';
import { practiceData } from './practice-data.ts';
import { pick, type Random, seeded } from './random.ts';
import { timed } from './statistics.ts';

/** Rows of a page, as the screens ask for them. */
const listPage = 50;
const timelinePage = 20;
const deepRows = 20;
const notesShown = 20;

const amounts = {
  full: { list: 400, timeline: 600, typed: 50, noted: 80, deep: 150, recall: 60, whole: 8, report: 2 },
  quick: { list: 120, timeline: 200, typed: 15, noted: 20, deep: 60, recall: 30, whole: 4, report: 3 },
};

/** Times every read scenario on one base, after asking everything once: what is timed is warm. */
export async function measureReads(job: Extract<Job, { readonly kind: 'reads' }>): Promise<Samples> {
  const data = practiceData(job.count);
  const random = seeded(job.seed);
  const base = await openBase(job.engine, job.place, job.raw);
  const amount = amounts[job.size];
  const patients = Array.from({ length: amount.timeline }, () =>
    // Four of five questions are about the twentieth of the patients who are in treatment now.
    pick(random, random() < 0.8 ? data.patients.slice(-Math.ceil(job.count / 20)) : data.patients),
  );
  const lots = Array.from({ length: amount.recall }, () => pick(random, data.lots));
  const typed = Array.from({ length: amount.typed }, () => keystrokes(random)).flat();
  const noted = Array.from({ length: amount.noted }, () => noteBeginnings(random)).flat();
  const { reads } = base;
  reads.prepare({ patients: [...patients, data.longest], lots });
  const last = Math.max(2, Math.min(1000, Math.floor(job.count / deepRows)));
  const [first, deep] = [reads.deepPage(1, deepRows), reads.deepPage(last, deepRows)];
  const samples = {
    list: repeat(amount.list, () => reads.firstPage(listPage)),
    timeline: repeat(patients.length, (index) => reads.timeline(patients[index] ?? '', timelinePage)),
    search: repeat(typed.length, (index) => reads.search(typed[index] ?? '', listPage)),
    notes: repeat(noted.length, (index) => reads.notes(noted[index] ?? '', notesShown)),
    'page-1': repeat(amount.deep, first),
    'page-last': repeat(amount.deep, deep),
    recall: repeat(lots.length, (index) => reads.recall(lots[index] ?? { product: '', lot: '' })),
    'recall-hits': lots.map((lot) => reads.recall(lot).length),
    'long-first': repeat(amount.whole * 3, () => reads.timeline(data.longest, 50)),
    'long-whole': repeat(amount.whole, () => reads.timeline(data.longest, 2000)),
    outcomes: again(amount.report, reads.outcomes),
  };
  base.close();
  return samples;
}

function repeat(times: number, call: (index: number) => unknown): number[] {
  for (let index = 0; index < times; index += 1) call(index);
  return Array.from({ length: times }, (_, index) => timed(() => call(index)));
}

/** The same question, which is asked once before: in naive it takes seconds. */
function again(times: number, call: () => unknown): number[] {
  call();
  return Array.from({ length: times }, () => timed(call));
}

/** A name as it is typed: after two letters, three, up to ten. */
export const keystrokes = (random: Random): string[] => {
  const { family, given } = nameOf(random);
  return beginnings(`${family} ${given}`.toLowerCase());
};

/** What stands in the field after each key, from the second letter to the tenth. */
const beginnings = (word: string): string[] =>
  Array.from({ length: Math.min(10, word.length) - 1 }, (_, index) => word.slice(0, index + 2));

/** A word of the notes, of four letters at least, as it is typed. */
export const noteBeginnings = (random: Random): string[] => {
  let word = noteWord(random);
  while (word.length < 4) word = noteWord(random);
  return beginnings(word);
};
