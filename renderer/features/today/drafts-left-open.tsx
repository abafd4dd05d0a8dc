import { FilePenLine } from 'lucide-react';
import { useIntl } from 'react-intl';
import { formatDayMonth, formatTime } from '../../../shared/dates/format.ts';
import { type DraftInfo, hasTwin } from '../../../shared/drafts/draft.ts';
import { Icon } from '../../ui/icon.tsx';
import { useDraftWords } from '../patients/draft-words.ts';
import { useGoToDraft } from '../patients/open-form.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import { AsideList } from './aside-list.tsx';
import styles from './aside-list.module.css';

/** Forms that were begun and not saved or sealed. */
export const DraftsLeftOpen = ({ drafts }: { readonly drafts: readonly DraftInfo[] }) => {
  const intl = useIntl();
  const goToDraft = useGoToDraft();
  const words = useDraftWords();
  const { dateOf, today, timeZone } = useLocalDay();
  if (drafts.length === 0) return null;
  const when = (at: number): string =>
    dateOf(at) === today ? formatTime(at, timeZone) : formatDayMonth(dateOf(at));
  return (
    <AsideList
      title={intl.formatMessage({ id: 'today.drafts', defaultMessage: 'Drafts left open' })}
      note={intl.formatNumber(drafts.length)}
    >
      {drafts.map((draft) => {
        const [family, given] = splitName(draft.patientName);
        return (
          <li key={draft.id}>
            <button type="button" className={styles.item} onClick={() => goToDraft(draft)}>
              <Icon of={FilePenLine} className="muted" />
              <span className={styles.words}>
                <bdi>
                  {draft.patientName === '' ? (
                    <span className="strong">{words.about(draft)}</span>
                  ) : (
                    <>
                      <b className={styles.family}>{family}</b>
                      {given}
                    </>
                  )}
                </bdi>
                <span className="caption">{words.kind(draft)}</span>
                {hasTwin(draft, drafts) && <span className="caption">{words.begun(draft, when)}</span>}
              </span>
              <span className={`caption ${styles.end}`}>
                {intl.formatMessage(
                  { id: 'drafts.saved-at', defaultMessage: 'saved {when}' },
                  { when: when(draft.savedAt) },
                )}
              </span>
            </button>
          </li>
        );
      })}
    </AsideList>
  );
};

/** "FAMILY, Given" as its two parts. */
const splitName = (name: string): readonly [string, string] => {
  const at = name.indexOf(', ');
  return at < 0 ? [name, ''] : [name.slice(0, at), name.slice(at)];
};
