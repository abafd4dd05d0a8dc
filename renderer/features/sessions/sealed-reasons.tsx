import { useIntl } from 'react-intl';
import { passedSince, passOf } from '../../../shared/passes/pass.ts';
import type { Finding as FoundByRule } from '../../../shared/rules/finding.ts';
import { reasonKey } from '../../../shared/rules/reasons.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import { Finding } from '../../ui/finding.tsx';
import { useFindingText } from './finding-text.ts';
import { usePassWords } from './passed-stop.tsx';
import styles from './sealed-sheet.module.css';

/** What the rules said when it was sealed, with the reasons of its author and what an owner passed before it. */
export const SealedReasons = ({ session }: { readonly session: Session }) => {
  const intl = useIntl();
  const textOf = useFindingText();
  const passWords = usePassWords();
  const reasonOf = (finding: FoundByRule): string | undefined =>
    session.reasons.find((each) => reasonKey(each) === reasonKey(finding))?.text;
  const all = [
    ...passedSince(session.passes, session.findings).map((finding) => ({ finding, own: undefined })),
    ...session.findings.map((finding) => ({ finding, own: reasonOf(finding) })),
  ];
  const given = all.flatMap(({ finding, own }, key) => {
    const pass = passOf(finding, session.passes);
    const words = [...(pass ? [passWords(pass)] : []), ...(own === undefined ? [] : [own])];
    return words.length > 0 ? [{ key, finding, words: words.join('. ') }] : [];
  });
  if (given.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2 className={styles.head}>
        {intl.formatMessage({ id: 'sessions.sealed.reasons', defaultMessage: 'Reasons' })}
      </h2>
      <div className={styles.body}>
        {given.map(({ key, finding, words }) => (
          <Finding key={key} level="answered" why={textOf(finding).what}>
            {words}
          </Finding>
        ))}
      </div>
    </section>
  );
};
