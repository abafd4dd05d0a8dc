/** The small picture of a session as shapes: bars that hang from the skin line, one per area, and the grade beside them. */
import type { SessionPicture } from './timeline.ts';

/** The depth that the whole height of a bar stands for, µm; a deeper one is drawn to the foot with a tip. */
export const fullDepthUm = 3000;

/** Bars that are drawn; of more areas the deepest are, and a sign says that there are more. */
const mostBars = 8;

/** Sizes of the picture in its own units. */
export const pictureSize = { width: 76, height: 32, skin: 5, foot: 29 } as const;
const barWidth = 4;
const barGap = 2;
const left = 3;

/** One area: from the skin to its deepest depth; `from` is where the least depth lies. Null depths have no bar. */
export interface PictureBar {
  readonly x: number;
  readonly width: number;
  /** Where the bar ends, and where the least depth was; null where no depth was recorded. */
  readonly to: number | null;
  readonly from: number | null;
  /** Deeper than the picture shows. */
  readonly over: boolean;
}

export interface DrawnPicture {
  readonly bars: readonly PictureBar[];
  /** More areas than bars. */
  readonly more: boolean;
}

const place = (um: number): number =>
  pictureSize.skin + (Math.min(um, fullDepthUm) / fullDepthUm) * (pictureSize.foot - pictureSize.skin);

/** The bars of a session's areas, head to foot as they are recorded. */
export const drawPicture = ({ areas }: Pick<SessionPicture, 'areas'>): DrawnPicture => {
  const more = areas.length > mostBars;
  const deepest = areas.toSorted(
    (a, b) => (b.depthMaxUm ?? b.depthMinUm ?? 0) - (a.depthMaxUm ?? a.depthMinUm ?? 0),
  );
  const shown = more ? areas.filter((area) => deepest.indexOf(area) < mostBars) : areas;
  return {
    more,
    bars: shown.map(({ depthMinUm, depthMaxUm }, index) => {
      const [least, most] = [depthMinUm ?? depthMaxUm, depthMaxUm ?? depthMinUm];
      return {
        x: left + index * (barWidth + barGap),
        width: barWidth,
        to: most === null ? null : place(most),
        from: least === null ? null : place(least),
        over: most !== null && most > fullDepthUm,
      };
    }),
  };
};
