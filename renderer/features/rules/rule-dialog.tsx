import { useIntl } from 'react-intl';
import { levelLabels } from '../../../shared/labels/rule-labels.ts';
import type { RuleChange } from '../../../shared/rules/change.ts';
import { levels } from '../../../shared/rules/finding.ts';
import { limitsOf } from '../../../shared/rules/limits.ts';
import type { Rule } from '../../../shared/rules/rule.ts';
import { rules } from '../../../shared/rules/rules.ts';
import { ruleTitle } from '../../../shared/rules/titles.ts';
import { withChanges } from '../../../shared/rules/with-changes.ts';
import { call, useChange } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { LEVEL_WORDS } from '../../ui/level.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { differencesOf } from '../drafts/differences.ts';
import { keptFieldsSchema } from '../drafts/kept-fields.ts';
import { useKeptFields } from '../drafts/use-kept-fields.ts';
import { TableRowDialog } from '../table-rows/table-row-dialog.tsx';
import { TableRowBegin, type TableRowOpen, type TableRowStart } from '../table-rows/table-row-start.tsx';
import { LimitFields } from './limit-fields.tsx';
import { useLimitName, useTypedLimit } from './limit-words.ts';
import {
  draftOfRule,
  ruleFormSchema,
  type RuleValues,
  ruleValuesSchema,
  shippedDraft,
} from './rule-draft.ts';
import { RuleSource } from './why-rule.tsx';

interface RuleDialogProps {
  readonly open: TableRowOpen;
  /** What the practice does otherwise than the rules as shipped. */
  readonly changes: readonly RuleChange[];
  readonly onClose: () => void;
}

const keptSchema = keptFieldsSchema(ruleValuesSchema);

/**
 * An owner chooses level and limits of one rule for the practice, or switches it off, and writes down why; what is typed is there
 * again after a lock.
 */
export const RuleDialog = ({ open, changes, onClose }: RuleDialogProps) => {
  const intl = useIntl();
  return (
    <TableRowBegin
      schema={keptSchema}
      kind="rule"
      open={open}
      title={intl.formatMessage({ id: 'rules.title', defaultMessage: 'Rules' })}
      onClose={onClose}
    >
      {(start) => {
        const shipped = rules.find(({ id }) => id === start.row);
        return shipped && <FilledDialog {...start} shipped={shipped} changes={changes} onClose={onClose} />;
      }}
    </TableRowBegin>
  );
};

interface FilledProps extends TableRowStart<RuleValues>, Omit<RuleDialogProps, 'open'> {
  readonly shipped: Rule;
}

/** A rule as it stands for the practice, in its form. */
const recordOf = (shipped: Rule, changes: readonly RuleChange[], locale: string) => {
  const [rule = shipped] = withChanges([shipped], changes);
  const revision = changes.find((change) => change.rule === shipped.id)?.revision ?? 0;
  return { rule, revision, values: { row: shipped.id, ...draftOfRule(rule, locale) } };
};

const useRuleForm = ({ id, stored, shipped, changes }: FilledProps) => {
  const { locale } = useIntl();
  const change = useChange('rules:save', ['practice:home', 'versions:list']);
  return useKeptFields({
    id,
    kind: 'rule',
    schema: ruleFormSchema(
      shipped,
      changes.find(({ rule }) => rule === shipped.id),
    ),
    record: recordOf(shipped, changes, locale),
    stored,
    save: (fields, revision) => change.mutateAsync({ rule: shipped.id, revision, fields }),
    newest: async () => {
      const home = await call('practice:home', {});
      return home.ok ? recordOf(shipped, home.value.changes, locale) : null;
    },
  });
};

const FilledDialog = (props: FilledProps) => {
  const { shipped, changes, onClose } = props;
  const intl = useIntl();
  const form = useRuleForm(props);
  const { values, set, errorOf } = form.fields;
  const { rule } = recordOf(shipped, changes, intl.locale);
  const limits = limitsOf(shipped);
  const nameOf = useLimitName();
  const typedWords = useTypedLimit();
  const words = {
    level: intl.formatMessage({ id: 'rules.level', defaultMessage: 'Level' }),
    off: intl.formatMessage({ id: 'rules.off', defaultMessage: 'Switched off' }),
    reason: intl.formatMessage({ id: 'rules.reason', defaultMessage: 'Why the practice does otherwise' }),
  };
  const differences = differencesOf<RuleValues>(
    [
      [words.level, ({ level, off }) => (off ? words.off : intl.formatMessage(LEVEL_WORDS[level]))],
      ...limits.map(
        ({ name, spec }) =>
          [
            `${nameOf(name)}${spec.unit === '' ? '' : ` (${spec.unit})`}`,
            ({ limits: typed }: RuleValues) => typedWords(name, typed[name] ?? ''),
          ] as const,
      ),
      [words.reason, ({ reason }) => reason],
    ],
    values,
    form.newer?.values ?? null,
  );
  const asShipped = (): void => {
    const draft = shippedDraft(shipped, intl.locale);
    set('level', draft.level);
    set('off', draft.off);
    set('limits', draft.limits);
    set('reason', draft.reason);
  };
  return (
    <TableRowDialog
      form={form}
      differences={differences}
      onClose={onClose}
      title={intl.formatMessage(
        { id: 'rules.dialog', defaultMessage: 'Rule: {title}' },
        { title: intl.formatMessage(ruleTitle(rule.id)) },
      )}
      action={intl.formatMessage({ id: 'rules.save', defaultMessage: 'Save rule' })}
      more={
        rule.changed && (
          <Button onPress={asShipped}>
            {intl.formatMessage({ id: 'rules.as-shipped', defaultMessage: 'As shipped' })}
          </Button>
        )
      }
    >
      <p>
        <RuleSource rule={rule} />
      </p>
      <Segmented
        full
        label={words.level}
        help={intl.formatMessage(levelLabels[values.level])}
        value={values.level}
        options={levels.map((value) => ({ value, label: intl.formatMessage(LEVEL_WORDS[value]) }))}
        onChange={(level) => set('level', level)}
      />
      <LimitFields
        shipped={shipped}
        typed={values.limits}
        onType={(typed) => set('limits', typed)}
        tried={errorOf('limits') !== undefined}
      />
      <Checkbox checked={values.off} onChange={(off) => set('off', off)}>
        {intl.formatMessage({
          id: 'rules.switch-off',
          defaultMessage: 'Switched off: nothing is said, and what it finds is only kept in the record',
        })}
      </Checkbox>
      <TextInput
        label={words.reason}
        note={intl.formatMessage({ id: 'rules.reason-prints', defaultMessage: 'Prints with each finding' })}
        value={values.reason}
        onChange={(reason) => set('reason', reason)}
        error={errorOf('reason')}
      />
    </TableRowDialog>
  );
};
