import { useIntl } from 'react-intl';
import { Save, TriangleAlert } from 'lucide-react';
import { formatTimeWithSeconds } from '../../../shared/dates/format.ts';
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
  if (failing) {
    return (
      <Tag icon={TriangleAlert} tone="caution">
        {intl.formatMessage({
          id: 'drafts.failing',
          defaultMessage: 'The draft could not be kept. Your words are still here; it is tried again.',
        })}
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
