import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import {
  type DocumentStore,
  newestEvents,
  type StoredConcern,
  type StoredPatient,
  type StoredPhoto,
  type StoredRecords,
  type StoredSession,
  typedWords,
} from './stores.ts';

const key = Buffer.alloc(32, 7);
const places = { nonce: 12, tag: 16 } as const;

const sealed = (text: string): Buffer => {
  const nonce = randomBytes(places.nonce);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
};

/** The text of what was sealed. */
const opened = (bytes: Buffer): string => {
  const head = places.nonce + places.tag;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, places.nonce));
  decipher.setAuthTag(bytes.subarray(places.nonce, head));
  return Buffer.concat([decipher.update(bytes.subarray(head)), decipher.final()]).toString('utf8');
};

/** A line of an encrypted text file, there and back. */
export const sealedLine = (text: string): string => sealed(text).toString('base64');
export const openedLine = (line: string): string => opened(Buffer.from(line, 'base64'));

const byName = (one: StoredPatient, other: StoredPatient): number =>
  one.family < other.family ? -1 : one.family > other.family ? 1 : one.given < other.given ? -1 : 1;
const newest = (one: StoredSession, other: StoredSession): number => other.startedAt - one.startedAt;

/** Writes a file whole and waits for the disk. */
export function writeJson(file: string, records: StoredRecords): void {
  const bytes = sealed(JSON.stringify(records));
  const handle = openSync(`${file}.part`, 'w', 0o600);
  for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(`${file}.part`, file);
}

/** One encrypted file that is read whole into memory, looked through for every question and written anew with every save. */
export function openJson(file: string): DocumentStore {
  const records = JSON.parse(opened(readFileSync(file))) as {
    patients: StoredPatient[];
    sessions: StoredSession[];
    concerns: StoredConcern[];
    photos: StoredPhoto[];
  };
  const { patients, sessions, concerns, photos } = records;
  return {
    list: (most) => patients.toSorted(byName).slice(0, most),
    timeline: (id, most) => {
      const patient = patients.find((one) => one.id === id);
      const own = <Of extends { readonly patient: string }>(records: readonly Of[]): Of[] =>
        records.filter((one) => one.patient === id);
      const events = { sessions: own(sessions), concerns: own(concerns), photos: own(photos) };
      return newestEvents({ patient, ...events }, most);
    },
    search: (typed, most) => {
      const words = typedWords(typed);
      return patients
        .filter(({ words: own }) => words.every((word) => own.some((name) => name.startsWith(word))))
        .sort(byName)
        .slice(0, most);
    },
    notes: (typed, most) => {
      const beginning = new RegExp(`\\b${typed}`);
      return sessions
        .filter(({ note }) => beginning.test(note))
        .sort(newest)
        .slice(0, most);
    },
    recall: ({ product, lot }) =>
      Map.groupBy(
        sessions.filter(({ products }) =>
          products.some((used) => used.lot === lot && used.product === product),
        ),
        ({ patient }) => patient,
      ),
    save: (session) => {
      sessions.push(session);
      writeJson(file, records);
    },
  };
}
