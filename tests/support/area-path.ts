import { bodyView } from '../../shared/body-map/body-view.ts';
import { views } from '../../shared/body-map/landmarks.ts';
import { neighbour, type Direction } from '../../shared/body-map/neighbour.ts';

const keys = { up: 'ArrowUp', down: 'ArrowDown', left: 'ArrowLeft', right: 'ArrowRight' } as const;

/** The arrow keys that lead from one area of the body map to another one of the same view, the fewest. */
export const areaPath = (from: string, to: string): readonly string[] => {
  const view = views.find((each) => {
    const known = bodyView('average', each).areas.map(({ key }) => key);
    return [from, to].every((key) => known.some((one) => one === key));
  });
  if (!view) throw new Error(`No view shows both ${from} and ${to}.`);
  const { areas } = bodyView('average', view);
  const ways = new Map<string, readonly string[]>([[from, []]]);
  for (const [key, way] of ways) {
    if (key === to) return way;
    const area = areas.find((each) => each.key === key);
    for (const direction of Object.keys(keys) as Direction[]) {
      const next = area && neighbour(areas, area, direction)?.key;
      if (next !== undefined && !ways.has(next)) ways.set(next, [...way, keys[direction]]);
    }
  }
  throw new Error(`No arrow leads from ${from} to ${to}.`);
};
