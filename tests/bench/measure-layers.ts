import { deserialize, serialize } from 'node:v8';
import { selectEventsBefore } from '../../electron/vault/db/events.ts';
import {
  firstPlace,
  hitsText,
  searchPatients,
  searchText,
  selectPatientRow,
  selectPatientsAfter,
  sortedPeopleText,
} from '../../electron/vault/db/patients.ts';
import { readTimeline, searchPatientList } from '../../electron/vault/services/patients.ts';
import { packAnswer, unpackAnswer } from '../../shared/ipc/packed-answer.ts';
import type { Result } from '../../shared/result.ts';
import { fold } from '../../shared/text/fold.ts';
import type { Job, Samples } from './jobs.ts';
import { nameOf } from './names.ts';
import { openBase } from './open-base.ts';
import { practiceData } from './practice-data.ts';
import { pick, seeded, shuffled } from './random.ts';
import { timed } from './statistics.ts';

const columns = 'id, number, family, given, born, phone, last_seen as lastSeen';

/** Times what lies around the queries: the way of an answer from the vault to the page, and building queries against writing them by hand. */
export async function measureLayers(job: Extract<Job, { readonly kind: 'layers' }>): Promise<Samples> {
  const data = practiceData(job.count);
  const base = await openBase('ours', job.place, job.raw);
  const { work } = base;
  if (!work) throw new Error('This base has no services.');
  const { db } = work.vault;
  const answer = searchPatientList(work, { query: '', after: null, limit: 100 });
  if (!answer.ok) throw new Error('The list was refused.');
  base.reads.prepare({ patients: [data.longest], lots: [] });
  const history = readTimeline(work, { id: data.longest, before: null, limit: 50 });
  if (!history.ok) throw new Error('The history was refused.');
  const rawPage = db.sqlite.prepare(
    `select ${columns}, sort from patients where (sort, id) > (?, ?) order by sort, id limit ?`,
  );
  const rawOne = db.sqlite.prepare(`select ${columns} from patients where id = ?`);
  const rawEvents = db.sqlite.prepare(
    `select * from events where patient = ? and (at, id) < (?, ?) order by at desc, id desc limit ?`,
  );
  const rawHits = db.sqlite.prepare(hitsText).pluck();
  const rawPeople = db.sqlite.prepare(sortedPeopleText);
  const rawNames = db.sqlite.prepare(searchText);
  const newest = { at: Number.MAX_SAFE_INTEGER, id: '' };
  const random = seeded(5);
  const beginning = (): string => fold(nameOf(random).family).slice(0, 3);
  const kinds: Readonly<Record<string, () => unknown>> = {
    'way-packed': () => unpackAnswer(copied(packAnswer(answer))),
    'way-objects': () => copied(answer),
    'history-packed': () => unpackAnswer(copied(packAnswer(history))),
    'history-objects': () => copied(history),
    'page-query': () => selectPatientsAfter(db, firstPlace, 100),
    'page-raw': () => rawPage.all('', '', 100),
    'one-query': () => selectPatientRow(db, pick(random, data.patients)),
    'one-raw': () => rawOne.get(pick(random, data.patients)),
    'events-query': () => selectEventsBefore(db, pick(random, data.patients), newest, 20),
    'events-raw': () => rawEvents.all(pick(random, data.patients), newest.at, newest.id, 20),
    'names-query': () => searchPatients(db, [[beginning()]], null, 50),
    'names-raw': () => {
      const match = `"${beginning()}"*`;
      const hits = rawHits.all(match, 201);
      if (hits.length === 0) return [];
      return hits.length > 200
        ? rawNames.all(match, '', '', 50)
        : rawPeople.all(JSON.stringify(hits)).slice(0, 50);
    },
  };
  const samples: Record<string, number[]> = Object.fromEntries(Object.keys(kinds).map((name) => [name, []]));
  for (let round = -50; round < job.rounds; round += 1) {
    for (const [name, call] of shuffled(random, Object.entries(kinds))) {
      const time = timed(call);
      if (round >= 0) samples[name]?.push(time);
    }
  }
  base.close();
  return samples;
}

/** From the vault's process to main, from main to the page's process, and there into the page's own world. */
const copiesOnTheWay = 3;

/** What the way from the vault to the page does to an answer. */
const copied = (answer: Result<unknown>): Result<unknown> => {
  let copy = answer;
  for (let times = 0; times < copiesOnTheWay; times += 1)
    copy = deserialize(serialize(copy)) as Result<unknown>;
  return copy;
};
