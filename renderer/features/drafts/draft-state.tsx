import { Save, TriangleAlert } from 'lucide-react';
import { useIntl } from 'react-intl';
import { formatTimeWithSeconds } from '../../../shared/dates/format.ts';
import type { Message } from '../../../shared/labels/message.ts';
import { useAnswer } from '../../api.ts';
import { Tag } from '../../ui/tag.tsx';
import styles from './draft-state.module.css';

interface DraftStateProps {
  readonly savedAt: number | null;
  readonly failing: boolean;
  readonly timeZone: string;
}

/** What became of the words typed so far, for the action bar: "Draft saved 14:32:05". */
export const DraftState = ({ savedAt, failing, timeZone }: DraftStateProps) => {
  const intl = useIntl();
  const onlyRead = useAnswer('vault:status', {}).data?.onlyRead;
  if (failing) {
    return (
      <Tag icon={TriangleAlert} tone="caution">
        {intl.formatMessage(onlyRead ? unkept : failingWords)}
      </Tag>
    );
  }
  if (savedAt === null) return null;
  return (
    <span className={styles.kept}>
      <Tag icon={Save}>
        {intl.formatMessage(
          { id: 'drafts.saved', defaultMessage: 'Draft saved {time}' },
          { time: formatTimeWithSeconds(savedAt, timeZone) },
        )}
      </Tag>
    </span>
  );
};

const failingWords: Message = {
  id: 'drafts.failing',
  defaultMessage: 'The draft could not be kept. Your words are still here; it is tried again.',
};
const unkept: Message = {
  id: 'drafts.only-read',
  defaultMessage: 'The records can only be read here: what you type is not kept.',
};
