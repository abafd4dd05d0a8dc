import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import type { Draft } from '../../../shared/drafts/draft.ts';
import { WorkFrame, type Place } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import styles from './unreadable-draft.module.css';

interface UnreadableWordsProps {
  readonly draft: Draft;
  readonly heading?: ReactNode;
  /** What becomes of the text, and the button that does it; by default an empty form takes its place. */
  readonly after?: string;
  readonly start?: string;
  readonly onStart: () => void;
}

interface UnreadableDraftProps extends UnreadableWordsProps {
  /** The place that the form belongs to; patients by default. */
  readonly current?: Place;
  readonly banner: ReactNode;
}

/** A draft that cannot be read as its form: its text is shown, and nothing is written over it until somebody says so. */
export const UnreadableDraft = ({
  current = 'patients',
  banner,
  ...words
}: UnreadableDraftProps): ReactNode => (
  <WorkFrame
    current={current}
    banner={banner}
    actions={
      <ActionBar>
        <StartButton {...words} />
      </ActionBar>
    }
  >
    <div className={styles.page}>
      <Words {...words} />
    </div>
  </WorkFrame>
);

/** The same inside of a page that has more than this form. */
export const UnreadableWords = (words: UnreadableWordsProps): ReactNode => (
  <div className={styles.part}>
    <Words {...words} />
    <StartButton {...words} />
  </div>
);

const StartButton = ({ start, onStart }: UnreadableWordsProps): ReactNode => {
  const intl = useIntl();
  return (
    <Button kind="primary" onPress={onStart}>
      {start ?? intl.formatMessage({ id: 'drafts.unreadable.start', defaultMessage: 'Start an empty form' })}
    </Button>
  );
};

const Words = ({ draft, heading, after }: UnreadableWordsProps): ReactNode => {
  const intl = useIntl();
  const values = { date: formatDate(dateOfInstant(draft.savedAt)), time: formatTime(draft.savedAt) };
  return (
    <>
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
    </>
  );
};
