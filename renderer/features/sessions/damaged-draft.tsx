import { useIntl } from 'react-intl';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { Draft } from '../../../shared/drafts/draft.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { SessionHeading } from './session-heading.tsx';
import styles from './session-form.module.css';

interface DamagedDraftProps {
  readonly draft: Draft;
  readonly chart: Chart;
  readonly timeZone: string;
  readonly onStart: () => void;
}

/** A draft that cannot be read as a form: its text is shown and goes into the note of a new form, never away. */
export const DamagedDraft = ({ draft, chart, timeZone, onStart }: DamagedDraftProps) => {
  const intl = useIntl();
  const values = {
    date: formatDate(dateOfInstant(draft.savedAt, timeZone)),
    time: formatTime(draft.savedAt, timeZone),
  };
  return (
    <WorkFrame
      current="patients"
      banner={<ChartBanner chart={chart} titled />}
      actions={
        <ActionBar>
          <Button kind="primary" onPress={onStart}>
            {intl.formatMessage({
              id: 'sessions.damaged.start',
              defaultMessage: 'Start a new form with this text in its note',
            })}
          </Button>
        </ActionBar>
      }
    >
      <div className={styles.page}>
        <SessionHeading
          title={intl.formatMessage({ id: 'sessions.damaged.heading', defaultMessage: 'Draft of a session' })}
          patient={chart.patient}
        />
        <Notice
          level="caution"
          title={intl.formatMessage(
            {
              id: 'sessions.damaged.title',
              defaultMessage: 'The draft of {date}, {time} cannot be read as a form.',
            },
            values,
          )}
        >
          {intl.formatMessage({
            id: 'sessions.damaged.text',
            defaultMessage: 'Its text is below and stays. Read out of it what was done and enter it again.',
          })}
        </Notice>
        <TextArea
          label={intl.formatMessage({ id: 'sessions.damaged.raw', defaultMessage: 'Text of the draft' })}
          rows={16}
          readOnly
          value={draft.body}
          onChange={() => undefined}
        />
      </div>
    </WorkFrame>
  );
};
