import { ChartLine } from 'lucide-react';
import { useIntl } from 'react-intl';
import { resultText } from '../../../shared/assessments/answer-text.ts';
import type { TimelineEvent } from '../../../shared/ipc/views.ts';
import { instrumentLabels } from '../../../shared/labels/assessment-labels.ts';
import { TimelineRow } from '../../ui/timeline.tsx';
import { useAreaWords } from '../../use-area-names.ts';
import { NotValidTag } from '../corrections/not-valid-notice.tsx';
import { useGoToPatients } from '../patients/open-form.ts';

interface RowProps {
  readonly event: Extract<TimelineEvent, { kind: 'assessment' }>;
  readonly date: string;
  readonly patientId: string;
}

/** An assessment in the history: its scale, what came of it, and where. */
export const AssessmentRow = ({ event, date, patientId }: RowProps) => {
  const intl = useIntl();
  const areas = useAreaWords();
  const go = useGoToPatients();
  const { assessment } = event;
  const result = resultText(assessment, (message, values) => intl.formatMessage(message, values));
  return (
    <TimelineRow
      date={date}
      mark={{ icon: ChartLine }}
      title={intl.formatMessage(instrumentLabels[assessment.instrument])}
      state={assessment.invalid && <NotValidTag />}
      onOpen={() => go.assessment(patientId, event.id)}
    >
      {[result, areas(assessment.areas)].filter((part) => part !== '').join('. ')}
      <br />
      {event.by}
    </TimelineRow>
  );
};
