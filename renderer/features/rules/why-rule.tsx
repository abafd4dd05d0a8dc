import { useState } from 'react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { withChanges } from '../../../shared/rules/with-changes.ts';
import type { Changed, Finding } from '../../../shared/rules/finding.ts';
import type { Rule } from '../../../shared/rules/rule.ts';
import { rules } from '../../../shared/rules/rules.ts';
import { LEVEL_WORDS } from '../../ui/level.ts';
import { useHome } from '../vault/home-context.tsx';
import styles from './rules.module.css';

/** What the practice does otherwise than a rule as shipped, by whom, when and why. */
export const useChangeWords = (): ((changed: Changed) => string) => {
  const intl = useIntl();
  const { timeZone } = useHome();
  return ({ from, off, by, at, reason }) =>
    intl.formatMessage(
      {
        id: 'rules.changed.words',
        defaultMessage:
          '{off, select, yes {Switched off} other {Changed}} by {by}, {date} (as shipped: {level}): {reason}',
      },
      {
        off: off ? 'yes' : 'no',
        by,
        date: formatDate(dateOfInstant(at, timeZone)),
        level: intl.formatMessage(LEVEL_WORDS[from]).toLowerCase(),
        reason,
      },
    );
};

/** Source and version of a rule, each position where sources disagree, and what the practice made of it. */
export const RuleSource = ({ rule }: { readonly rule: Rule }) => {
  const intl = useIntl();
  const changeWords = useChangeWords();
  const { positions = [], changed } = rule;
  return (
    <>
      <span className={styles.source}>
        {intl.formatMessage(
          { id: 'rules.source-version', defaultMessage: 'Source: {source}. Version {version}.' },
          { source: rule.source.replace(/\.$/, ''), version: rule.version },
        )}
      </span>
      {positions.length > 0 && (
        <span className={styles.source}>
          {intl.formatMessage({ id: 'rules.positions', defaultMessage: 'Sources disagree:' })}
          {positions.map(({ says, source }) => (
            <span key={says} className={styles.position}>
              {says} ({source})
            </span>
          ))}
        </span>
      )}
      {changed && <span className={styles.source}>{changeWords(changed)}</span>}
    </>
  );
};

/** The same for what was found: a rule that this program does not know has no more to tell. */
export const WhyFound = ({ finding }: { readonly finding: Pick<Finding, 'rule'> }) => {
  const { changes } = useHome();
  const rule = withChanges(rules, changes).find(({ id }) => id === finding.rule);
  return rule ? <RuleSource rule={rule} /> : null;
};

/** "Why?" beside a finding that already speaks at length: opens source and positions. */
export const MoreWhy = ({ finding }: { readonly finding: Pick<Finding, 'rule'> }) => {
  const intl = useIntl();
  const [shown, setShown] = useState(false);
  return (
    <>
      {' '}
      <button
        type="button"
        className={`hitarea ${styles.why}`}
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        {intl.formatMessage({ id: 'rules.why', defaultMessage: 'Why?' })}
      </button>
      {shown && <WhyFound finding={finding} />}
    </>
  );
};
