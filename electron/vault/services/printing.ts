import type { DocumentInfo } from '../../../shared/documents/document.ts';
import { writers } from '../../../shared/ipc/channel.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { isPaperKind, letterKinds, noFacts } from '../../../shared/papers/paper.ts';
import {
  printerChoiceSchema,
  type PrinterChoice,
  type PrintPaper,
  type QueueChoice,
  queueChoiceSchema,
} from '../../../shared/printing/printing.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { readMeta, writeMeta } from '../db/meta.ts';
import { write } from '../db/run.ts';
import { canonicalText } from '../ledger/canonical.ts';
import { blankForm, consentOnPaper } from './blank-forms.ts';
import { createDocument, readDocument } from './documents.ts';
import { makeLabels } from './labels.ts';
import { makePaper } from './papers.ts';
import { adoptedTemplate } from './templates.ts';
import type { Work } from './work.ts';

/** A text in use for a patient: the treatment consent with lines, every other one as it is made from the patient's page. */
const textPaper = (
  work: Work,
  { text, patient }: Extract<PrintPaper, { readonly what: 'paper' }>,
): Result<DocumentInfo> => {
  if (!writers.includes(work.user.role)) return fail('refused', 'role');
  const template = adoptedTemplate(work, text);
  if (!template.ok) return template;
  const { kind } = template.value;
  if (kind === 'consent') return consentOnPaper(work, text, patient);
  if (!isPaperKind(kind) || letterKinds.includes(kind)) return fail('refused', 'not-a-paper');
  return makePaper(work, { text, patient, session: null, lot: null, facts: noFacts, draft: null });
};

const paperOf = (work: Work, paper: PrintPaper): Result<DocumentInfo> => {
  switch (paper.what) {
    case 'document':
      return readDocument(work, { id: paper.id });
    case 'made':
      return createDocument(work, paper);
    case 'paper':
      return textPaper(work, paper);
    case 'label':
      return writers.includes(work.user.role) ? makeLabels(work, paper.order) : fail('refused', 'role');
    case 'blank':
      return blankForm(work, paper.text);
  }
};

/** Freezes what has to be made of a job, in its order; the first paper that cannot be made ends it. */
export const preparePapers = (
  work: Work,
  { papers }: InputOf<'printing:prepare'>,
): Result<readonly DocumentInfo[]> => {
  const made: DocumentInfo[] = [];
  for (const { paper } of papers) {
    const one = paperOf(work, paper);
    if (!one.ok) return one;
    made.push(one.value);
  }
  return ok(made);
};

/** What a line of `meta` holds, or null where it is missing or of another program. */
const parsed = <Kept>(
  text: string | undefined,
  schema: { readonly safeParse: (value: unknown) => { readonly data?: Kept } },
): Kept | null => {
  if (text === undefined) return null;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

/** Which papers of a visit were printed last. */
export const readQueueChoice = ({ vault }: Work): QueueChoice =>
  parsed(readMeta(vault.db, 'print-queue'), queueChoiceSchema) ?? {};

/** Notes which papers were printed; a fact about how people work here, and no entry. */
export const rememberQueue = ({ vault }: Work, { queue }: InputOf<'printing:remember'>): Result<null> => {
  write(vault.db, (tx) => writeMeta(tx, 'print-queue', canonicalText(queue)));
  return ok(null);
};

/** The printer that was used last; after a restore on another computer it may not be there. */
export const readPrinter = ({ vault }: Work): Result<PrinterChoice | null> =>
  ok(parsed(readMeta(vault.db, 'printer'), printerChoiceSchema));

/** Notes the printer of this computer; no entry. */
export const rememberPrinter = (
  { vault }: Work,
  { printer }: InputOf<'printing:remember-printer'>,
): Result<null> => {
  write(vault.db, (tx) => writeMeta(tx, 'printer', canonicalText(printer)));
  return ok(null);
};
