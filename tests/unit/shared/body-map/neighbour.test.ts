import { describe, expect, it } from 'vitest';
import { bodyView, type BodyView } from '../../../../shared/body-map/body-view.ts';
import { views } from '../../../../shared/body-map/landmarks.ts';
import { neighbour, type Direction } from '../../../../shared/body-map/neighbour.ts';

const directions: readonly Direction[] = ['up', 'down', 'left', 'right'];

function step(view: BodyView, key: string, direction: Direction): string | undefined {
  const from = view.areas.find((area) => area.key === key);
  return from && neighbour(view.areas, from, direction)?.key;
}

/** Regions that the arrow keys reach from the first one. */
function reached(view: BodyView): Set<string> {
  const seen = new Set<string>();
  const open = view.areas.slice(0, 1);
  for (let area = open.pop(); area; area = open.pop()) {
    if (seen.has(area.key)) continue;
    seen.add(area.key);
    for (const direction of directions) {
      const next = neighbour(view.areas, area, direction);
      if (next) open.push(next);
    }
  }
  return seen;
}

describe('neighbour', () => {
  it.each(views)('reaches every region, %s', (name) => {
    for (const faceParts of [false, true]) {
      const view = bodyView('average', name, faceParts);
      expect(view.areas.map((a) => a.key).filter((key) => !reached(view).has(key))).toEqual([]);
    }
  });

  it('moves as the picture shows it', () => {
    const front = bodyView('average', 'front');
    expect(step(front, 'abdomen-lower/right', 'right')).toBe('abdomen-lower/left');
    expect(step(front, 'abdomen-lower/left', 'up')).toBe('abdomen-upper/left');
    expect(step(front, 'abdomen-upper/right', 'left')).toBe('flank/right');
    expect(step(front, 'foot/left', 'down')).toBeUndefined();
  });
});
