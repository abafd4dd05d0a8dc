import type { BrowserWindow } from 'electron';
import type { DocumentInfo } from '../shared/documents/document.ts';
import type { InputOf, OutputOf } from '../shared/ipc/contract.ts';
import type { Printed, PrintJob, PrintProblem } from '../shared/printing/printing.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { PrintWindow } from './print-window.ts';
import { saveFile } from './save-file.ts';
import { sheetSizeOf } from './sheet-size.ts';
import type { ServedDocument } from './vault/messages.ts';
import type { VaultProcess } from './vault-process.ts';

interface Printing {
  readonly vault: Pick<VaultProcess, 'ask'>;
  readonly print: PrintWindow;
  /** Whether the vault lets these papers out. */
  readonly release: (ids: readonly string[], action: 'save' | 'print') => Promise<Result<null>>;
}

const filter = { name: 'PDF', extension: 'pdf' };

/** What reads and writes PDFs is large, so it is read when a document is first looked at (`warmPrint`), not at the start. */
const pdfParts = async () => {
  const [{ archivePdf }, { joinPdfs }] = await Promise.all([
    import('./pdf-archive.ts'),
    import('./pdf-join.ts'),
  ]);
  return { archivePdf, joinPdfs };
};

/** Makes ready for a print: what is looked at is often printed next. */
export const warmPrint = (print: PrintWindow): void => {
  print.warm();
  void pdfParts();
};

/** A document as a PDF, with what an archive asks for where it is kept; null when it was ended before. */
export const pdfOf = async (
  print: PrintWindow,
  id: string,
  { archive }: Pick<ServedDocument, 'archive'>,
): Promise<Buffer | null> => {
  const printed = await print.pdfOf(id);
  return archive && printed ? (await pdfParts()).archivePdf(printed, archive) : printed;
};

/** Asks where to keep the PDF and writes it there; `saved: false` when the person thought better of it, also while it was made. */
export const savePdf = (
  print: PrintWindow,
  over: BrowserWindow,
  id: string,
  { fileName, archive }: Pick<ServedDocument, 'fileName' | 'archive'>,
): Promise<Result<{ readonly saved: boolean }>> =>
  saveFile(over, {
    name: fileName,
    filter,
    make: () => pdfOf(print, id, { archive }),
  });

/** A paper of a job that is frozen. */
interface Ready {
  readonly id: string;
  readonly served: ServedDocument;
  readonly copies: number;
  readonly title: string;
}

/** Freezes what has to be made, and takes what is printed of each; the first failure ends it. */
const readyPapers = async (
  { vault, release }: Printing,
  { papers, target }: PrintJob,
): Promise<Result<readonly Ready[]>> => {
  const asked = { kind: 'call', channel: 'printing:prepare', input: { papers } } as const;
  const prepared = (await vault.ask(asked)) as Result<readonly DocumentInfo[]>;
  if (!prepared.ok) return prepared;
  const ids = prepared.value.map(({ id }) => id);
  const may = await release(ids, target.to === 'pdf' ? 'save' : 'print');
  if (!may.ok) return may;
  const ready: Ready[] = [];
  for (const [index, { id, title }] of prepared.value.entries()) {
    const served = (await vault.ask({ kind: 'document', id })) as Result<ServedDocument>;
    if (!served.ok) return served;
    ready.push({ id, title, served: served.value, copies: papers[index]?.copies ?? 1 });
  }
  return ok(ready);
};

/** One PDF of all papers, each with its own pages counted; a single one is that document's own PDF. */
const savePapers = async (
  { print }: Pick<Printing, 'print'>,
  over: BrowserWindow,
  ready: readonly Ready[],
): Promise<Result<Printed>> => {
  const [first] = ready;
  const none = { sent: 0, problem: null };
  if (first && ready.length === 1) {
    const saved = await savePdf(print, over, first.id, first.served);
    return saved.ok ? ok({ ...saved.value, ...none }) : saved;
  }
  const saved = await saveFile(over, {
    name: 'stria-papers.pdf',
    filter,
    make: async () => {
      const parts = [];
      for (const { id, title, served } of ready) {
        const pdf = await print.pdfOf(id);
        if (pdf === null) return null;
        parts.push({ pdf, title, archive: served.archive });
      }
      return (await pdfParts()).joinPdfs(parts);
    },
  });
  return saved.ok ? ok({ ...saved.value, ...none }) : saved;
};

/** Each paper is a job of its own, so that the next one begins on a new sheet also when both sides are printed. */
const sendPapers = async (
  { print, vault }: Omit<Printing, 'release'>,
  ready: readonly Ready[],
  printer: InputOf<'printing:remember-printer'>['printer'],
): Promise<Result<Printed>> => {
  const ended = (sent: number, problem: PrintProblem | null) => ok({ saved: false, sent, problem });
  if (printer.name !== '' && !(await print.printers()).some(({ name }) => name === printer.name))
    return ended(0, 'printer-gone');
  for (const [sent, { id, copies, served }] of ready.entries()) {
    const took = await print.sendTo(id, { ...printer, copies, size: sheetSizeOf(served.html) });
    if (took !== true) return ended(sent, took === 'late' ? 'printer-silent' : 'printer-refused');
  }
  await vault.ask({ kind: 'call', channel: 'printing:remember-printer', input: { printer } });
  return ended(ready.length, null);
};

/** Prints a job: to one PDF that is saved, or to a printer. */
export const printPapers = async (
  printing: Printing,
  over: BrowserWindow,
  job: PrintJob,
): Promise<Result<Printed>> => {
  const ready = await readyPapers(printing, job);
  if (!ready.ok) return ready;
  return job.target.to === 'pdf'
    ? savePapers(printing, over, ready.value)
    : sendPapers(printing, ready.value, job.target.printer);
};

/** The printers of this computer, and the one that was used last. */
export const listPrinters = async ({
  print,
  vault,
}: Omit<Printing, 'release'>): Promise<Result<OutputOf<'printing:printers'>>> => {
  const asked = { kind: 'call', channel: 'printing:printer', input: {} } as const;
  const chosen = (await vault.ask(asked)) as Result<OutputOf<'printing:printer'>>;
  if (!chosen.ok) return chosen;
  try {
    const printers = (await print.printers()).map(({ name, displayName }) => ({
      name,
      label: displayName || name,
    }));
    return ok({ printers, chosen: chosen.value });
  } catch {
    return fail('refused', 'printers-silent');
  }
};
