import type { SessionFields } from '../../shared/sessions/session.ts';
import type { ConcernFields } from '../../shared/concerns/concern.ts';
import type { PatientFields } from '../../shared/patients/patient.ts';
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

export interface StoredRecords {
  readonly patients: readonly StoredPatient[];
  readonly sessions: readonly StoredSession[];
  readonly concerns: readonly StoredConcern[];
}

/** What a store keeps of one patient. */
interface OfPatient {
  readonly patient: StoredPatient | null | undefined;
  readonly sessions: readonly StoredSession[];
  readonly concerns: readonly StoredConcern[];
}

/** The newest events of a patient, of the kinds that the practice has: sessions, concerns, and that they were registered. */
export const newestEvents = ({ patient, sessions, concerns }: OfPatient, most: number): readonly object[] =>
  [
    ...sessions.map((session) => ({ kind: 'session', at: session.startedAt, session })),
    ...concerns.map((concern) => ({ kind: 'concern', at: concern.at, concern })),
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

/** The practice as documents. */
export function recordsOf(data: PracticeData): StoredRecords {
  const patients: StoredPatient[] = [];
  const sessions: StoredSession[] = [];
  const concerns: StoredConcern[] = [];
  for (const item of data.items()) {
    if (item.kind === 'patient') {
      const { family, given } = item.fields;
      patients.push({
        ...item.fields,
        id: item.id,
        number: item.number,
        at: item.at,
        words: [family, given].map((name) => name.toLowerCase()),
      });
    } else if (item.kind === 'session')
      sessions.push({ ...item.fields, id: item.id, patient: item.patient, ordinal: item.ordinal });
    else concerns.push({ ...item.fields, id: item.id, patient: item.patient, at: item.at });
  }
  return { patients, sessions, concerns };
}
