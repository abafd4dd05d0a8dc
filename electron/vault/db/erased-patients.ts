import { type ErasedPart, erasedParts } from '../../../shared/erasures/erasure.ts';
import type { Far } from '../../../shared/works/long-work.ts';
import { atOnce, type Steps } from '../slices.ts';
import { newestArrival, type Target } from './entries.ts';
import { type Db, statement } from './run.ts';
import { replaceCases } from './outcome-cases.ts';
import { forgetWords } from './search.ts';
import { forgetTexts } from './texts.ts';

/** An entry whose body was erased: its hash, the patient it spoke of, and who ordered it. */
export interface ErasedEntry extends Target {
  /** Hex. Without it the entry of another course of the same chain, after a restore, could be meant. */
  readonly hash: string;
  readonly patient: string;
  readonly by: string;
}

/** Entries looked through in one step: about a millisecond of work. */
const lookedAtOnce = 25;

/** Every entry that speaks of a patient and still has its body, in the order of arrival, in steps: it reads all bodies. */
export function* aboutInSteps(db: Db, patient: string): Steps<Target[]> {
  const total = newestArrival(db);
  const found: Target[] = [];
  for (let after = 0; after < total; after += lookedAtOnce) {
    yield { done: after, total };
    const some = statement(
      db,
      `select entries.device, entries.seq from entries
       join entry_bodies on entry_bodies.arrival = entries.arrival
       where entries.arrival > ? and entries.arrival <= ? and entries.action <> 'erased' and
         (entries.type = 'patient' and entries.id = ? or json_extract(entry_bodies.body, '$.patient') = ?
           or entries.type in ('merge', 'apart') and json_extract(entry_bodies.body, '$.other') = ?)
       order by entries.arrival`,
    ).all(after, after + lookedAtOnce, patient, patient, patient) as Target[];
    found.push(...some);
  }
  return found;
}

/** The same in one go, in a write; `tell` hears how far it is. */
export const entriesAbout = (db: Db, patient: string, tell?: (far: Far) => void): Target[] =>
  atOnce(aboutInSteps(db, patient), tell);

/** Every entry that was erased with a patient; `cross join` keeps SQLite from reading all entries for a few erased ones. */
export function erasedEntries(db: Db): ErasedEntry[] {
  return statement(
    db,
    `select entries.device, entries.seq, lower(hex(entries.hash)) as hash,
       json_extract(entry_bodies.body, '$.patient') as patient, ordered.actor as by
     from erased_bodies
     cross join entries on entries.device = erased_bodies.device and entries.seq = erased_bodies.seq
     cross join entries as ordered on ordered.device = erased_bodies.by_device and ordered.seq = erased_bodies.by_seq
     cross join entry_bodies on entry_bodies.arrival = ordered.arrival
     where json_extract(entry_bodies.body, '$.patient') is not null
     order by entries.arrival`,
  ).all() as ErasedEntry[];
}

/** Whether the body of an entry with just this hash is still here. */
export function hasBody(db: Db, { device, seq, hash }: Target & { readonly hash: string }): boolean {
  const found = statement(
    db,
    `select 1 from entries join entry_bodies on entry_bodies.arrival = entries.arrival
     where entries.device = ? and entries.seq = ? and lower(hex(entries.hash)) = ?`,
  ).get(device, seq, hash);
  return found !== undefined;
}

/** A blind round over several patients that is not kept yet and shows photos of this one: it goes whole, for its order comes of all its pairs. */
const roundOver = (patient: string): string =>
  `kind = 'blind-rating' and patient is null and instr(body, ${patient}) > 0`;

const counted = {
  sessions: 'select count(*) from sessions where patient = ?',
  consents: 'select count(*) from consents where patient = ?',
  screenings: 'select count(*) from screenings where patient = ?',
  concerns: 'select count(*) from concerns where patient = ?',
  zones: 'select count(*) from zones where patient = ?',
  courses: 'select count(*) from courses where patient = ?',
  events: 'select count(*) from adverse_events where patient = ?',
  followUps: 'select count(*) from follow_ups where patient = ?',
  assessments: 'select count(*) from assessments where patient = ?',
  attachments: 'select count(*) from attachments where patient = ?',
  documents: 'select count(*) from documents where patient = ?',
  drafts: `select count(*) from drafts, (select ? as whose) where whose in (patient, id) or ${roundOver('whose')}`,
} satisfies Record<ErasedPart, string>;

/** How much there is of a patient, by what it is; drafts of everybody. */
export function countRows(db: Db, patient: string): Readonly<Record<ErasedPart, number>> {
  const count = (part: ErasedPart): number => Number(statement(db, counted[part]).pluck().get(patient));
  return Object.fromEntries(erasedParts.map((part) => [part, count(part)])) as Record<ErasedPart, number>;
}

/** Whether a patient was here and was erased, or merged into another chart: what a form still sends about them must not bring them back. */
export function wasErased(db: Db, patient: string): boolean {
  const found = statement(
    db,
    `select 1 from entries where type = 'patient' and id = ?
     and not exists (select 1 from patients where patients.id = entries.id) limit 1`,
  ).get(patient);
  return found !== undefined;
}

/** The entry of an erasure. */
export interface Erasure extends Target {
  /** UTC ms. */
  readonly at: number;
}

/** The last erasure, or undefined when nobody was ever erased. */
export function lastErasure(db: Db): Erasure | undefined {
  return statement(
    db,
    `select device, seq, at from entries where type = 'erasure' order by arrival desc limit 1`,
  ).get() as Erasure | undefined;
}

const rowsOf = [
  'delete from session_facts where (at, session) in (select at, id from sessions where patient = ?)',
  ...[
    'areas',
    'uses',
    'sessions',
    'passes',
    'reviews_due',
    'addenda',
    'withdrawals',
    'corrections',
    'not_valid',
    'consents',
    'screenings',
    'concerns',
    'zones',
    'courses',
    'adverse_events',
    'follow_ups',
    'assessments',
    'assessment_items',
    'sheets',
    'attachments',
    'photos',
    'photo_rounds',
    'events',
    'documents',
    'holds',
    'keep_decisions',
  ].map((table) => `delete from ${table} where patient = ?`),
  'delete from apart_pairs where ? in (one, other)',
  // What tells of a merge names the other chart as well.
  `delete from events where kind in ('merge', 'unmerge') and instr(id, ?) > 0`,
  'delete from patients where id = ?',
  'delete from drafts where patient = ?',
  'delete from drafts where id = ?',
  `delete from drafts where ${roundOver('?')}`,
];

/** Deletes every row of a patient whose entries are erased; for anything else the triggers refuse it. */
export function deletePatientRows(tx: Db, patient: string): void {
  replaceCases(tx, new Map([[patient, []]]));
  for (const text of rowsOf) statement(tx, text).run(patient);
  forgetWords(tx, 'patient', patient);
  forgetTexts(tx, patient);
}

/**
 * Writes the whole database anew, so that nothing of a deleted row stays in a corner of a page, and empties the WAL. Takes
 * seconds for a large one; outside of any transaction.
 */
export function compact(db: Db): void {
  db.sqlite.exec('vacuum');
  db.sqlite.pragma('wal_checkpoint(TRUNCATE)');
}
