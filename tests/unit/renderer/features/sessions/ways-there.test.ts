import { describe, expect, it } from 'vitest';
import { missingLines } from '../../../../../renderer/features/sessions/missing-lines.ts';
import { areasOf, placeOf } from '../../../../../renderer/features/sessions/steps.ts';
import { openPoints } from '../../../../../shared/sessions/completeness-messages.ts';

describe('where something is filled in', () => {
  it.each([
    ['paper.sheet', 'paper'],
    ['paper.from', 'paper'],
    ['paper.treatedBy', 'paper'],
    ['paper.given', 'aftercare'],
    ['anaesthetic.applications.0.onAt', 'anaesthetic'],
    ['areas.0.depthMinUm', 'treatment'],
    ['reasons.KELOID.screening.keloid', 'screening'],
    ['reasons.CONSENT_AREA.areas.hip/left', 'treatment'],
  ])('%s is in %s', (path, place) => {
    expect(placeOf(path)).toBe(place);
  });

  it('names the areas of a path by their place in the list, those of a finding by their name', () => {
    const areas = [
      { region: 'abdomen-lower', side: 'right' },
      { region: 'flank', side: 'left' },
    ] as const;
    expect([...areasOf(['areas.1.depthMinUm'], areas)]).toEqual(['flank/left']);
    expect([...areasOf(['areas.abdomen-lower/right'], areas)]).toEqual(['abdomen-lower/right']);
    expect([...areasOf(['reasons.CONSENT_AREA.areas.flank/left'], areas)]).toEqual(['flank/left']);
    expect([...areasOf(['areas', 'session', 'areas.7.speed', 'products.0'], areas)]).toEqual([]);
  });
});

describe('what is not recorded', () => {
  const sections = [
    { section: 'treatment', state: 'todo', missing: [openPoints.ended, openPoints.depth, openPoints.reason] },
    { section: 'aftercare', state: 'todo', missing: [openPoints.aftercare] },
    { section: 'next', state: 'todo', missing: [openPoints.reason] },
  ] as const;

  it('leads to its part', () => {
    expect(missingLines(sections, false)).toEqual([
      { section: 'treatment', place: 'treatment', paths: [], points: [openPoints.ended, openPoints.depth] },
      { section: 'aftercare', place: 'aftercare', paths: [], points: [openPoints.aftercare] },
    ]);
  });

  it('leads to the times of the paper where they are entered from one', () => {
    expect(missingLines(sections, true)).toEqual([
      { section: 'treatment', place: 'treatment', paths: [], points: [openPoints.depth] },
      { section: 'treatment', place: 'paper', paths: ['paper.to'], points: [openPoints.ended] },
      { section: 'aftercare', place: 'aftercare', paths: ['paper.given'], points: [openPoints.aftercare] },
    ]);
  });
});
