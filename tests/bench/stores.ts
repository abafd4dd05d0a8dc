import type { SessionFields } from '../../shared/sessions/session.ts';
import type { ConcernFields } from '../../shared/concerns/concern.ts';
import type { PatientFields } from '../../shared/patients/patient.ts';
import type { PhotoFields } from '../../shared/photos/photo.ts';
import type { PracticeData } from './practice-data.ts';
import type { AskedLot } from './reads.ts';

/** A patient as a store of documents keeps one; `words` are the folded words of the name. */
export interface StoredPatient extends PatientFields {
  readonly id: string;
  readonly number: string;
  readonly at: number;
  readonly words: readonly string[];
}

export interface StoredSession extends SessionFields {
  readonly id: string;
  readonly patient: string;
  readonly ordinal: number;
}

export interface StoredConcern extends ConcernFields {
  readonly id: string;
  readonly patient: string;
  readonly at: number;
}

export interface StoredPhoto extends PhotoFields {
  readonly id: string;
  readonly patient: string;
  readonly at: number;
}

export interface StoredRecords {
  readonly patients: readonly StoredPatient[];
  readonly sessions: readonly StoredSession[];
  readonly concerns: readonly StoredConcern[];
  readonly photos: readonly StoredPhoto[];
}

/** What a store keeps of one patient. */
interface OfPatient extends Omit<StoredRecords, 'patients'> {
  readonly patient: StoredPatient | null | undefined;
}

/** The newest events of a patient, of the kinds that the practice has: sessions, concerns, photos, and that they were registered. */
export const newestEvents = (
  { patient, sessions, concerns, photos }: OfPatient,
  most: number,
): readonly object[] =>
  [
    ...sessions.map((session) => ({ kind: 'session', at: session.startedAt, session })),
    ...concerns.map((concern) => ({ kind: 'concern', at: concern.at, concern })),
    ...photos.map((photo) => ({ kind: 'photo', at: photo.at, photo })),
    ...(patient ? [{ kind: 'registered', at: patient.at, patient }] : []),
  ]
    .sort((one, other) => other.at - one.at)
    .slice(0, most);

/** What is asked of every store, and of ours; some answer later. */
export interface DocumentStore {
  readonly list: (most: number) => unknown;
  readonly timeline: (patient: string, most: number) => unknown;
  readonly search: (typed: string, most: number) => unknown;
  readonly notes: (typed: string, most: number) => unknown;
  readonly recall: (lot: AskedLot) => unknown;
  readonly save: (session: StoredSession) => unknown;
}

/** Letters as they are searched: without marks, and small. */
const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The words that were typed. */
export const typedWords = (typed: string): readonly string[] =>
  folded(typed)
    .split(' ')
    .filter((word) => word !== '');

/** The practice as documents. */
export function recordsOf(data: PracticeData): StoredRecords {
  const patients: StoredPatient[] = [];
  const sessions: StoredSession[] = [];
  const concerns: StoredConcern[] = [];
  const photos: StoredPhoto[] = [];
  for (const item of data.items()) {
    if (item.kind === 'patient') {
      const { family, given } = item.fields;
      patients.push({
        ...item.fields,
        id: item.id,
        number: item.number,
        at: item.at,
        words: typedWords(`${family} ${given}`),
      });
    } else if (item.kind === 'session')
      sessions.push({ ...item.fields, id: item.id, patient: item.patient, ordinal: item.ordinal });
    else if (item.kind === 'concern')
      concerns.push({ ...item.fields, id: item.id, patient: item.patient, at: item.at });
    else photos.push({ ...item.fields, id: item.id, patient: item.patient, at: item.at });
  }
  return { patients, sessions, concerns, photos };
}
