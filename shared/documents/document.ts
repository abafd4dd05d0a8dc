import { paperKinds } from '../papers/paper.ts';

export const documentKinds = [
  'consent',
  'addendum',
  'aftercare',
  'session',
  'course',
  'recovery-code',
  'template',
  'drill',
  'entries',
  ...paperKinds,
  'copy-note',
  'snippets',
  'sheet',
  'label',
  'photo-sheet',
  'scale-card',
  'scan-pages',
  'timeline',
  'comparison',
  'medwatch-draft',
  'yellow-card-draft',
  'exposures',
  'patient-exposures',
  'calls',
  'assessment',
  'trend',
  'keeping',
  'outcomes',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Kinds of which a paper may show photos or scanned pages of a patient. */
const withPhotos: ReadonlySet<DocumentKind> = new Set([
  'session',
  'photo-sheet',
  'scan-pages',
  'comparison',
  'trend',
]);

/** Whether a paper of this kind may show photos of a patient. */
export const mayHavePhotos = (kind: DocumentKind): boolean => withPhotos.has(kind);

/** A frozen document: one self-contained HTML, shown in a sandboxed frame and printed as it stands. */
export interface DocumentInfo {
  readonly id: string;
  readonly patient: string | null;
  readonly kind: DocumentKind;
  /** The consent, session or template it was made from. */
  readonly source: string;
  readonly title: string;
  /** Proposed file name, safe on every system. */
  readonly fileName: string;
  readonly hash: string;
  readonly at: number;
}
