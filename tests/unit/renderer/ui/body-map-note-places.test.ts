import { expect, it } from 'vitest';
import { mapNotes, plainText } from '../../../../renderer/ui/body-map-note-places.ts';
import type { AreaState } from '../../../../renderer/ui/body-map-state.ts';
import { bodyView } from '../../../../shared/body-map/body-view.ts';
import { shapes, views } from '../../../../shared/body-map/landmarks.ts';

const narrow = 240; // px: the figure beside the sheet of a session

const notesOf = (
  shape: (typeof shapes)[number],
  view: (typeof views)[number],
  keys?: readonly string[],
  depths: readonly string[] = ['1.50', '1.75', '2.00'],
) => {
  const body = bodyView(shape, view);
  const used = body.areas.filter(({ key }) => !keys || keys.includes(key));
  return mapNotes({
    areas: body.areas,
    states: new Map(used.map(({ key }): [string, AreaState] => [key, 'confirmed'])),
    values: new Map(used.map(({ key }, index) => [key, depths[index % depths.length] ?? ''])),
    box: body.box,
    unitsPerPx: body.box[2] / narrow,
    size: plainText,
    signs: [],
  });
};

it('writes the values themselves while they can be read', () => {
  const { notes, legend } = notesOf('average', 'front', [
    'abdomen-lower/left',
    'thigh-outer/right',
    'hip/left',
  ]);
  expect(legend).toEqual([]);
  expect(notes.flatMap(({ lines }) => lines).sort()).toEqual(['1.50', '1.75', '2.00']);
});

it('leaves room between the values of neighbours, also where they have two lines', () => {
  for (const depths of [['1.50'], ['1.50\n35 d']])
    for (const shape of shapes) {
      const px = bodyView(shape, 'front').box[2] / narrow;
      const { notes } = notesOf(
        shape,
        'front',
        ['abdomen-lower/left', 'abdomen-lower/right', 'flank/right'],
        depths,
      );
      const near = notes.flatMap((one, index) =>
        notes
          .slice(index + 1)
          .filter(
            (other) =>
              Math.abs(one.at[1] - other.at[1]) < plainText.line * one.lines.length * px &&
              Math.abs(one.at[0] - other.at[0]) < (plainText.sign * 4 + 3) * px,
          )
          .map((other) => `${shape}: ${one.key} and ${other.key}`),
      );
      expect(near).toEqual([]);
    }
});

it('writes letters, and says what they stand for, where the values would cover each other', () => {
  const { notes, legend } = notesOf('average', 'front');
  expect(legend).toEqual([
    { letter: 'A', value: '1.50' },
    { letter: 'B', value: '1.75' },
    { letter: 'C', value: '2.00' },
  ]);
  expect(new Set(notes.flatMap(({ lines }) => lines))).toEqual(new Set(['A', 'B', 'C']));
});

it('covers no letter by another one although every area of a view is in use, on any figure', () => {
  for (const shape of shapes)
    for (const view of views) {
      const { notes } = notesOf(shape, view);
      const px = bodyView(shape, view).box[2] / narrow;
      const covered = notes.flatMap((one, index) =>
        notes
          .slice(index + 1)
          .filter(
            (other) =>
              Math.abs(one.at[0] - other.at[0]) < 8 * px && Math.abs(one.at[1] - other.at[1]) < 20 * px,
          )
          .map((other) => `${shape} ${view}: ${one.key} and ${other.key}`),
      );
      expect(covered).toEqual([]);
    }
});

it('writes nothing on what lies outside of the window', () => {
  const body = bodyView('average', 'front');
  const { notes } = mapNotes({
    areas: body.areas,
    states: new Map(),
    values: new Map([
      ['foot/left', '1.00'],
      ['hip/left', '1.50'],
    ]),
    box: body.trunkBox,
    unitsPerPx: 1,
    size: plainText,
    signs: [],
  });
  expect(notes.map(({ key }) => key)).toEqual(['hip/left']);
});
