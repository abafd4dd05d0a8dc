import { describe, expect, it } from 'vitest';
import type { Concern } from '../../../../../shared/concerns/concern.ts';
import {
  concernDraftSchema,
  draftOfConcern,
  emptyConcern,
  readConcern,
  type ConcernDraft,
} from '../../../../../renderer/features/concerns/concern-draft.ts';

const today = '2026-11-20';
const filled: ConcernDraft = {
  ...emptyConcern,
  areas: [{ region: 'hip', side: 'right' }],
  striaeType: 'alba',
};
const problems = (draft: ConcernDraft): Record<string, string> => {
  const read = readConcern(draft, today);
  return read.ok ? {} : Object.fromEntries(read.problems);
};

describe('concern draft', () => {
  it('wants an area and a type, and nothing else', () => {
    expect(problems(emptyConcern)).toEqual({ areas: 'no-area', striaeType: 'no-type' });
    const read = readConcern(filled, today);
    expect(read.ok && read.fields).toMatchObject({
      onset: { kind: 'not-asked' },
      symptoms: { state: 'not-asked' },
      colour: null,
      redFlag: 'not-asked',
    });
  });

  it('reads a month and a year, and refuses what is none or still to come', () => {
    const month = (text: string) => problems({ ...filled, onsetKind: 'month', month: text });
    expect(month('5 2019')).toEqual({});
    expect(month('13 2019')).toEqual({ onset: 'not-a-month' });
    expect(month('12 2026')).toEqual({ onset: 'future' });
    const year = (text: string) => problems({ ...filled, onsetKind: 'year', year: text });
    expect(year('2019')).toEqual({});
    expect(year('19')).toEqual({ onset: 'not-a-year' });
    expect(year('1849')).toEqual({ onset: 'not-a-year' });
    expect(year('2027')).toEqual({ onset: 'future' });
  });

  it('does not mind a broken month while another answer is chosen', () => {
    expect(problems({ ...filled, month: 'soon', onsetKind: 'unknown' })).toEqual({});
  });

  it('keeps one score without the other', () => {
    const read = readConcern({ ...filled, symptoms: 'some', itch: 4 }, today);
    expect(read.ok && read.fields.symptoms).toEqual({ state: 'some', itch: 4, tenderness: null });
  });

  it('gives a recorded concern back unchanged, also through a stored draft', () => {
    const { revision: _revision, areas, ...rest } = filled;
    const concern: Concern = {
      id: 'c',
      patient: 'p',
      revision: 2,
      at: 1,
      areas,
      striaeType: 'rubra',
      causes: ['pregnancy'],
      onset: { kind: 'month', month: '2019-05' },
      symptoms: { state: 'some', itch: 2, tenderness: null },
      colour: 3,
      relief: rest.relief,
      texture: 'softer',
      lines: 'over-10',
      redFlag: 'no',
      note: 'n',
    };
    const stored = concernDraftSchema.parse(JSON.parse(JSON.stringify(draftOfConcern(concern))));
    const { id: _id, patient: _patient, revision, at: _at, ...fields } = concern;
    const read = readConcern(stored, today);
    expect(stored.revision).toBe(revision);
    expect(read.ok && read.fields).toEqual(fields);
  });
});
