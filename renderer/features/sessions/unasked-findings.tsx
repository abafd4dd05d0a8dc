import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Finding, Level } from '../../../shared/rules/finding.ts';
import { levels } from '../../../shared/rules/finding.ts';
import { reasonKey } from '../../../shared/rules/reasons.ts';
import { Finding as FindingBlock, FindingLine } from '../../ui/finding.tsx';
import { useFindingText } from './finding-text.ts';
import { useSessionForm } from './form-context.ts';
import { ReasonFields } from './reason-fields.tsx';
import styles from './session-form.module.css';

/** Says only that a screening question was not asked. */
export const isUnasked = ({ unknown, subject }: Pick<Finding, 'unknown' | 'subject'>): boolean =>
  unknown && subject.startsWith('screening.');

/** The loudest level among findings. */
export const loudest = (findings: readonly Pick<Finding, 'level'>[]): Level =>
  findings.reduce<Level>(
    (most, { level }) => (levels.indexOf(level) > levels.indexOf(most) ? level : most),
    'info',
  );

/** "14 questions not asked". */
export const useUnaskedWords = (): ((count: number) => string) => {
  const intl = useIntl();
  return (count) =>
    intl.formatMessage(
      {
        id: 'sessions.unasked',
        defaultMessage:
          '{count, plural, one {# question was not asked.} other {# questions were not asked.}}',
      },
      { count },
    );
};

/** All unasked questions as one line that opens their list; those that want a reason take it together. */
export const UnaskedFindings = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const intl = useIntl();
  const { draft } = useSessionForm();
  const wordsOf = useUnaskedWords();
  const textOf = useFindingText();
  const [shown, setShown] = useState(false);
  const [first, ...others] = findings.filter(({ level }) => level === 'ask' || level === 'stop');
  const given = new Map(draft.reasons.map((reason) => [reasonKey(reason), reason.text]));
  const questions = new Set(findings.map(({ subject }) => subject)).size;
  const words = wordsOf(questions);
  const list = shown && (
    <ul className={styles.unasked}>
      {[...new Set(findings.map((finding) => textOf(finding).what))].map((what) => (
        <li key={what}>{what}</li>
      ))}
    </ul>
  );
  if (findings.length === 0) return null;
  if (!first) {
    return (
      <div>
        <FindingLine level={loudest(findings)} onGo={() => setShown(!shown)}>
          {words}{' '}
          <span className={styles.change}>
            {shown
              ? intl.formatMessage({ id: 'sessions.unasked.hide', defaultMessage: 'Hide them' })
              : intl.formatMessage({ id: 'sessions.unasked.show', defaultMessage: 'Show them' })}
          </span>
        </FindingLine>
        {list}
      </div>
    );
  }
  const wanting = [first, ...others] as const;
  const answered = wanting.every((finding) => (given.get(reasonKey(finding)) ?? '').trim() !== '');
  return (
    <FindingBlock
      level={answered ? 'answered' : loudest(wanting)}
      why={intl.formatMessage({
        id: 'sessions.unasked.why',
        defaultMessage: 'Ask them on the patient’s page, or write down once why not.',
      })}
      actions={<ReasonFields findings={wanting} text={given.get(reasonKey(first)) ?? ''} />}
    >
      {words}{' '}
      <button
        type="button"
        className={`hitarea ${styles.showUnasked}`}
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        {shown
          ? intl.formatMessage({ id: 'sessions.unasked.hide', defaultMessage: 'Hide them' })
          : intl.formatMessage({ id: 'sessions.unasked.show', defaultMessage: 'Show them' })}
      </button>
      {list}
    </FindingBlock>
  );
};
