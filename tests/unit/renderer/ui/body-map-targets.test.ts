import { expect, it } from 'vitest';
import { detailView } from '../../../../shared/body-map/details.ts';
import type { AreaPart } from '../../../../shared/regions/area-parts.ts';
import type { AreaState } from '../../../../renderer/ui/body-map-state.ts';
import { edgesOf, namedParts } from '../../../../renderer/ui/body-map-targets.ts';

it('what is seen beside a detail has its colour and its edge there too, also where only parts of it were named', () => {
  const thighs = detailView('average', 'front', 'thighs', true);
  if (!thighs) throw new Error('There is no drawing of the thighs.');
  const parts = new Map<string, readonly AreaPart[]>([
    ['abdomen-lower/left', ['lower-inner']],
    ['thigh-outer/left', ['upper-third']],
  ]);
  const states = new Map<string, AreaState>([...parts.keys()].map((key) => [key, 'selected']));
  const marks = { states, tints: undefined, parts };
  const painted = namedParts(thighs.body, thighs.targets, marks).map(({ key }) => key);
  expect(painted).toEqual(['abdomen-lower/left/lower-inner']);
  const edges = edgesOf(thighs.body, thighs.targets, marks).map(({ key }) => key);
  expect(edges).toEqual(['abdomen-lower/left', 'thigh-outer/left/upper-third']);
});
