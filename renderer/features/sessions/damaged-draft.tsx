import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Draft } from '../../../shared/drafts/draft.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { UnreadableDraft } from '../drafts/unreadable-draft.tsx';
import { SessionHeading } from './session-heading.tsx';

interface DamagedDraftProps {
  readonly draft: Draft;
  readonly chart: Chart;
  readonly onStart: () => void;
}

/** A draft that cannot be read as a session: its text goes into the note of a new form, never away. */
export const DamagedDraft = ({ draft, chart, onStart }: DamagedDraftProps): ReactNode => {
  const intl = useIntl();
  const title = intl.formatMessage({ id: 'sessions.damaged.heading', defaultMessage: 'Draft of a session' });
  return (
    <UnreadableDraft
      draft={draft}
      banner={<ChartBanner chart={chart} titled />}
      heading={<SessionHeading title={title} patient={chart.patient} />}
      after={intl.formatMessage({
        id: 'sessions.damaged.text',
        defaultMessage: 'Its text is below and stays. Read out of it what was done and enter it again.',
      })}
      start={intl.formatMessage({
        id: 'sessions.damaged.start',
        defaultMessage: 'Start a new form with this text in its note',
      })}
      onStart={onStart}
    />
  );
};
