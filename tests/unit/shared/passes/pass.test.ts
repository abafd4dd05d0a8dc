import { describe, expect, it } from 'vitest';
import {
  coversFinding,
  type Pass,
  passedSince,
  passOf,
  passReasons,
} from '../../../../shared/passes/pass.ts';
import type { Finding } from '../../../../shared/rules/finding.ts';

const found = (values: Finding['values'], subject = 'device'): Finding => ({
  rule: 'ISOTRETINOIN_LABEL',
  version: 1,
  level: 'stop',
  subject,
  values,
  unknown: false,
});

const pass = (id: string, ...findings: readonly Finding[]): Pass => ({
  id,
  session: 's',
  at: 1,
  by: 'Ann',
  reason: `reason ${id}`,
  findings,
});

const [pen, roller] = [found({ name: 'Halden P2', months: 6 }), found({ name: 'Roller', months: 6 })];

describe('a pass of a stop', () => {
  it('covers the same thing at the same place, also when numbers of the finding changed', () => {
    expect(coversFinding(pen, found({ name: 'Halden P2', months: 12 }))).toBe(true);
    expect(coversFinding(pen, found({ name: 'Halden P2' }, 'gloves'))).toBe(false);
    expect(coversFinding(found({ state: 'named' }), found({ state: 'unnamed' }))).toBe(true);
  });

  it.each(['name', 'agent', 'lot', 'gloves'])('covers no other thing in its place, by its %s', (thing) => {
    expect(coversFinding(found({ [thing]: 'one' }), found({ [thing]: 'other' }))).toBe(false);
    expect(coversFinding(found({ [thing]: 'one' }), found({ [thing]: 'one' }))).toBe(true);
  });

  it('given before anything was chosen holds for whatever is', () => {
    expect(coversFinding(found({ name: 'none' }), pen)).toBe(true);
    expect(coversFinding(found({}), pen)).toBe(true);
  });

  it('stands beside another for what took its place, and each gives its own reason', () => {
    const passes = [pass('1', pen), pass('2', roller)];
    expect(passOf(pen, passes)?.id).toBe('1');
    expect(passOf(roller, passes)?.id).toBe('2');
    expect(passReasons(passes, [roller])).toEqual([
      { rule: 'ISOTRETINOIN_LABEL', subject: 'device', text: 'reason 2' },
    ]);
    expect(passReasons([pass('1', pen)], [roller])).toEqual([]);
    expect(passedSince([...passes, pass('3', pen)], [roller])).toEqual([pen]);
    expect(passedSince(passes, [])).toEqual([pen, roller]);
  });
});
