import { ClipboardCheck } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import type { TimelineEvent } from '../../../shared/ipc/views.ts';
import { questionWordings } from '../../../shared/labels/screening-labels.ts';
import { askedAfter, questionIds } from '../../../shared/screenings/questions.ts';
import { Button } from '../../ui/button.tsx';
import { NotValidReason, NotValidTag } from '../corrections/not-valid-notice.tsx';
import { RecordDialog } from '../corrections/record-dialog.tsx';
import { PlainRow } from './plain-row.tsx';
import { useLocalDay } from './use-local-day.ts';

interface ScreeningEventProps {
  readonly event: Extract<TimelineEvent, { readonly kind: 'screening' }>;
}

/** A screening in the history: how much was answered, what was answered with yes, and the way to all of it. */
export const ScreeningEvent = ({ event }: ScreeningEventProps) => {
  const intl = useIntl();
  const { dateOf } = useLocalDay();
  const [open, setOpen] = useState(false);
  const { screening } = event;
  const yes = questionIds
    .filter((id) => screening.answers[id]?.answer === 'yes')
    .map((id) => intl.formatMessage(questionWordings[id].label));
  const answered = askedAfter(screening.answers).filter(
    (id) => (screening.answers[id]?.answer ?? 'not-asked') !== 'not-asked',
  ).length;
  const row = (
    <PlainRow
      state={
        <>
          {screening.invalid && <NotValidTag />}
          <Button
            kind="bare"
            label={intl.formatMessage(
              { id: 'history.screening.answers.of', defaultMessage: 'Answers of the screening of {date}' },
              { date: formatDate(dateOf(screening.at)) },
            )}
            onPress={() => setOpen(true)}
          >
            {intl.formatMessage({ id: 'history.screening.answers', defaultMessage: 'Answers' })}
          </Button>
        </>
      }
      event={event}
      icon={ClipboardCheck}
      title={
        screening.noChangeSince === null
          ? intl.formatMessage({ id: 'history.screening', defaultMessage: 'Screening' })
          : intl.formatMessage({
              id: 'history.screening.same',
              defaultMessage: 'Screening confirmed, no change',
            })
      }
    >
      {intl.formatMessage(
        {
          id: 'history.screening.text',
          defaultMessage:
            '{answered} of {total} answered. {yes, plural, =0 {No yes.} other {Yes to: {list}.}}',
        },
        { answered, total: askedAfter(screening.answers).length, yes: yes.length, list: yes.join('; ') },
      )}
      {screening.invalid && <NotValidReason invalid={screening.invalid} />}
    </PlainRow>
  );
  return (
    <>
      {row}
      {open && (
        <RecordDialog
          type="screening"
          id={screening.id}
          patient={screening.patient}
          title={intl.formatMessage(
            { id: 'history.screening.record', defaultMessage: 'Screening of {date}' },
            { date: formatDate(dateOf(screening.at)) },
          )}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
};
