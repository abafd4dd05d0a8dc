import { describe, expect, it } from 'vitest';
import { sessionFigures } from '../../../../../electron/vault/documents/session-figures.ts';
import { drawnArea } from '../../../../../shared/body-map/place-in-area.ts';
import { markFrom } from '../../../../../shared/marks/pen.ts';
import type { SessionZone } from '../../../../../shared/zones/zone.ts';
import { sessionFields } from '../../../../support/vault-at-work.ts';

const session = sessionFields(Date.UTC(2026, 10, 20, 14, 0));
const zone: SessionZone = {
  zone: '0197a000-0000-7000-8000-000000000001',
  kind: 'tattoo',
  words: '',
  region: 'buttock',
  side: 'left',
  view: 'back',
  x: 500,
  y: 300,
  sizeMm: null,
  state: 'there',
};
const titles = (figures: readonly string[]) =>
  figures.map((figure) => /aria-label="([^"]*)"/.exec(figure)?.[1]);
const paths = (figure: string | undefined) => (figure ?? '').match(/<path /g)?.length ?? 0;

describe('the body map of a session on paper', () => {
  it('is the view that shows the treated areas', () => {
    expect(titles(sessionFigures(session))).toEqual(['Treated areas, front']);
    expect(sessionFigures({ ...session, areas: [] })).toEqual([]);
  });

  it('is as near as the areas let it be, and the whole body where only a zone is shown', () => {
    const windows = sessionFigures({ ...session, zones: [zone] }).map((figure) =>
      Number(/viewBox="\S+ \S+ \S+ (\S+)"/.exec(figure)?.[1]),
    );
    expect(windows[0]).toBeLessThan(330);
    expect(windows[1]).toBeGreaterThan(1000);
  });

  it('has a close look at each view on which a zone lies or something was drawn', () => {
    const figures = sessionFigures({ ...session, zones: [zone] });
    expect(titles(figures)).toEqual([
      'Treated areas, front',
      'Treated areas, back',
      'Treated areas, back, closer',
    ]);
    expect(figures[2]).toContain('>1</text>');
  });

  it('hatches the parts that were named alone, and shows each in a detail drawing', () => {
    const [whole] = sessionFigures({ ...session, areas: [{ ...session.areas[0]!, parts: [] }] });
    const named = sessionFigures({
      ...session,
      areas: [
        { ...session.areas[0]!, parts: ['upper-inner'] },
        { ...session.areas[0]!, region: 'buttock', side: 'left', parts: ['lower-outer'] },
      ],
    });
    expect(titles(named)).toEqual([
      'Treated areas, front',
      'Treated areas, front, closer: abdomen and flanks',
      'Treated areas, back',
      'Treated areas, back, closer: hips and thighs',
    ]);
    const hatched = (figure: string | undefined) => /<path d="([^"]*)" fill="url/.exec(figure ?? '')?.[1];
    expect(hatched(whole)).toBeDefined();
    expect(hatched(named[0])).toBeDefined();
    expect(hatched(named[0])).not.toBe(hatched(whole));
    expect(hatched(named[1])).toBe(hatched(named[0]));
  });

  it('draws strokes as paths, never as a picture', () => {
    const area = drawnArea('average', 'front', { region: 'abdomen-lower', side: 'right' })!;
    const [x, y] = area.anchor;
    const stroke = [0, 5, 10].map((step) => ({ x: x + step, y, pressure: 0.5 }));
    const marks = [markFrom('stria', area, 'front', stroke), markFrom('pen', area, 'front', stroke)];
    const [, none] = sessionFigures({ ...session, zones: [{ ...zone, ...area, view: 'front' }] });
    const [, both] = sessionFigures({ ...session, zones: [{ ...zone, ...area, view: 'front' }], marks });
    expect(paths(both)).toBe(paths(none) + 2);
    expect(both).not.toContain('<image');
  });
});
