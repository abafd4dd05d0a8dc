import { describe, expect, it } from 'vitest';
import { askedFindings } from '../../../../../renderer/features/sessions/asked-findings.ts';
import { firstStep, nextMove } from '../../../../../renderer/features/sessions/flow.ts';
import { byPart, groupFindings } from '../../../../../renderer/features/sessions/finding-lines.ts';
import { speaking } from '../../../../../renderer/features/sessions/quiet-findings.ts';
import { stepOf } from '../../../../../renderer/features/sessions/steps.ts';
import { clockWords } from '../../../../../renderer/features/sessions/use-now.ts';
import type { Finding } from '../../../../../shared/rules/finding.ts';
import { sections, type Section, type SectionState } from '../../../../../shared/sessions/completeness.ts';
import { area } from '../../../shared/rules/quiet-facts.ts';

const states = (todo: readonly Section[], skipped: readonly Section[] = []): readonly SectionState[] =>
  sections.map((section) => ({
    section,
    state: todo.includes(section) ? 'todo' : skipped.includes(section) ? 'skipped' : 'done',
    missing: [],
  }));
const treated = { areas: [area], endedAt: 1 };

describe('the next step', () => {
  it('goes on in the order of the appointment, also to what may stay empty', () => {
    expect(nextMove('treatment', states(['reaction'], ['products']), treated)).toEqual({
      kind: 'go',
      step: 'products',
    });
    expect(nextMove('products', states(['reaction'], ['products']), treated)).toEqual({
      kind: 'go',
      step: 'reaction',
    });
  });

  it('ends the treatment before it goes on', () => {
    expect(nextMove('treatment', states([]), { areas: [area], endedAt: null })).toEqual({
      kind: 'end-treatment',
    });
    expect(nextMove('treatment', states([]), { areas: [], endedAt: null })).toEqual({ kind: 'seal' });
  });

  it('comes back to what was passed over, then seals', () => {
    expect(nextMove('next', states(['consent', 'next']), treated)).toEqual({ kind: 'go', step: 'consent' });
    expect(nextMove('next', states([], ['next']), treated)).toEqual({ kind: 'seal' });
    expect(nextMove('note', states(['note' as Section]), treated)).toEqual({ kind: 'seal' });
  });

  it('opens the form at the first part that lacks something', () => {
    expect(firstStep(states(['preparation', 'treatment']))).toBe('preparation');
    expect(firstStep(states([]))).toBe('next');
  });
});

const finding = (change: Partial<Finding>): Finding => ({
  rule: 'DEPTH_OVER_REGION',
  version: 1,
  level: 'caution',
  subject: 'areas.flank/right',
  values: {},
  unknown: false,
  ...change,
});

it('keeps a mild "not known" quiet until its section is otherwise complete, and nothing louder', () => {
  const list = [
    finding({ unknown: true }),
    finding({ unknown: true, level: 'ask' }),
    finding({ unknown: true, subject: 'screening.hsv' }),
    finding({}),
  ];
  expect(speaking(list, states(['treatment']))).toEqual(list.slice(1));
  expect(speaking(list, states([]))).toEqual(list);
});

it('says the same of several areas once, and apart from where a reason was given', () => {
  const list = ['flank/right', 'flank/left', 'hip/right'].map((key) => finding({ subject: `areas.${key}` }));
  const groups = groupFindings(
    list,
    () => 'too deep',
    ({ subject }) => subject.endsWith('hip/right'),
  );
  expect(groups.map(({ count, answered }) => [count, answered])).toEqual([
    [2, false],
    [1, true],
  ]);
});

it('names all the areas of one sentence that names its area', () => {
  const list = ['flank/right', 'flank/left'].map((key) => finding({ subject: `areas.${key}` }));
  const groups = groupFindings(
    list,
    (_, meant) => `not covered: ${meant.map(({ subject }) => subject).join(', ')}`,
    () => false,
  );
  expect(groups.map(({ words, named, count }) => [words, named, count])).toEqual([
    ['not covered: areas.flank/right, areas.flank/left', true, 2],
  ]);
});

it('puts lines in the order of the appointment, those of one part as they came', () => {
  const list = ['products.0', 'areas.flank/right', 'screening.hsv', 'areas.hip/left', 'consent'].map(
    (subject) => finding({ subject }),
  );
  const lines = groupFindings(
    list,
    ({ subject }) => subject,
    () => false,
  );
  expect(byPart(lines).map(({ words }) => words)).toEqual([
    'screening.hsv',
    'consent',
    'areas.flank/right',
    'areas.hip/left',
    'products.0',
  ]);
});

it('knows where a subject and a path stand', () => {
  expect(
    ['areas.0.passes', 'products.1', 'device', 'screening.keloid', 'nextDate', 'session'].map(stepOf),
  ).toEqual(['treatment', 'products', 'preparation', 'screening', 'next', 'treatment']);
});

it('writes a running time as a clock', () => {
  expect([0, 61_000, 3_599_999, 3_600_000, -5].map(clockWords)).toEqual([
    '00:00',
    '01:01',
    '59:59',
    '1:00:00',
    '00:00',
  ]);
});

it('takes over what only the vault asked a reason for, and nothing twice', () => {
  const own = [finding({ rule: 'DEPTH_OVER_2_5', level: 'ask' })];
  const asked = [
    { path: 'areas.flank/right', message: 'DEPTH_OVER_2_5' },
    { path: 'session', message: 'CLOCK_BACKWARD' },
  ];
  expect(askedFindings(asked, own)).toEqual([
    finding({ rule: 'CLOCK_BACKWARD', level: 'ask', subject: 'session', values: { state: 'behind' } }),
  ]);
});
