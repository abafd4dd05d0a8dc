import type { DocumentInfo } from '../../../shared/documents/document.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practice } from '../../../shared/practice/practice.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import type { RecordVersion } from '../../../shared/versions/version.ts';
import type { Json } from '../ledger/canonical.ts';

/** One entry of the ledger about the patient. Times are UTC ms. */
export interface CopyWritten {
  readonly number: number;
  readonly at: number;
  readonly minutesAheadOfUtc: number;
  readonly by: string;
  /** In one sentence. */
  readonly what: string;
  readonly type: string;
  readonly action: string;
  /** Id of the record. */
  readonly record: string;
  readonly revision: number;
  readonly bodyVersion: number;
  readonly body: Json;
}

/** A form that was not saved. */
export interface CopyOpenForm {
  readonly kind: string;
  readonly by: string;
  readonly savedAt: number;
  readonly typed: unknown;
}

/** Everything that a copy for the patient is made from. */
export interface CopyFacts {
  readonly practice: Practice;
  readonly patient: Patient;
  readonly at: number;
  readonly timeZone: string;
  readonly withAccess: boolean;
  readonly details: readonly RecordVersion[];
  readonly concerns: readonly (readonly RecordVersion[])[];
  readonly zones: readonly (readonly RecordVersion[])[];
  readonly screenings: readonly RecordVersion[];
  /** As they stand after their amendments, oldest first. */
  readonly sessions: readonly Session[];
  /** Makes the record of each session as one HTML, in the same order. */
  readonly sessionPages: readonly (() => string)[];
  readonly documents: readonly { readonly info: DocumentInfo; readonly html: string }[];
  readonly written: readonly CopyWritten[];
  readonly openForms: readonly CopyOpenForm[];
}
