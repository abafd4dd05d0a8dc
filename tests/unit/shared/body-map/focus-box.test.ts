import { describe, expect, it } from 'vitest';
import { bodyView } from '../../../../shared/body-map/body-view.ts';
import { focusBox } from '../../../../shared/body-map/focus-box.ts';
import { views } from '../../../../shared/body-map/landmarks.ts';
import { bounds } from '../../../../shared/body-map/points.ts';

describe('focusBox', () => {
  it('shows the trunk while nothing is in use', () => {
    const view = bodyView('average', 'front');
    expect(focusBox(view, new Set())).toEqual(view.trunkBox);
    expect(focusBox(view, new Set(['buttock/left']))).toEqual(view.trunkBox);
  });

  it('holds each area in use, and keeps the midline in the middle from front and back', () => {
    for (const name of views) {
      const view = bodyView('average', name);
      for (const area of view.areas) {
        const [x, y, w, h] = focusBox(view, new Set([area.key]));
        const [ax, ay, aw, ah] = bounds(area.polygons);
        expect(ax >= x && ay >= y && ax + aw <= x + w && ay + ah <= y + h).toBe(true);
        if (name === 'front' || name === 'back') expect(x + w / 2).toBeCloseTo(0);
      }
    }
  });

  it('grows only for a focused area that lies outside', () => {
    const view = bodyView('average', 'front');
    const find = (key: string) => view.areas.find((area) => area.key === key);
    const inUse = new Set(['abdomen-lower/right']);
    const box = focusBox(view, inUse);
    expect(focusBox(view, inUse, find('abdomen-lower/left'))).toEqual(box);
    expect(focusBox(view, inUse, find('foot/left'))).toEqual(
      focusBox(view, new Set([...inUse, 'foot/left'])),
    );
    expect(focusBox(view, new Set(), find('foot/left'))).toEqual(view.box);
  });
});
