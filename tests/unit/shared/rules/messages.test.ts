import { createIntl } from '@formatjs/intl';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../shared/rules/evaluate.ts';
import type { Finding } from '../../../../shared/rules/finding.ts';
import { displayValues, findingValues } from '../../../../shared/rules/message-values.ts';
import { findingMessages } from '../../../../shared/rules/messages.ts';
import { limitsOf } from '../../../../shared/rules/limits.ts';
import { ruleTitle } from '../../../../shared/rules/titles.ts';
import { rules } from '../../../../shared/rules/rules.ts';
import { laws } from '../../../../shared/laws/laws.ts';
import { ENGLISH_MONTHS } from '../../../../shared/dates/month-names.ts';
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
  const values = findingValues(finding, 'en-GB', () => 'Flank, left');
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

  it('writes a date as the tables do', () => {
    const shipped = [
      ...rules.map(({ source }) => source),
      ...laws.flatMap(({ text, appliesTo }) => [text, appliesTo]),
    ];
    const writtenOut = new RegExp(`\\d (${ENGLISH_MONTHS.long.join('|')}) \\d{4}`, 'u');
    for (const text of [...texts.flatMap(({ said }) => said), ...shipped])
      expect(text).not.toMatch(writtenOut);
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
    const law = texts.filter(({ finding }) => /LEGAL|RF_ANY|INTIMATE|RX_|INJECTED/.test(finding.rule));
    expect(law.length).toBeGreaterThan(0);
    for (const { said } of law) expect(said[1]).toMatch(/12-May-2026|15-Oct-2025|date not known/);
  });
});

it('has a title for every rule, and says why it is there from its limits alone', () => {
  for (const rule of rules) {
    expect(ruleTitle(rule.id).defaultMessage, rule.id).not.toBe(rule.id);
    if (rule.predicate.startsWith('law-')) continue;
    const limits = Object.fromEntries(limitsOf(rule).map(({ name, value }) => [name, value]));
    const { why } = findingMessages({ rule: rule.id, unknown: false });
    expect(intl.formatMessage(why, limits), rule.id).not.toMatch(/[{}]/);
  }
  expect(ruleTitle('FROM_LATER').defaultMessage).toBe('FROM_LATER');
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
    lastOn: '03-May-2026',
    days: 3,
  });
});

it('says of what was found before a text said more what it said then, without the rest', () => {
  const said = (finding: Pick<Finding, 'rule' | 'subject' | 'values' | 'unknown'>): string =>
    intl.formatMessage(
      findingMessages(finding).what,
      findingValues(finding, 'en-GB', () => ''),
    );
  const before = { subject: 'device', values: { state: 'named' }, unknown: false };
  expect(said({ ...before, rule: 'ALLERGY_LATEX' })).toBe(
    'Allergy to latex: gloves, covers and straps can contain it.',
  );
  expect(said({ ...before, rule: 'ALLERGY_METAL' })).toBe('Allergy to metal: the needles are metal.');
  expect(said({ ...before, rule: 'ALLERGY_IODINE' })).toBe(
    'Povidone-iodine is chosen as the antiseptic, and an allergy to it is recorded.',
  );
  expect(said({ ...before, rule: 'ALLERGY_ANAESTHETIC' })).toBe(
    'What was named for numbing is chosen as the anaesthetic, and an allergy to it or its kind is recorded.',
  );
});

it('names device, wait, source and what is missing where a label stops', () => {
  const found = { rule: 'ISOTRETINOIN_LABEL', subject: 'device', unknown: false };
  const of = (values: Finding['values']): string =>
    intl.formatMessage(
      findingMessages(found).what,
      findingValues(
        { ...found, values: { name: 'Halden P2', source: 'none', ...values } },
        'en-GB',
        () => '',
      ),
    );
  expect(
    of({
      says: 'wait',
      months: 6,
      source: 'Manual',
      dated: 'yes',
      lastOn: '2026-03-01',
      untilOn: '2026-09-01',
    }),
  ).toBe(
    'Isotretinoin was taken, and the label of Halden P2 waits 6 months after it (Manual). Last dose on 01-Mar-2026: wait until 01-Sep-2026.',
  );
  expect(of({ says: 'wait', months: 1, dated: 'no' })).toBe(
    'Isotretinoin was taken, and the label of Halden P2 waits 1 month after it. The date of the last dose is missing, so it is not known whether this time is over.',
  );
  expect(of({ says: 'never', months: 0, dated: 'no' })).toBe(
    'Isotretinoin was taken, and the label of Halden P2 says never after it. The date of the last dose is missing.',
  );
});

it('has words for a rule of a newer program', () => {
  expect(findingMessages({ rule: 'FROM_LATER', unknown: false }).what.id).toBe('rule.foreign.what');
});
