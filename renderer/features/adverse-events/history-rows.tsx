import { CircleAlert } from 'lucide-react';
import { useIntl } from 'react-intl';
import { isOpen } from '../../../shared/adverse-events/adverse-event.ts';
import type { TimelineEvent } from '../../../shared/ipc/views.ts';
import { Tag } from '../../ui/tag.tsx';
import { TimelineRow } from '../../ui/timeline.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { useEventWords } from './event-words.ts';

interface RowProps {
  readonly event: Extract<TimelineEvent, { kind: 'adverse-event' }>;
  readonly date: string;
  readonly patientId: string;
}

/** An adverse event in the history, as it stands. */
export const AdverseEventRow = ({ event, date, patientId }: RowProps) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const words = useEventWords();
  const open = isOpen(event.event);
  return (
    <TimelineRow
      date={date}
      mark={{ icon: CircleAlert }}
      title={intl.formatMessage(
        { id: 'history.adverse-event', defaultMessage: 'Adverse event: {name}' },
        { name: words.name(event.event) },
      )}
      state={
        open && (
          <Tag icon={CircleAlert} tone="caution">
            {intl.formatMessage({ id: 'history.adverse-event.open', defaultMessage: 'Goes on' })}
          </Tag>
        )
      }
      onOpen={() => go.form(patientId, { kind: 'adverse-event', id: event.id })}
    >
      {words.more(event.event)}
      <br />
      {event.by}
    </TimelineRow>
  );
};
