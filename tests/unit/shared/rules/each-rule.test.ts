import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../shared/rules/evaluate.ts';
import { rules } from '../../../../shared/rules/rules.ts';
import { cases } from './cases/all.ts';
import { quiet } from './quiet-facts.ts';

it('has nothing to say about the quiet treatment', () => {
  expect(evaluate(quiet, rules)).toEqual([]);
});

describe.each(Object.entries(cases))('%s', (id, rows) => {
  it.each(rows.map(([facts, outcome, unknown], index) => ({ index, facts, outcome, unknown })))(
    'case $index: $outcome $unknown',
    ({ facts, outcome, unknown }) => {
      const found = evaluate(facts, rules).filter((finding) => finding.rule === id);
      const expected = outcome === 'silent' ? [] : [{ level: outcome, unknown: unknown === 'unknown' }];
      expect(found.map((finding) => ({ level: finding.level, unknown: finding.unknown }))).toEqual(expected);
    },
  );
});
