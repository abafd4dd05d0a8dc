import type { QuantitySpec } from '../quantity/spec.ts';
import { areaSpec, depthSpec, massSpec } from '../quantity/specs.ts';
import { intimateAnswers } from './intimate-areas.ts';
import type { Rule } from './rule.ts';

/** A number of a rule that the practice can choose: its name in the row, and how it is typed. */
export interface Limit {
  readonly name: string;
  readonly value: number;
  readonly spec: QuantitySpec;
}

const counted = (max: number, unit: string, ...words: string[]): QuantitySpec => ({
  unit,
  words: [unit, ...words],
  scale: 1,
  decimals: 0,
  min: 0,
  max,
});
/** Kept in ms; at most a day, or eleven. */
const minutes: QuantitySpec = { ...counted(86_400_000, 'min', 'minutes'), scale: 60_000 };
const hours: QuantitySpec = { ...counted(950_400_000, 'hours', 'h', 'hour'), scale: 3_600_000 };

const specs: Readonly<Record<string, QuantitySpec>> = {
  years: counted(120, 'years', 'year'),
  months: counted(120, 'months', 'month'),
  days: counted(3650, 'days', 'day'),
  underDays: counted(3650, 'days', 'day'),
  painFrom: counted(10, 'of 10'),
  overUm: depthSpec,
  minUm: depthSpec,
  maxUm: depthSpec,
  intimate: { unit: '', words: [], scale: 1, decimals: 0, min: 0, max: intimateAnswers.length - 1 },
  overMs: hours,
  slackMs: minutes,
};
/** The lines of the numbing cream carry their unit in the name of what they measure. */
const measures: Readonly<Record<string, QuantitySpec>> = {
  areaMm2: areaSpec,
  massMg: massSpec,
  timeMs: minutes,
};

/** The limits of a rule, in the order of its row; a wait of no months or no days is not one. */
export function limitsOf(rule: Rule): readonly Limit[] {
  const params: Readonly<Record<string, unknown>> = { ...rule.params };
  return Object.entries(params).flatMap(([name, value]): Limit[] => {
    const kind = name.slice(name.indexOf('.') + 1);
    const spec = name === 'from' ? measures[String(params['measure'])] : specs[kind];
    if (typeof value !== 'number' || spec === undefined) return [];
    const notUsed = value === 0 && (name === 'months' || name === 'days');
    return notUsed ? [] : [{ name, value, spec }];
  });
}

/**
 * The names of limits above which their lower end would lie ("maxUm", "calf.maxUm"): nothing fits between the two. `limits` are
 * those that the practice chose, over those of the row.
 */
export function reversedLimits(rule: Rule, limits: Readonly<Record<string, number>>): readonly string[] {
  const of = new Map(limitsOf(rule).map(({ name, value }) => [name, limits[name] ?? value]));
  return [...of].flatMap(([name, most]) => {
    const least = name.endsWith('maxUm') ? of.get(name.replace(/maxUm$/, 'minUm')) : undefined;
    return least !== undefined && least > most ? [name] : [];
  });
}
