import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../shared/rules/evaluate.ts';
import type { Facts } from '../../../../shared/rules/facts.ts';
import { levels, type Finding } from '../../../../shared/rules/finding.ts';
import { unknownLevel, type Rule } from '../../../../shared/rules/rule.ts';
import { reasonKey } from '../../../../shared/rules/reasons.ts';
import { rules } from '../../../../shared/rules/rules.ts';
import { anyFacts } from './any-facts.ts';
import { removals } from './without-one.ts';

/** They hold two typed values against each other, or one against its usual size: without the value nothing is odd. */
const onWhatWasTyped: ReadonlySet<string> = new Set(['DEPTH_REVERSED', 'DEPTH_UNUSUAL', 'CLOCK_BACKWARD']);
const ruleOf = new Map(rules.map((rule) => [rule.id, rule]));

/** The rules that may raise a missing fact instead of this one, also over another. */
const raising = (rule: Rule | undefined): readonly string[] =>
  (rule?.raisedBy ?? []).flatMap((id) => [id, ...raising(ruleOf.get(id))]);

const isUnasked = ({ unknown, subject }: Finding): boolean => unknown && subject.startsWith('screening.');

/** Still found, or raised as unknown: by the rule itself, or as loudly by one that raises the fact for several. */
const stillThere = (finding: Finding, after: readonly Finding[]): boolean => {
  if (after.some((other) => reasonKey(other) === reasonKey(finding))) return true;
  const rule = ruleOf.get(finding.rule);
  // A rule on two facts says at the question that it was not asked.
  if (after.some((other) => other.rule === finding.rule && isUnasked(other))) return true;
  const own = rule ? levels.indexOf(unknownLevel(rule)) : 0;
  return after.some(
    (other) => other.unknown && raising(rule).includes(other.rule) && levels.indexOf(other.level) >= own,
  );
};

const gone = (facts: Facts, without: (facts: Facts) => Facts, of: readonly Rule[]): readonly string[] => {
  const after = evaluate(without(facts), of);
  return evaluate(facts, of)
    .filter((finding) => !onWhatWasTyped.has(finding.rule) && !stillThere(finding, after))
    .map(reasonKey);
};

describe('a missing fact', () => {
  it.each(removals)('never takes a finding away: %s', (_name, without) => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(gone(facts, without, rules)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is raised by the rule itself where the rule that raises it for several is switched off', () => {
    const general: ReadonlySet<string> = new Set(rules.flatMap(({ raisedBy = [] }) => raisedBy));
    const rest = rules.filter(({ id }) => !general.has(id));
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...removals), (facts, [, without]) => {
        expect(gone(facts, without, rest)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an allergy', () => {
  it.each(['antiseptic', 'anaesthetic', 'gloves'])(
    'is never forgotten while it is not chosen: %s',
    (item) => {
      const standing = (facts: Facts): readonly Finding[] =>
        evaluate(facts, rules).filter(({ rule, subject }) => rule.startsWith('ALLERGY_') && subject === item);
      fc.assert(
        fc.property(anyFacts, (facts) => {
          const chosen = standing(facts);
          const open = standing({ ...facts, session: { ...facts.session, [item]: null } });
          if (chosen.length > 0) expect(open.map(({ rule }) => rule)).toEqual(['ALLERGY_CHOICE']);
          if (chosen.some(({ level }) => level === 'stop')) expect(open[0]?.unknown).toBe(false);
        }),
        { numRuns: 300 },
      );
    },
  );
});

describe('the order', () => {
  const shuffled = <Item>(items: readonly Item[]) =>
    fc.shuffledSubarray([...items], { minLength: items.length });

  it('of rules, areas, allergies, reactions and answers changes nothing', () => {
    fc.assert(
      fc.property(
        anyFacts.chain((facts) =>
          fc.record({
            facts: fc.constant(facts),
            order: shuffled(rules),
            areas: shuffled(facts.session?.areas ?? []),
            items: shuffled(facts.patient?.allergies.items ?? []),
            answers: shuffled(Object.entries(facts.screening?.answers ?? {})),
            history: shuffled(facts.reactionHistory ?? []),
            signed: shuffled(facts.consent?.scope.areas ?? []),
          }),
        ),
        ({ facts, order, areas, items, answers, history, signed }) => {
          const other: Facts = {
            ...facts,
            session: facts.session?.areas ? { ...facts.session, areas } : facts.session,
            patient: facts.patient && { ...facts.patient, allergies: { ...facts.patient.allergies, items } },
            screening: facts.screening && { ...facts.screening, answers: Object.fromEntries(answers) },
            reactionHistory: facts.reactionHistory && history,
            consent: facts.consent && {
              ...facts.consent,
              scope: { ...facts.consent.scope, areas: signed },
            },
          };
          expect(evaluate(other, order)).toEqual(evaluate(facts, rules));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of products moves each finding with its product', () => {
    const of = (facts: Facts) =>
      evaluate(facts, rules).map((finding) =>
        finding.subject.startsWith('products.')
          ? `${finding.rule} ${facts.session?.products?.[Number(finding.subject.slice(9))]?.lot}`
          : reasonKey(finding),
      );
    fc.assert(
      fc.property(anyFacts, anyFacts, (a, b) => {
        const products = [...(a.session?.products ?? []), ...(b.session?.products ?? [])].map(
          (product, index) => ({ ...product, lot: `L${index}` }),
        );
        // What the register knows of lots names rows by their place, and is made anew with each form.
        const facts = { ...a, openedLots: [], recalledLots: [], session: { ...a.session, products } };
        const reversed = { ...facts, session: { ...a.session, products: products.toReversed() } };
        expect(of(reversed).toSorted()).toEqual(of(facts).toSorted());
      }),
      { numRuns: 300 },
    );
  });
});
