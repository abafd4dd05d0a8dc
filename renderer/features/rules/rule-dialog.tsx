import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import { levelLabels, limitLabels } from '../../../shared/labels/rule-labels.ts';
import { withUnit } from '../../../shared/quantity/format.ts';
import { isAsShipped } from '../../../shared/rules/change.ts';
import { levels } from '../../../shared/rules/finding.ts';
import { limitsOf } from '../../../shared/rules/limits.ts';
import type { Rule } from '../../../shared/rules/rule.ts';
import { ruleTitle } from '../../../shared/rules/titles.ts';
import { CallFailed, useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LEVEL_WORDS } from '../../ui/level.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { draftOfRule, limitProblem, readRule, shippedDraft, type RuleDraft } from './rule-draft.ts';
import { RuleSource } from './why-rule.tsx';

interface RuleDialogProps {
  readonly shipped: Rule;
  /** As it stands for the practice. */
  readonly rule: Rule;
  readonly revision: number;
  readonly onClose: () => void;
}

/** An owner chooses level and limits of one rule for the practice, or switches it off, and writes down why. */
export const RuleDialog = ({ shipped, rule, revision, onClose }: RuleDialogProps) => {
  const intl = useIntl();
  const [draft, setDraft] = useState<RuleDraft>(() => draftOfRule(rule, intl.locale));
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const change = useChange('rules:save', ['practice:home', 'versions:list']);
  const set = (part: Partial<RuleDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const title = intl.formatMessage(ruleTitle(rule.id));
  const fields = readRule(draft, shipped);
  const wantsReason = fields !== null && !isAsShipped(fields) && fields.reason === '';

  const save = async (): Promise<void> => {
    setTried(true);
    setFailure(null);
    if (!fields || wantsReason) return;
    try {
      await change.mutateAsync({ rule: rule.id, revision, fields });
      onClose();
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      setFailure(error.failure);
    }
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={intl.formatMessage({ id: 'rules.dialog', defaultMessage: 'Rule: {title}' }, { title })}
      actions={
        <>
          {rule.changed && (
            <Button onPress={() => setDraft(shippedDraft(shipped, intl.locale))}>
              {intl.formatMessage({ id: 'rules.as-shipped', defaultMessage: 'As shipped' })}
            </Button>
          )}
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'rules.leave', defaultMessage: 'Leave as it is' })}
          </Button>
          <Button kind="primary" onPress={save}>
            {intl.formatMessage({ id: 'rules.save', defaultMessage: 'Save rule' })}
          </Button>
        </>
      }
    >
      <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
        {failure && <FailureNotice failure={failure} />}
        <p>
          <RuleSource rule={rule} />
        </p>
        <Segmented
          full
          label={intl.formatMessage({ id: 'rules.level', defaultMessage: 'Level' })}
          help={intl.formatMessage(levelLabels[draft.level])}
          value={draft.level}
          options={levels.map((value) => ({ value, label: intl.formatMessage(LEVEL_WORDS[value]) }))}
          onChange={(level) => set({ level })}
        />
        {limitsOf(shipped).map(({ name, value, spec }) => {
          const label = limitLabels[name];
          const problem = limitProblem(shipped, name, draft.limits[name] ?? '');
          return (
            <TextInput
              key={name}
              label={`${label ? intl.formatMessage(label) : name}${spec.unit === '' ? '' : ` (${spec.unit})`}`}
              help={intl.formatMessage(
                { id: 'rules.limit-shipped', defaultMessage: 'As shipped: {value}' },
                { value: withUnit(value, spec, intl.locale) },
              )}
              value={draft.limits[name] ?? ''}
              onChange={(typed) => set({ limits: { ...draft.limits, [name]: typed } })}
              error={
                tried && problem !== null
                  ? intl.formatMessage(
                      {
                        id: 'rules.limit-problem',
                        defaultMessage:
                          '{problem, select, outside {From {min} to {max}.} other {Type one number.}}',
                      },
                      {
                        problem,
                        min: withUnit(spec.min, spec, intl.locale),
                        max: withUnit(spec.max, spec, intl.locale),
                      },
                    )
                  : undefined
              }
            />
          );
        })}
        <Checkbox checked={draft.off} onChange={(off) => set({ off })}>
          {intl.formatMessage({
            id: 'rules.switch-off',
            defaultMessage: 'Switched off: nothing is said, and what it finds is only kept in the record',
          })}
        </Checkbox>
        <TextInput
          label={intl.formatMessage({
            id: 'rules.reason',
            defaultMessage: 'Why the practice does otherwise',
          })}
          note={intl.formatMessage({ id: 'rules.reason-prints', defaultMessage: 'Prints with each finding' })}
          value={draft.reason}
          onChange={(reason) => set({ reason })}
          error={
            tried && wantsReason
              ? intl.formatMessage({ id: 'field-problem.empty', defaultMessage: 'Fill this in.' })
              : undefined
          }
        />
      </form>
    </Dialog>
  );
};
