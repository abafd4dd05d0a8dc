import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import type { Draft } from '../../../shared/drafts/draft.ts';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import styles from './unreadable-draft.module.css';

interface UnreadableDraftProps {
  readonly draft: Draft;
  readonly banner: ReactNode;
  readonly heading?: ReactNode;
  /** What becomes of the text, and the button that does it; by default an empty form takes its place. */
  readonly after?: string;
  readonly start?: string;
  readonly onStart: () => void;
}

/** A draft that cannot be read as its form: its text is shown, and nothing is written over it until somebody says so. */
export const UnreadableDraft = ({
  draft,
  banner,
  heading,
  after,
  start,
  onStart,
}: UnreadableDraftProps): ReactNode => {
  const intl = useIntl();
  const values = { date: formatDate(dateOfInstant(draft.savedAt)), time: formatTime(draft.savedAt) };
  const actions = (
    <ActionBar>
      <Button kind="primary" onPress={onStart}>
        {start ??
          intl.formatMessage({ id: 'drafts.unreadable.start', defaultMessage: 'Start an empty form' })}
      </Button>
    </ActionBar>
  );
  return (
    <WorkFrame current="patients" banner={banner} actions={actions}>
      <div className={styles.page}>
        {heading}
        <Notice
          level="caution"
          title={intl.formatMessage(
            {
              id: 'drafts.unreadable',
              defaultMessage: 'The draft of {date}, {time} cannot be read as a form.',
            },
            values,
          )}
        >
          {after ??
            intl.formatMessage({
              id: 'drafts.unreadable.after',
              defaultMessage: 'Its text is below. Copy out what you need: an empty form takes its place.',
            })}
        </Notice>
        <TextArea
          label={intl.formatMessage({ id: 'drafts.unreadable.text', defaultMessage: 'Text of the draft' })}
          rows={16}
          readOnly
          value={draft.body}
          onChange={() => undefined}
        />
      </div>
    </WorkFrame>
  );
};
