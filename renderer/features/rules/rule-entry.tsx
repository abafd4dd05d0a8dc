import { useIntl } from 'react-intl';
import { limitsOf } from '../../../shared/rules/limits.ts';
import { findingMessages } from '../../../shared/rules/messages.ts';
import type { Rule } from '../../../shared/rules/rule.ts';
import { ruleTitle } from '../../../shared/rules/titles.ts';
import { LEVEL_ICONS, LEVEL_WORDS } from '../../ui/level.ts';
import { Tag } from '../../ui/tag.tsx';
import { ChangeableRow } from '../table-rows/changeable-row.tsx';
import { EarlierVersions } from '../versions/earlier-versions.tsx';
import { useLimitLines } from './limit-words.ts';
import { RuleSource } from './why-rule.tsx';

/** Why a rule is said; a law's words are in the table of laws. */
export const useRuleWhy = (): ((rule: Rule) => string) => {
  const intl = useIntl();
  return (rule) => {
    if (rule.predicate.startsWith('law-')) {
      return intl.formatMessage({
        id: 'rules.law-why',
        defaultMessage:
          'Shows what the table of local law holds for where you work, with its source and date.',
      });
    }
    const limits = Object.fromEntries(limitsOf(rule).map(({ name, value }) => [name, value]));
    return intl.formatMessage(findingMessages({ rule: rule.id, unknown: false }).why, limits);
  };
};

interface RuleEntryProps {
  /** As it stands for the practice. */
  readonly rule: Rule;
  /** The practice changed it once, also where it is as shipped again. */
  readonly touched: boolean;
  /** Undefined for who may not change it. */
  readonly onChange: (() => void) | undefined;
}

/** One rule: its level and limits, why it is there and from where, and what the practice made of it. */
export const RuleEntry = ({ rule, touched, onChange }: RuleEntryProps) => {
  const intl = useIntl();
  const why = useRuleWhy();
  const limitLines = useLimitLines();
  const title = intl.formatMessage(ruleTitle(rule.id));
  const off = rule.changed?.off === true;
  return (
    <ChangeableRow
      title={title}
      unused={off ? intl.formatMessage({ id: 'rules.off', defaultMessage: 'Switched off' }) : null}
      changed={rule.changed !== undefined && !off}
      tag={
        !off && (
          <Tag icon={LEVEL_ICONS[rule.level]} tone={rule.level}>
            {intl.formatMessage(LEVEL_WORDS[rule.level])}
          </Tag>
        )
      }
      onChange={onChange}
      more={touched && <EarlierVersions quiet type="rule" id={rule.id} title={title} />}
    >
      <p>{why(rule)}</p>
      {limitLines(rule).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <RuleSource rule={rule} />
    </ChangeableRow>
  );
};
