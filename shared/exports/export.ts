import type { DocumentInfo, DocumentKind } from '../documents/document.ts';
import type { ChannelName, OutputOf } from '../ipc/contract.ts';

/**
 * What leaves by a channel that writes a file for outside. `export`: tables and copies, with the passphrase again and a check of
 * everything first. `papers`: as the papers are, see `isExport`. `no-record`: nothing about a patient is in it.
 */
type Leaves = 'export' | 'papers' | 'no-record';

/** Channels whose answer tells that something was saved. */
type SavingChannel = {
  [Name in ChannelName]: OutputOf<Name> extends { readonly saved: boolean | number } ? Name : never;
}[ChannelName];

/** Every way by which something is saved outside; one that is missing does not compile. */
export const leavesBy: Readonly<Record<SavingChannel, Leaves>> = {
  'copies:save': 'export',
  'documents:save-pdf': 'papers',
  'documents:save-pdfs': 'papers',
  'exposures:save-table': 'export',
  'keeping:save-table': 'export',
  'outcomes:save-table': 'export',
  'printing:print': 'papers',
  'templates:export-file': 'no-record',
};

/** Lists of the practice, and the whole record of one patient on paper. The list of calls is everyday work, and is none of them. */
const exportKinds = [
  'entries',
  'exposures',
  'keeping',
  'outcomes',
  'timeline',
] as const satisfies readonly DocumentKind[];

/** Most papers of one patient that are printed or saved together without being an export: more than a visit has. */
export const mostAtHand = 12;

/** Whether papers that are printed or saved together are an export: a list or whole record among them, many, or of several patients. */
export const isExport = (papers: readonly Pick<DocumentInfo, 'kind' | 'patient'>[]): boolean =>
  papers.length > mostAtHand ||
  papers.some(({ kind }) => (exportKinds as readonly DocumentKind[]).includes(kind)) ||
  new Set(papers.flatMap(({ patient }) => patient ?? [])).size > 1;
