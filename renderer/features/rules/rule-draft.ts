import { z } from 'zod';
import { formatQuantity } from '../../../shared/quantity/format.ts';
import { parseQuantity } from '../../../shared/quantity/parse.ts';
import { type ChangeFields, isAsShipped } from '../../../shared/rules/change.ts';
import { type Level, levels } from '../../../shared/rules/finding.ts';
import { limitsOf, reversedLimits } from '../../../shared/rules/limits.ts';
import type { Rule } from '../../../shared/rules/rule.ts';

/** A change of a rule as it is being typed. */
export interface RuleDraft {
  readonly level: Level;
  readonly off: boolean;
  /** As typed, by the name of the limit. */
  readonly limits: Readonly<Record<string, string>>;
  readonly reason: string;
}

const typedLimits = (rule: Rule, locale: string): RuleDraft['limits'] =>
  Object.fromEntries(
    limitsOf(rule).map(({ name, value, spec }) => [name, formatQuantity(value, spec, locale)]),
  );

/** The form of a rule as it stands for the practice; a rule that is off keeps the level it had as shipped. */
export const draftOfRule = (rule: Rule, locale: string): RuleDraft => ({
  level: rule.changed?.off ? rule.changed.from : rule.level,
  off: rule.changed?.off ?? false,
  limits: typedLimits(rule, locale),
  reason: rule.changed?.reason ?? '',
});

/** The form of a rule as shipped, without a reason. */
export const shippedDraft = (shipped: Rule, locale: string): RuleDraft => ({
  level: shipped.level,
  off: false,
  limits: typedLimits(shipped, locale),
  reason: '',
});

export type LimitProblem = 'unreadable' | 'outside' | 'reversed';

const readLimit = (rule: Rule, name: string, typed: RuleDraft['limits']) => {
  const limit = limitsOf(rule).find((each) => each.name === name);
  return limit && parseQuantity(typed[name] ?? '', limit.spec);
};

/** What stands against a typed limit; null for one that can be kept. */
export const limitProblem = (rule: Rule, name: string, typed: RuleDraft['limits']): LimitProblem | null => {
  const read = readLimit(rule, name, typed);
  if (!read?.ok) return read?.why === 'below' || read?.why === 'above' ? 'outside' : 'unreadable';
  const least = name.endsWith('maxUm') ? readLimit(rule, name.replace(/maxUm$/, 'minUm'), typed) : undefined;
  return least?.ok && least.value > read.value ? 'reversed' : null;
};

/** The form of a change as its draft holds it; `row` is the rule. */
export const ruleValuesSchema = z.object({
  row: z.string().nullable(),
  level: z.enum(levels),
  off: z.boolean(),
  limits: z.record(z.string(), z.string()),
  reason: z.string(),
});
export type RuleValues = z.infer<typeof ruleValuesSchema>;

/** Whether a change says the reason of the one before it for something else. */
const isOldReason = (fields: ChangeFields, stands: ChangeFields | undefined): boolean => {
  if (stands?.reason !== fields.reason) return false;
  const chosen = ({ level, off, limits }: ChangeFields): string =>
    JSON.stringify([level, off, Object.entries(limits).toSorted(([a], [b]) => a.localeCompare(b))]);
  return chosen(fields) !== chosen(stands);
};

/**
 * Checks the form over a rule: every limit can be read, and whatever differs from the rule as shipped has a reason, another one than
 * the change that `stands`.
 */
export const ruleFormSchema = (shipped: Rule, stands: ChangeFields | undefined): z.ZodType<ChangeFields> =>
  ruleValuesSchema.transform((values, context) => {
    const fields = readRule(values, shipped);
    if (fields === null) context.addIssue({ code: 'custom', message: 'rule.limit', path: ['limits'] });
    else if (!isAsShipped(fields) && fields.reason === '')
      context.addIssue({ code: 'custom', message: 'text.empty', path: ['reason'] });
    else if (!isAsShipped(fields) && isOldReason(fields, stands))
      context.addIssue({ code: 'custom', message: 'rule.old-reason', path: ['reason'] });
    else return fields;
    return z.NEVER;
  });

/** The change as it is saved: only what differs from the rule as shipped; null while a limit cannot be kept. */
export const readRule = (draft: RuleDraft, shipped: Rule): ChangeFields | null => {
  const limits: Record<string, number> = {};
  for (const { name, value, spec } of limitsOf(shipped)) {
    const read = parseQuantity(draft.limits[name] ?? '', spec);
    if (!read.ok) return null;
    if (read.value !== value) limits[name] = read.value;
  }
  if (reversedLimits(shipped, limits).length > 0) return null;
  const level = draft.level === shipped.level ? null : draft.level;
  return { level, off: draft.off, limits, reason: draft.reason.trim() };
};
