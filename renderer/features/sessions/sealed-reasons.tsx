import { useIntl } from 'react-intl';
import { reasonKey } from '../../../shared/rules/reasons.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import { Finding } from '../../ui/finding.tsx';
import { useFindingText } from './finding-text.ts';
import styles from './sealed-sheet.module.css';

/** What the rules said when it was sealed, with the reasons of its author. */
export const SealedReasons = ({ session }: { readonly session: Session }) => {
  const intl = useIntl();
  const textOf = useFindingText();
  const given = session.findings.flatMap((finding) => {
    const reason = session.reasons.find((each) => reasonKey(each) === reasonKey(finding));
    return reason ? [{ finding, reason: reason.text }] : [];
  });
  if (given.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2 className={styles.head}>
        {intl.formatMessage({ id: 'sessions.sealed.reasons', defaultMessage: 'Reasons' })}
      </h2>
      <div className={styles.body}>
        {given.map(({ finding, reason }) => (
          <Finding key={reasonKey(finding)} level="answered" why={textOf(finding).what}>
            {reason}
          </Finding>
        ))}
      </div>
    </section>
  );
};
