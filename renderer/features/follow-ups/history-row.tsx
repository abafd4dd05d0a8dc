import { CircleAlert, PhoneCall } from 'lucide-react';
import { useIntl } from 'react-intl';
import { escalations } from '../../../shared/follow-ups/findings.ts';
import type { TimelineEvent } from '../../../shared/ipc/views.ts';
import { Tag } from '../../ui/tag.tsx';
import { TimelineRow } from '../../ui/timeline.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { useFollowUpWords } from './follow-up-words.ts';

interface RowProps {
  readonly event: Extract<TimelineEvent, { kind: 'follow-up' }>;
  readonly date: string;
  readonly patientId: string;
}

/** A try to reach the patient in the history, with what was told. */
export const FollowUpRow = ({ event, date, patientId }: RowProps) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const words = useFollowUpWords();
  const { followUp } = event;
  const loud = escalations(followUp.findings).length > 0;
  const said = words.told(followUp) || followUp.note;
  return (
    <TimelineRow
      date={date}
      mark={{ icon: PhoneCall }}
      title={words.title(followUp)}
      state={
        loud && (
          <Tag icon={CircleAlert} tone="caution">
            {intl.formatMessage({ id: 'history.follow-up.signs', defaultMessage: 'Warning signs' })}
          </Tag>
        )
      }
      onOpen={() => go.form(patientId, { kind: 'follow-up', id: event.id })}
    >
      {said}
      {said !== '' && <br />}
      {event.by}
    </TimelineRow>
  );
};
