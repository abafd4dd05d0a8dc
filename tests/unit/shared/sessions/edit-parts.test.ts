import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaParts, partsOfRegion, sortParts, type AreaPart } from '../../../../shared/regions/area-parts.ts';
import { regions } from '../../../../shared/regions/regions.ts';
import { onAreas, withArea } from '../../../../shared/sessions/edit-areas.ts';
import { togglePart, withPlaces } from '../../../../shared/sessions/edit-parts.ts';
import { emptyDraft, sessionDraftSchema } from '../../../../shared/sessions/session-draft.ts';
import { sessionSchema } from '../../../../shared/sessions/session.ts';
import { draftFromSession } from '../../../../shared/sessions/to-draft.ts';
import { area, session } from '../rules/quiet-facts.ts';

const thigh = { region: 'thigh-outer', side: 'left' } as const;
const upper = { ...thigh, part: 'upper-third' } as const;
const lower = { ...thigh, part: 'lower-third' } as const;
const none = emptyDraft(1);
const partsIn = (draft: typeof none): readonly (readonly AreaPart[])[] =>
  draft.areas.map(({ parts }) => parts);

describe('a tap on a part', () => {
  it('brings its area along, names it, and takes both away again', () => {
    const one = togglePart(none, upper, 'hz');
    expect(one.areas).toMatchObject([{ ...thigh, parts: ['upper-third'] }]);
    expect(partsIn(togglePart(one, lower, 'hz'))).toEqual([['upper-third', 'lower-third']]);
    expect(togglePart(one, upper, 'hz').areas).toEqual([]);
  });

  it('names a part of an area that was chosen as a whole, and leaves the area when something is recorded of it', () => {
    const deep = onAreas(withArea(none, thigh, 'hz'), [thigh], (each) => ({ ...each, depthMin: '1.5' }));
    const named = togglePart(deep, upper, 'hz');
    expect(partsIn(named)).toEqual([['upper-third']]);
    expect(togglePart(named, upper, 'hz')).toEqual(deep);
  });

  it('is an answer of its own: it is no longer carried over', () => {
    const carried = onAreas(togglePart(none, upper, 'hz'), [thigh], (each) => ({
      ...each,
      carried: [{ value: 'parts' as const, confirmed: false }],
    }));
    expect(togglePart(carried, lower, 'hz').areas[0]?.carried).toEqual([]);
  });
});

it('several parts at once are one area, and an area without a part stays whole', () => {
  expect(partsIn(withPlaces(none, [lower, upper, thigh], 'hz'))).toEqual([['upper-third', 'lower-third']]);
  const whole = withArea(none, thigh, 'hz');
  expect(withPlaces(whole, [lower], 'hz')).toEqual(whole);
});

it('parts come back from the record as they were, in the order of the region', () => {
  const parts = fc.uniqueArray(fc.constantFrom(...areaParts));
  fc.assert(
    fc.property(fc.constantFrom(...regions), parts, (region, given) => {
      const sorted = sortParts(region, given);
      expect(sorted).toEqual(partsOfRegion(region).filter((part) => given.includes(part)));
      const sealed = { ...session, areas: [{ ...area, region, parts: sorted }] };
      expect(sessionSchema.parse(sealed).areas[0]?.parts).toEqual(sorted);
      expect(partsIn(draftFromSession(sealed, { locale: 'en-GB', newKey: () => 'k' }))).toEqual([sorted]);
    }),
  );
});

it('a form from before has no parts', () => {
  const { parts: _, ...before } = withArea(none, thigh, 'hz').areas[0]!;
  const kept = sessionDraftSchema.parse({ ...none, areas: [before] });
  expect(partsIn(kept)).toEqual([[]]);
});
