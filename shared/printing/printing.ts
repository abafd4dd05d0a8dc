import { z } from 'zod';
import { idSchema } from '../ids.ts';
import type { TemplateLanguage } from '../templates/kinds.ts';
import { templateKeySchema } from '../templates/template.ts';
import { line } from '../text/schema.ts';
import { labelSchema } from './label.ts';

/** One paper to print: a document that is kept, or what it is made from when it is printed. */
export const printPaperSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('document'), id: idSchema }),
  /** As `documents:create` makes it: from a sealed session, a consent, a course or a patient. */
  z.strictObject({
    what: z.literal('made'),
    kind: z.enum(['session', 'aftercare', 'consent', 'addendum', 'withdrawal', 'course', 'sheet']),
    source: idSchema,
  }),
  /** A text in use that asks for nothing beyond the record, filled in for a patient. */
  z.strictObject({ what: z.literal('paper'), text: templateKeySchema, patient: idSchema }),
  /** A text in use with empty lines in place of every fact; of no patient, and not kept. */
  z.strictObject({ what: z.literal('blank'), text: templateKeySchema }),
  /** Labels for a sample or a photo. */
  z.strictObject({ what: z.literal('label'), order: labelSchema }),
]);
export type PrintPaper = z.infer<typeof printPaperSchema>;

/** Most papers in one queue, and most copies of one of them. */
export const mostPapers = 60;
export const mostCopies = 9;
/** Most forms in one queue that are only held in memory. */
const mostBlanks = 8;

/** Longest name of a printer that is taken, in UTF-16 units. */
const longestPrinterName = 200;

export const duplexModes = ['simplex', 'longEdge', 'shortEdge'] as const;
export type Duplex = (typeof duplexModes)[number];

/** A printer of this computer; `name` is what the system calls it, empty for the one that it uses by itself. */
export const printerChoiceSchema = z.strictObject({
  name: line(longestPrinterName),
  duplex: z.enum(duplexModes),
});
export type PrinterChoice = z.infer<typeof printerChoiceSchema>;

/** Where papers go: one PDF that is saved, or a printer. */
export const printTargetSchema = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('pdf') }),
  z.strictObject({ to: z.literal('printer'), printer: printerChoiceSchema }),
]);

export const printJobSchema = z.strictObject({
  /** In the order in which they come out. A PDF has each once. */
  papers: z
    .array(z.strictObject({ paper: printPaperSchema, copies: z.int().min(1).max(mostCopies) }))
    .min(1)
    .max(mostPapers)
    .refine(
      (papers) => papers.filter(({ paper }) => paper.what === 'blank').length <= mostBlanks,
      'too-many',
    ),
  target: printTargetSchema,
});
export type PrintJob = z.infer<typeof printJobSchema>;

/** What became of a job. */
export interface Printed {
  /** False when the person thought better of choosing a place for the PDF. */
  readonly saved: boolean;
  /** How many papers a printer took, and why it took no more. */
  readonly sent: number;
  readonly problem: PrintProblem | null;
}

/** Why a printer took no more: it is not there any more, it or the system refused, or nobody answered in time. */
export const printProblems = ['printer-gone', 'printer-refused', 'printer-silent'] as const;
export type PrintProblem = (typeof printProblems)[number];

/** A printer as the system names it. */
export interface ListedPrinter {
  readonly name: string;
  /** What people call it. */
  readonly label: string;
}

/** The printers of this computer, and which one was used last here. */
export interface Printers {
  readonly printers: readonly ListedPrinter[];
  readonly chosen: PrinterChoice | null;
}

/** What sort of paper a queue offers; which of them were printed last is remembered by it. */
export const queueSorts = [
  'consent',
  'withdrawal',
  'session',
  'aftercare',
  'leaflet',
  'photo-consent',
  'anaesthetic-consent',
  'guardian-consent',
  'course',
  'sheet',
] as const;
export type QueueSort = (typeof queueSorts)[number];

/** Copies of each sort, 0 for those that were not wanted. */
export const queueChoiceSchema = z.partialRecord(z.enum(queueSorts), z.int().min(0).max(mostCopies));
export type QueueChoice = z.infer<typeof queueChoiceSchema>;

/** A paper that is offered for a visit. */
export interface OfferedPaper {
  readonly sort: QueueSort;
  readonly paper: PrintPaper;
  /** Of the text or the document, in its own words. */
  readonly title: string;
  /** When it was signed or made, UTC ms; null for what is made now. */
  readonly at: number | null;
  /** Of what is made from a text. */
  readonly language: TemplateLanguage | null;
  /** As last time, else what is usual. */
  readonly copies: number;
}
