/** The detail drawings: windows on the same figure with the finer parts of its regions, and a fuller face. */
import { partsOfRegion, type AreaPlace } from '../regions/area-parts.ts';
import { regionSideKey } from '../regions/region-side.ts';
import { regionInfo, type Region, type RegionSide, type Side } from '../regions/regions.ts';
import { bodyView, type BodyView } from './body-view.ts';
import type { DrawnShape } from './drawn-shape.ts';
import { faceHints } from './face-hints.ts';
import { figureParts } from './figure-parts.ts';
import { landmarks, views, Y, type Landmarks, type Shape, type View } from './landmarks.ts';
import { inside, type Box } from './points.ts';

/** The six drawings; the two arms are looked at one by one. */
export const detailIds = ['abdomen', 'thighs', 'chest', 'arm-right', 'arm-left', 'knees', 'face'] as const;
export type DetailId = (typeof detailIds)[number];

interface Detail {
  readonly views: readonly View[];
  readonly regions: readonly Region[];
  /** Only this side of the patient; left out: both. */
  readonly side?: Side;
  /** The window, from the measures of the figure and the window that holds all of it. */
  readonly box: (figure: { readonly half: Landmarks['half']; readonly view: View; readonly all: Box }) => Box;
}

const centred = (half: number, top: number, bottom: number): Box => [-half, top, 2 * half, bottom - top];

const armRegions = ['shoulder', 'axilla', 'upper-arm-inner', 'upper-arm-outer', 'forearm', 'hand'] as const;
const arm = (side: Side): Detail => ({
  views: ['front', 'back'],
  regions: armRegions,
  side,
  box: ({ half, view, all }) => {
    const near = half.joint - 64;
    const far = all[0] + all[2] + 4;
    const leftOfPicture = (view === 'front') === (side === 'right');
    return [leftOfPicture ? -far : near, 160, far - near, 480];
  },
});

const details: Readonly<Record<DetailId, Detail>> = {
  abdomen: {
    views: ['front'],
    regions: ['abdomen-upper', 'abdomen-lower', 'flank', 'hip'],
    box: ({ half }) => centred(half.hip + 50, 272, 538),
  },
  thighs: {
    views,
    regions: [
      'hip',
      'buttock',
      'thigh-front',
      'thigh-outer',
      'thigh-inner',
      'thigh-back',
      'knee',
      'knee-back',
    ],
    box: ({ half, view }) => {
      if (view === 'front' || view === 'back') return centred(half.hip + 28, 395, 780);
      return [view === 'right' ? -135 : -115, 395, 250, 385];
    },
  },
  chest: {
    views: ['front'],
    regions: ['chest-upper', 'breast', 'axilla'],
    box: ({ half }) => centred(half.joint + 62, 150, 372),
  },
  'arm-right': arm('right'),
  'arm-left': arm('left'),
  knees: {
    views: ['front', 'back'],
    regions: ['knee', 'knee-back', 'shin', 'calf'],
    box: ({ half }) => centred(half.thigh + 34, Y.kneeTop - 46, 926),
  },
  face: {
    views: ['front'],
    regions: ['forehead', 'periorbital', 'nose', 'cheek', 'upper-lip', 'chin', 'jaw', 'neck', 'scalp'],
    box: () => [-88, -10, 176, 222],
  },
};

/** The views of which a detail has a drawing. */
export const detailViews = (detail: DetailId): readonly View[] => details[detail].views;

/** The one side of the patient that a detail shows; undefined: both. */
export const detailSide = (detail: DetailId): Side | undefined => details[detail].side;

/** Whether a detail shows regions that are divided into parts. */
export const hasParts = (detail: DetailId): boolean =>
  details[detail].regions.some((region) => partsOfRegion(region).length > 0);

/** Where two show a region, the first is the closer look at it. */
const nearestFirst: readonly DetailId[] = [
  'knees',
  'thighs',
  'abdomen',
  'chest',
  'arm-right',
  'arm-left',
  'face',
];

const shows = (id: DetailId, { region, side }: RegionSide): boolean =>
  details[id].regions.includes(region) && (details[id].side ?? side) === side;

/** The detail to look at for a region; undefined where none shows it. */
export const detailOf = (place: RegionSide): DetailId | undefined =>
  place.region === 'face' ? 'face' : nearestFirst.find((id) => shows(id, place));

/** What one presses or reads on the map: a region, or a part of one. */
export interface MapTarget extends AreaPlace, DrawnShape {
  /** "thigh-outer/left", or "thigh-outer/left/upper-third". */
  readonly key: string;
}

/** A detail as it is drawn in one view. */
export interface DetailView {
  readonly body: BodyView;
  readonly box: Box;
  /** With `finer` the parts where a region has some; only what has its middle in the window. */
  readonly targets: readonly MapTarget[];
}

/** The drawing of a detail; undefined in a view of which it has none. */
export function detailView(shape: Shape, view: View, id: DetailId, finer: boolean): DetailView | undefined {
  const detail = details[id];
  if (!detail.views.includes(view)) return undefined;
  const body = detailBody(shape, view, id);
  const box = detail.box({ half: landmarks(shape).half, view, all: body.box });
  const [x, y, w, h] = box;
  const frame = [
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ] as const;
  const parts: readonly MapTarget[] = finer ? figureParts(shape, view) : [];
  const divided = new Set(parts.map(regionSideKey));
  const whole = body.areas.filter((area) => !divided.has(regionSideKey(area)));
  return {
    body,
    box,
    targets: [...whole, ...parts].filter((each) => shows(id, each) && inside(frame, each.anchor)),
  };
}

const faces = new Map<Shape, BodyView>();

/** The figure of a detail: the face is drawn in its parts and a little fuller. */
function detailBody(shape: Shape, view: View, id: DetailId): BodyView {
  if (id !== 'face') return bodyView(shape, view);
  const kept = faces.get(shape);
  if (kept) return kept;
  const body = bodyView(shape, view, true);
  const fresh = { ...body, layers: body.layers.map((layer) => ({ ...layer, hints: faceHints() })) };
  faces.set(shape, fresh);
  return fresh;
}

/** The undivided face, of which a part of the face is a part in turn; undefined for every other region. */
export const wholeFace = ({ region, side }: RegionSide): RegionSide | undefined =>
  region !== 'face' && regionInfo(region).group === 'face' ? { region: 'face', side } : undefined;
