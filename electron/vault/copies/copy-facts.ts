import type { Course } from '../../../shared/courses/course.ts';
import type { CourseProgress } from '../../../shared/courses/progress.ts';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import type { PhotoFields } from '../../../shared/photos/photo.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practice } from '../../../shared/practice/practice.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import type { Sheet } from '../../../shared/sheets/sheet.ts';
import type { RecordVersion } from '../../../shared/versions/version.ts';
import type { KeptAttachment } from '../db/attachments.ts';
import type { ReadSegment } from '../files/file-reader.ts';
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

/** A course as it stands, what was done of it, and all its versions. */
export interface CopyCourse {
  readonly course: Course;
  readonly progress: CourseProgress;
  readonly versions: readonly RecordVersion[];
}

/** An attachment and the way to its file; both functions throw once the vault is locked. */
export interface CopyAttachment {
  readonly attachment: KeptAttachment;
  /** What is recorded of a photo; null of everything else. */
  readonly photo: PhotoFields | null;
  /** One decrypted segment of the file. */
  readonly read: (segment: number) => ReadSegment;
  /** The small picture as WebP; empty for a PDF. */
  readonly thumbnail: () => Buffer;
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
  readonly courses: readonly CopyCourse[];
  readonly adverseEvents: readonly (readonly RecordVersion[])[];
  readonly followUps: readonly (readonly RecordVersion[])[];
  readonly assessments: readonly (readonly RecordVersion[])[];
  /** Treatment sheets that were printed to be written on, oldest first. */
  readonly sheets: readonly Sheet[];
  readonly screenings: readonly RecordVersion[];
  /** As they stand after their amendments, oldest first. */
  readonly sessions: readonly Session[];
  /** Makes the record of each session as one HTML, in the same order. */
  readonly sessionPages: readonly (() => string)[];
  readonly documents: readonly { readonly info: DocumentInfo; readonly html: string }[];
  /** Oldest first by when they were attached; those that are not valid too. */
  readonly attachments: readonly CopyAttachment[];
  readonly written: readonly CopyWritten[];
  readonly openForms: readonly CopyOpenForm[];
}
