import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../shared/rules/evaluate.ts';
import { findingSchema, levels, type Finding } from '../../../../shared/rules/finding.ts';
import { standingStops } from '../../../../shared/rules/gates.ts';
import { reasonsInUse, reasonsNeeded, reasonsWithoutProduct } from '../../../../shared/rules/reasons.ts';
import { rules } from '../../../../shared/rules/rules.ts';
import { parseSubject } from '../../../../shared/rules/subjects.ts';
import { anyFacts } from './any-facts.ts';
import { answered, quiet, withProduct } from './quiet-facts.ts';

const finding = (rule: string, subject: string, level: Finding['level']): Finding => ({
  rule,
  subject,
  level,
  version: 1,
  values: {},
  unknown: false,
});

describe('evaluate', () => {
  it('gives one valid finding per rule and subject, loudest first, the same every time', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const found = evaluate(facts, rules);
        expect(evaluate(structuredClone(facts), [...rules].reverse())).toEqual(found);
        expect(new Set(found.map((one) => `${one.rule} ${one.subject}`)).size).toBe(found.length);
        const loudness = found.map((one) => levels.indexOf(one.level));
        expect(loudness).toEqual([...loudness].sort((a, b) => b - a));
        for (const one of found) {
          expect(findingSchema.parse(one)).toEqual(one);
          expect(parseSubject(one.subject)).toBeDefined();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has permanent, unique ids', () => {
    const ids = rules.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Z0-9_]{3,60}$/);
  });

  it('never lets a missing screening, patient or consent pass', () => {
    const bare = evaluate({ ...quiet, screening: null, patient: null, consent: null }, rules);
    for (const rule of ['SCREEN_STALE', 'AGE_MIN', 'CONSENT_MISSING', 'SKINTYPE_PIH'])
      expect(bare.map((one) => one.rule)).toContain(rule);
  });
});

describe('reasons', () => {
  const keloid = finding('KELOID', 'screening.keloid', 'stop');
  const lot = finding('LOT_EXPIRED', 'products.1', 'ask');
  const info = finding('RF_ANY', 'device', 'info');

  it('are needed for ask and stop, per rule and subject, and only when something is said', () => {
    expect(reasonsNeeded([keloid, lot, info], [])).toEqual([keloid, lot]);
    const reasons = [
      { rule: 'KELOID', subject: 'screening.keloid', text: ' ' },
      { rule: 'LOT_EXPIRED', subject: 'products.0', text: 'used' },
    ];
    expect(reasonsNeeded([keloid, lot], reasons)).toEqual([keloid, lot]);
    expect(reasonsNeeded([lot], [{ rule: 'LOT_EXPIRED', subject: 'products.1', text: 'used' }])).toEqual([]);
  });

  it('go with their product when a row is taken out', () => {
    const of = (row: number, text: string) => ({ rule: 'LOT_EXPIRED', subject: `products.${row}`, text });
    const other = { rule: 'KELOID', subject: 'screening.keloid', text: 'old' };
    expect(reasonsWithoutProduct([of(0, 'a'), of(1, 'b'), of(2, 'c'), other], 1)).toEqual([
      of(0, 'a'),
      of(1, 'c'),
      other,
    ]);
  });

  it('are dropped with their finding', () => {
    const reason = { rule: 'KELOID', subject: 'screening.keloid', text: 'old' };
    expect(reasonsInUse([lot], [reason])).toEqual([]);
    expect(reasonsInUse([keloid], [reason])).toEqual([reason]);
  });
});

describe('what holds back', () => {
  const stopped = evaluate(answered('keloid', { answer: 'yes' }), rules);
  const pass = { id: 'p', session: 's', at: 1, by: 'Owner', reason: 'Small, twenty years ago' };

  it('is each stop at its own subject until it is passed', () => {
    expect(standingStops(stopped, rules, []).map(({ rule }) => rule)).toEqual(['KELOID']);
    expect(standingStops(stopped, rules, [{ ...pass, findings: stopped }])).toEqual([]);
    const elsewhere = stopped.map((finding) => ({ ...finding, subject: 'screening.other' }));
    expect(standingStops(stopped, rules, [{ ...pass, findings: elsewhere }])).toHaveLength(1);
  });

  it('is a stop at the choice of a product as well, and nothing that only speaks of the record', () => {
    const found = evaluate(withProduct({ routeClass: 'aftercare-only' }), rules);
    expect(standingStops(found, rules, []).map(({ rule }) => rule)).toEqual(['SERUM_CHANNEL']);
    const ofRecord = rules.map((rule) => ({ ...rule, gates: 'record' as const }));
    expect(standingStops(found, ofRecord, [])).toEqual([]);
  });
});

it('reads subjects of newer records as unknown', () => {
  for (const subject of ['', 'areas.', 'areas.tail/left', 'products.x', 'products.-1', 'moon', 'moons.1'])
    expect(parseSubject(subject)).toBeUndefined();
});
