import type { Session } from '../../../shared/sessions/session.ts';
import type { SessionPart } from '../../../shared/sessions/amended.ts';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { ChangeWords } from '../corrections/change-words.tsx';
import styles from './sealed-sheet.module.css';

interface SealedChangesProps {
  readonly session: Pick<Session, 'id' | 'revision'>;
  readonly part: SessionPart;
}

/** What the amendments changed in one part of the sheet: each value with what stood before, by whom, when and why. */
export const SealedChanges = ({ session: { id, revision }, part }: SealedChangesProps) => {
  const { data, error } = useAnswer('amendments:list', { session: id }, { enabled: revision > 1 });
  if (error) return <FailureNotice failure={error.failure} />;
  const changes = (data ?? []).filter((change) => change.part === part);
  if (changes.length === 0) return null;
  return (
    <ul className={styles.changes}>
      {changes.map((change) => (
        <li key={`${String(change.at)} ${change.label}`}>
          <span className="label">
            <bdi>{change.label}</bdi>
          </span>
          {change.after !== undefined && (
            <>
              : <bdi className={styles.prose}>{change.after}</bdi>
            </>
          )}
          <ChangeWords change={change} />
        </li>
      ))}
    </ul>
  );
};
