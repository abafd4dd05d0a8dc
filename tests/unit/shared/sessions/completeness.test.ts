import { describe, expect, it } from 'vitest';
import { completeness, sections, type Section } from '../../../../shared/sessions/completeness.ts';
import { sessionSchema, type SessionFields } from '../../../../shared/sessions/session.ts';
import type { Finding } from '../../../../shared/rules/finding.ts';
import { emptySession } from '../../../support/empty-session.ts';
import { area, product, session } from '../rules/quiet-facts.ts';

const of = (fields: SessionFields, section: Section, findings: readonly Finding[] = []) => {
  const found = completeness(fields, findings).find((one) => one.section === section);
  return [found?.state, ...(found?.missing ?? []).map((point) => point.id.replace('completeness.', ''))];
};
const empty = emptySession(1);

it('goes through the appointment in its order, and a full record is done', () => {
  expect(sessionSchema.parse(session)).toEqual(session);
  expect(completeness(session, []).map((one) => one.section)).toEqual(sections);
  expect(completeness(session, []).map((one) => one.state)).toEqual(sections.map(() => 'done'));
});

it('says for an empty record what is open, and skips what nothing requires', () => {
  expect(sections.map((section) => of(empty, section)[0])).toEqual([
    'todo',
    'todo',
    'todo',
    'todo',
    'todo',
    'skipped',
    'todo',
    'todo',
    'skipped',
  ]);
  expect(of(empty, 'preparation')).toEqual(['todo', 'antiseptic', 'device']);
});

describe('each section', () => {
  it('treats zero and none as recorded', () => {
    expect(of({ ...session, pain: 0 }, 'reaction')).toEqual(['done']);
    const none = session.anaesthetic && { ...session.anaesthetic, agent: 'none' as const, applications: [] };
    expect(of({ ...session, anaesthetic: none }, 'anaesthetic')).toEqual(['done']);
  });

  it('wants amount, area and both times of a cream', () => {
    const applications = (session.anaesthetic?.applications ?? []).flatMap((each) => [
      each,
      { ...each, massMg: null, areaMm2: null, offAt: null },
    ]);
    const bare = session.anaesthetic && { ...session.anaesthetic, applications };
    expect(of({ ...session, anaesthetic: bare }, 'anaesthetic')).toEqual([
      'todo',
      'grams',
      'cream-area',
      'clock',
    ]);
  });

  it('wants depth, passes and end point of every area, and why it was stopped', () => {
    const second = { ...area, side: 'left' as const, depthMinUm: null, depthMaxUm: null, passes: null };
    const stopped = { ...second, endPoint: 'stopped-early' as const, stoppedReason: ' ' };
    expect(of({ ...session, areas: [area, stopped] }, 'treatment')).toEqual([
      'todo',
      'depth',
      'passes',
      'stopped-reason',
    ]);
    expect(of({ ...session, areas: [area, second] }, 'reaction')).toEqual([
      'todo',
      'reaction',
      'reaction-later',
    ]);
  });

  it('wants lot, amount and timing of a product', () => {
    const bare = { ...product, lot: '', amount: null, timing: null };
    expect(of({ ...session, products: [bare] }, 'products')).toEqual(['todo', 'lot', 'amount', 'timing']);
  });

  it('wants the reason of a finding where it is dealt with', () => {
    const base = { version: 1, level: 'ask', values: {}, unknown: false } as const;
    const places: readonly (readonly [string, Section])[] = [
      ['areas.abdomen-lower/right', 'treatment'],
      ['products.0', 'products'],
      ['screening.keloid', 'screening'],
      ['patient', 'screening'],
      ['device', 'preparation'],
      ['anaesthetic', 'anaesthetic'],
      ['consent', 'consent'],
      ['session', 'treatment'],
    ];
    for (const [subject, section] of places) {
      const finding = { ...base, rule: 'X', subject };
      expect(of(session, section, [finding])).toEqual(['todo', 'reason']);
      const reasons = [{ rule: 'X', subject, text: 'because' }];
      expect(of({ ...session, reasons }, section, [finding])).toEqual(['done']);
    }
  });
});
