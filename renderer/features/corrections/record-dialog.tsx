import { FilePenLine } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useFresh } from '../patients/use-fresh.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import { AsItWas } from './as-it-was.tsx';
import { CorrectForm } from './correct-form.tsx';

interface RecordDialogProps {
  readonly type: 'consent' | 'screening';
  readonly id: string;
  /** "Screening of 20-Nov-2026". */
  readonly title: string;
  readonly onClose: () => void;
}

/** What a screening or a consent says, with the notes that correct it in their places, and the way to note another. */
export const RecordDialog = ({ type, id, title, onClose }: RecordDialogProps) => {
  const intl = useIntl();
  const { today } = useLocalDay();
  const refusal = useRefusal();
  useFresh(['versions:list']);
  const list = useAnswer('versions:list', { type, id });
  const [correcting, setCorrecting] = useState(false);
  const newest = list.data?.at(-1);
  if (correcting && newest) {
    return (
      <CorrectForm
        of={{ type, id }}
        facts={newest.facts}
        title={title}
        onClose={() => setCorrecting(false)}
      />
    );
  }
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={title}
      actions={
        <>
          {newest && !newest.erased && (
            <Button
              icon={FilePenLine}
              onPress={() => setCorrecting(true)}
              notYet={refusal('corrections:add')}
            >
              {intl.formatMessage({ id: 'corrections.add', defaultMessage: 'Note a correction' })}
            </Button>
          )}
          <Button kind="primary" onPress={onClose}>
            {intl.formatMessage({ id: 'versions.close', defaultMessage: 'Close' })}
          </Button>
        </>
      }
    >
      {list.error && <FailureNotice failure={list.error.failure} />}
      {list.isPending && (
        <p role="status">{intl.formatMessage({ id: 'corrections.reading', defaultMessage: 'Reading it' })}</p>
      )}
      {list.data && <AsItWas versions={list.data} today={today} />}
    </Dialog>
  );
};
