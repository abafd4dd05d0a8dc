import { createIntl } from '@formatjs/intl';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../shared/rules/evaluate.ts';
import { displayValues } from '../../../../shared/rules/message-values.ts';
import { findingMessages } from '../../../../shared/rules/messages.ts';
import { rules } from '../../../../shared/rules/rules.ts';
import { cases } from './cases/all.ts';

const intl = createIntl({
  locale: 'en-GB',
  defaultLocale: 'en-GB',
  onError: (error) => {
    if (error.code !== 'MISSING_TRANSLATION') throw error;
  },
});
const findings = Object.entries(cases).flatMap(([id, rows]) =>
  rows.flatMap(([facts]) => evaluate(facts, rules).filter((finding) => finding.rule === id)),
);
const texts = findings.map((finding) => {
  const values = displayValues(finding.values, 'en-GB');
  const { what, why, do: advice } = findingMessages(finding);
  return { finding, what, said: [what, why, advice].map((message) => intl.formatMessage(message, values)) };
});

describe('what the rules say', () => {
  it('is tested for every rule', () => {
    expect(new Set(findings.map((finding) => finding.rule))).toEqual(new Set(rules.map((rule) => rule.id)));
  });

  it('is a full sentence without an unfilled value', () => {
    for (const { said } of texts)
      for (const text of said) {
        expect(text).toMatch(/^[A-Z0-9].*[.?]$/u);
        expect(text).not.toMatch(/[{}]|undefined|null|NaN| {2}|!/u);
      }
  });

  it('names the missing fact when one is missing', () => {
    for (const { finding, what } of texts)
      if (finding.unknown) expect(what.id, finding.rule).toMatch(/\.unknown$/);
  });

  it('never calls anything safe, lawful or within limits', () => {
    const forbidden =
      /\b(safe|safely|lawful|unlawful|legal|illegal|allowed|within (the )?limits?|ok|client)\b/iu;
    for (const { said } of texts) expect(said.join(' ')).not.toMatch(forbidden);
  });

  it('gives date and source with the law', () => {
    const law = texts.filter(({ finding }) => /SCOT|RF_ANY|INTIMATE|RX_/.test(finding.rule));
    expect(law.length).toBeGreaterThan(0);
    for (const { said } of law) expect(said[1]).toContain('12 May 2026');
  });
});

it('writes depths, masses, areas, times and dates as a practitioner does', () => {
  const values = {
    depthUm: 1750,
    massMg: 60_000,
    areaMm2: 40_000,
    timeMs: 7_259_999,
    lastOn: '2026-05-03',
    days: 3,
  };
  expect(displayValues(values, 'en-GB')).toEqual({
    depthUm: '1.75\u202Fmm',
    massMg: '60.0\u202Fg',
    areaMm2: '400\u202Fcm²',
    timeMs: '120\u202Fmin',
    lastOn: '3 May 2026',
    days: 3,
  });
});

it('has words for a rule of a newer program', () => {
  expect(findingMessages({ rule: 'FROM_LATER', unknown: false }).what.id).toBe('rule.foreign.what');
});
