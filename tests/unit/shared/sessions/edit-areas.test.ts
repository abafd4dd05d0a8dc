import { describe, expect, it } from 'vitest';
import { depthSpec, passesSpec } from '../../../../shared/quantity/specs.ts';
import {
  isUntouched,
  onAreas,
  shared,
  stepped,
  withArea,
  withoutAreas,
} from '../../../../shared/sessions/edit-areas.ts';
import { nothingElseSeen, setGrade } from '../../../../shared/sessions/edit-reactions.ts';
import { emptyDraft } from '../../../../shared/sessions/session-draft.ts';

const right = { region: 'abdomen-lower', side: 'right' } as const;
const left = { region: 'abdomen-lower', side: 'left' } as const;
const flank = { region: 'flank', side: 'right' } as const;
const three = [flank, left, right].reduce((draft, place) => withArea(draft, place, 'hz'), emptyDraft(1));

it('adds each area once, in anatomical order', () => {
  expect(three.areas.map(({ region, side }) => `${region}/${side}`)).toEqual([
    'abdomen-lower/right',
    'abdomen-lower/left',
    'flank/right',
  ]);
  expect(withArea(three, left, 'hz')).toBe(three);
});

it('changes only the named areas, and says what several share', () => {
  const deeper = onAreas(three, [right, left], (area) => ({ ...area, depthMin: '1.75' }));
  expect(deeper.areas.map((area) => area.depthMin)).toEqual(['1.75', '1.75', '']);
  expect(shared(deeper.areas.slice(0, 2), (area) => area.depthMin)).toEqual({ value: '1.75', mixed: false });
  expect(shared(deeper.areas, (area) => area.depthMin)).toEqual({ value: '1.75', mixed: true });
  expect(shared([], (area) => area.depthMin)).toBeUndefined();
  expect(deeper.areas.map(isUntouched)).toEqual([false, false, true]);
});

it('removes an area with the reaction that only it had', () => {
  const seen = setGrade(three, { time: 'end', place: flank, sign: 'erythema' }, 3);
  const gone = withoutAreas(seen, [flank]);
  expect(gone.areas).toHaveLength(2);
  expect(gone.reactions.end.differs).toEqual([]);
});

it('keeps the grades of an area that differs when all areas are graded', () => {
  const all = setGrade(three, { time: 'end', place: 'all', sign: 'erythema' }, 2);
  const own = setGrade(all, { time: 'end', place: flank, sign: 'erythema' }, 4);
  const both = setGrade(own, { time: 'end', place: 'all', sign: 'oedema' }, 1);
  expect(both.reactions.end.all).toMatchObject({ erythema: 2, oedema: 1 });
  expect(both.reactions.end.differs).toEqual([
    { ...flank, grades: { erythema: 4, oedema: 1, bleeding: null, bruising: null } },
  ]);
  expect(
    setGrade(both, { time: 'end', place: 'all', sign: 'erythema' }, 3).reactions.end.differs[0]?.grades
      .erythema,
  ).toBe(4);
  expect(both.reactions['15-min']).toEqual(three.reactions['15-min']);
});

describe('a step', () => {
  const options = { start: 1000, locale: 'en-GB' };
  it.each([
    ['1.75', 50, '1.80'],
    ['1,75', -250, '1.50'],
    ['1.73', 50, '1.78'],
    ['', 50, '1.00'],
    ['abc', 50, 'abc'],
    ['20', 50, '20'],
    ['0.02', -50, '0.02'],
  ])('moves %s by %i to %s', (text, by, next) => {
    expect(stepped(text, by, depthSpec, options)).toBe(next);
  });

  it('writes the separator of the locale and counts whole passes', () => {
    expect(stepped('1.75', 50, depthSpec, { ...options, locale: 'de-DE' })).toBe('1,80');
    expect(stepped('4', 1, passesSpec, { ...options, start: 1 })).toBe('5');
    expect(stepped('1', -1, passesSpec, { ...options, start: 1 })).toBe('1');
  });
});

it('says that nothing else was seen: what was graded stays, the rest is 0, and other reactions are none', () => {
  const one = setGrade(three, { time: 'end', place: 'all', sign: 'erythema' }, 2);
  const apart = setGrade(one, { time: 'end', place: left, sign: 'oedema' }, 1);
  const told = nothingElseSeen(apart, 'end');
  expect(told.reactions.end.all).toEqual({ erythema: 2, oedema: 0, bleeding: 0, bruising: 0 });
  expect(told.reactions.end.differs[0]?.grades).toEqual({ erythema: 2, oedema: 1, bleeding: 0, bruising: 0 });
  expect(told.reactions['15-min']).toEqual(three.reactions['15-min']);
  expect(told.otherReaction.state).toBe('none');
  const faint = {
    ...apart,
    otherReaction: { state: 'some' as const, kinds: ['faint' as const], detail: '' },
  };
  expect(nothingElseSeen(faint, 'end').otherReaction).toEqual(faint.otherReaction);
});
