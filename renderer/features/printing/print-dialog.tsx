import { useIntl } from 'react-intl';
import { FileDown, Printer } from 'lucide-react';
import type { PrintJob } from '../../../shared/printing/printing.ts';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LeavingFields } from '../exports/leaving-fields.tsx';
import { useLeaving } from '../exports/use-leaving.ts';
import { PdfLine } from '../works/pdf-line.tsx';
import { WorkLine } from '../works/work-line.tsx';
import { PrintOutcome, PrintTarget } from './print-target.tsx';
import { usePrinting } from './use-printing.ts';

interface PrintDialogProps {
  readonly title: string;
  readonly papers: PrintJob['papers'];
  readonly onClose: () => void;
  /** After everything was printed or saved. */
  readonly onDone?: () => void;
  /** What is chosen above the printer. */
  readonly children?: ReactNode;
  /** Why it cannot be printed yet. */
  readonly notYet?: string;
}

/** Sends papers to a printer or into a PDF; stays open, so that one paper can go to both. */
export const PrintDialog = ({ title, papers, onClose, onDone, children, notYet }: PrintDialogProps) => {
  const intl = useIntl();
  const printing = usePrinting();
  const leaving = useLeaving();
  const isPdf = printing.target.to === 'pdf';
  const run = async (): Promise<void> => {
    if (await printing.run(papers, leaving.send)) onDone?.();
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'printing.close', defaultMessage: 'Close' })}
          </Button>
          <Button
            kind="primary"
            icon={isPdf ? FileDown : Printer}
            notYet={
              notYet ??
              (papers.length === 0
                ? intl.formatMessage({ id: 'printing.nothing', defaultMessage: 'First tick what to print.' })
                : undefined)
            }
            onPress={run}
          >
            {isPdf
              ? intl.formatMessage({ id: 'printing.pdf', defaultMessage: 'Save as PDF' })
              : intl.formatMessage({ id: 'printing.print', defaultMessage: 'Print' })}
          </Button>
        </>
      }
    >
      {children}
      <PrintTarget printing={printing} />
      {leaving.isAsked && (
        <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
          <p>
            {intl.formatMessage({
              id: 'printing.leaving',
              defaultMessage:
                'This is a list, a whole record, or papers of several visits or patients: whoever has the paper or file can read it.',
            })}
          </p>
          <LeavingFields asking={leaving.asking} onEnter={() => void run()} />
        </form>
      )}
      <WorkLine work={leaving.waiting} flush />
      <PdfLine flush waiting={isPdf && printing.isRunning} />
      <PrintOutcome printing={printing} />
    </Dialog>
  );
};
