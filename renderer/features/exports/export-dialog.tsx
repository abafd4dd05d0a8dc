import { CircleCheck } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import type { ExportAsk } from '../../../shared/exports/reason.ts';
import type { Result } from '../../../shared/result.ts';
import type { LongWork } from '../../../shared/works/long-work.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Tag } from '../../ui/tag.tsx';
import { PdfLine } from '../works/pdf-line.tsx';
import { useLongCall } from '../works/use-long-call.ts';
import { WorkLine } from '../works/work-line.tsx';
import { LeavingFields } from './leaving-fields.tsx';
import { useExportAsk } from './use-export-ask.ts';

interface Props {
  readonly title: string;
  /** Who can read the file. */
  readonly text: string;
  /** The work of the vault that this waits for. */
  readonly work: LongWork;
  readonly file: 'table' | 'pdf';
  readonly save: (leaving: ExportAsk) => Promise<Result<{ readonly saved: boolean }>>;
  readonly onClose: () => void;
  readonly back: string;
  /** What is chosen first; `choice` tells one from another, so that a file is not said to be saved that was not. */
  readonly children?: ReactNode;
  readonly choice?: string;
}

/** Saves records as a file for outside: with what it is for and the own passphrase again, after a check of everything. */
export const ExportDialog = ({
  title,
  text,
  work,
  file,
  save,
  onClose,
  back,
  children,
  choice = '',
}: Props) => {
  const intl = useIntl();
  const asking = useExportAsk();
  const [saved, setSaved] = useState<string | null>(null);
  const { waiting, run } = useLongCall();
  const go = async (): Promise<void> => {
    setSaved(null);
    const answer = await asking.send((leaving) => run(work, () => save(leaving)));
    if (answer?.saved) setSaved(choice);
  };
  const isPdf = file === 'pdf';
  return (
    <Dialog
      open
      wide={children !== undefined}
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onPress={onClose}>{back}</Button>
          <Button kind="primary" onPress={go}>
            {isPdf
              ? intl.formatMessage({ id: 'printing.pdf', defaultMessage: 'Save as PDF' })
              : intl.formatMessage({ id: 'outcomes.save', defaultMessage: 'Save table' })}
          </Button>
        </>
      }
    >
      <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
        {children}
        <p>{text}</p>
        <LeavingFields asking={asking} onEnter={() => void go()} />
        <WorkLine work={waiting} flush />
        {isPdf && <PdfLine flush waiting={waiting !== null} />}
        <span role="status">
          {saved === choice && (
            <Tag icon={CircleCheck} tone="ok">
              {isPdf
                ? intl.formatMessage({ id: 'exports.pdf-saved', defaultMessage: 'PDF saved' })
                : intl.formatMessage({ id: 'outcomes.save.done', defaultMessage: 'Table saved' })}
            </Tag>
          )}
        </span>
      </form>
    </Dialog>
  );
};
