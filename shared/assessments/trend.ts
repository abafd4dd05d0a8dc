/**
 * What was measured of one place over time. Points are where something was recorded and nowhere else: nothing is smoothed,
 * filled in or carried on, and a line ends at the last point before a missing answer or another version of the scale.
 */
import { sortAreas, regionSideKey } from '../regions/region-side.ts';
import type { RegionSide } from '../regions/regions.ts';
import { daveyTotal, type DaveyScore } from '../scores/davey.ts';
import type { Assessment } from './assessment.ts';
import {
  type Answer,
  type InstrumentId,
  instrumentOf,
  type InstrumentVersion,
  instruments,
  type Item,
  type ItemId,
  longestUm,
  type Method,
  type Rater,
} from './instruments.ts';
import { answerValue } from './item-answers.ts';
import { scoreOf } from './score.ts';

export type TrendItem = ItemId | 'total';

export interface TrendPoint {
  /** The local day. */
  readonly on: string;
  /** When it was recorded, UTC ms: the order of points of one day. */
  readonly at: number;
  /** Null where the answer has no place on the scale. */
  readonly value: number | null;
  /** What was answered; null for a total, and for a number of a session. */
  readonly answer: Answer | null;
  readonly version: InstrumentVersion;
  readonly method: Method;
  readonly by: string;
  readonly of: 'assessment' | 'session';
  readonly id: string;
  readonly photos: readonly string[];
}

/** Points of one kind of rater; blind ratings stand apart from all others. */
export interface TrendSeries {
  readonly rater: Rater | 'blind';
  readonly points: readonly TrendPoint[];
}

export interface Trend {
  /** Null: the whole abdomen for Davey's total, not about a single area for everything else. */
  readonly area: RegionSide | null;
  readonly instrument: InstrumentId;
  readonly item: TrendItem;
  readonly series: readonly TrendSeries[];
}

/** What a sealed session tells about its day. */
export interface TrendSession {
  readonly id: string;
  readonly on: string;
  readonly at: number;
  readonly by: string;
  readonly pain: number | null;
  readonly davey: DaveyScore | null;
}

interface Reading extends TrendPoint {
  readonly area: RegionSide | null;
  readonly instrument: InstrumentId;
  readonly item: TrendItem;
  readonly rater: Rater | 'blind';
}

/** The area that a quadrant of Davey's scale is, as `regionSideKey` writes it; null for every other item. */
export const quadrantOf = (id: ItemId): string | null =>
  id.startsWith('abdomen-') ? id.replace(/-(right|left)$/, '/$1') : null;

/** The areas under which an item of an assessment stands: a quadrant under its own, a total under none. */
export const areasOfItem = (
  { instrument, version, areas }: Pick<Assessment, 'instrument' | 'version' | 'areas'>,
  item: TrendItem,
): readonly (RegionSide | null)[] => {
  const known = instrumentOf(instrument, version);
  if (item === 'total' && known?.abdomen) return [null];
  const quadrant = item === 'total' ? null : quadrantOf(item);
  if (quadrant !== null) return areas.filter((area) => regionSideKey(area) === quadrant);
  return areas.length === 0 ? [null] : areas;
};

const readingsOf = (assessment: Assessment): readonly Reading[] => {
  const { id, instrument, version, answers, rater, method, on, at, by, photos } = assessment;
  const items = instrumentOf(instrument, version)?.items ?? [];
  const head = {
    on,
    at,
    version,
    method,
    by,
    of: 'assessment',
    id,
    photos,
    instrument,
    rater: method === 'blind' ? 'blind' : rater,
  } as const;
  const rows = items.flatMap((item): readonly Reading[] => {
    const own = answers.find((each) => each.item === item.id)?.answer;
    // A blind pair without a better later photo has no quarter: which photo looked better stands in its place.
    const instead =
      item.id === 'improvement' ? answers.find((each) => each.item === 'better')?.answer : undefined;
    const answer = own ?? instead;
    if (answer === undefined) return [];
    const value = own === undefined ? null : answerValue(item, answer);
    return areasOfItem(assessment, item.id).map((area) => ({ ...head, area, item: item.id, value, answer }));
  });
  const total = scoreOf(assessment);
  const sum: readonly Reading[] =
    total === null ? [] : [{ ...head, area: null, item: 'total', value: total, answer: null }];
  return [...rows, ...sum];
};

const sessionReadings = ({ id, on, at, by, pain, davey }: TrendSession): readonly Reading[] => {
  const head = { on, at, by, version: '1', of: 'session', id, photos: [], area: null } as const;
  const total = daveyTotal(davey);
  return [
    ...(pain === null
      ? []
      : [
          {
            ...head,
            instrument: 'pain',
            item: 'pain',
            rater: 'patient',
            method: 'told',
            value: pain,
            answer: pain,
          } as const,
        ]),
    ...(total === null
      ? []
      : [
          {
            ...head,
            instrument: 'davey',
            item: 'total',
            rater: 'practitioner',
            method: 'in-person',
            value: total,
            answer: null,
          } as const,
        ]),
  ];
};

const inTime = (one: TrendPoint, other: TrendPoint): number =>
  one.on.localeCompare(other.on) || one.at - other.at || one.id.localeCompare(other.id);

const keyOf = ({ area, instrument, item }: Pick<Trend, 'area' | 'instrument' | 'item'>): string =>
  [area ? regionSideKey(area) : '', instrument, item].join(' ');

/** The name of a trend in an address and a list: area, scale and item. */
export const trendKey = keyOf;

const raterOrder = ['practitioner', 'patient', 'blind'] as const;

const seriesOf = (readings: readonly Reading[]): readonly TrendSeries[] =>
  raterOrder.flatMap((rater) => {
    const points = readings
      .filter((each) => each.rater === rater)
      .map(({ area: _area, instrument: _instrument, item: _item, rater: _rater, ...point }) => point)
      .toSorted(inTime);
    return points.length === 0 ? [] : [{ rater, points }];
  });

const itemOrder = instruments.flatMap(({ id, items }) => [
  `${id} total`,
  ...items.map((item) => `${id} ${item.id}`),
]);

/** Every trend of a patient: by area, head to foot, those about no single area first; then in the order of the scales. */
export const trendsOf = (
  assessments: readonly Assessment[],
  sessions: readonly TrendSession[],
): readonly Trend[] => {
  const counted = assessments.filter(({ invalid }) => invalid === null);
  const readings = [...counted.flatMap(readingsOf), ...sessions.flatMap(sessionReadings)];
  const areas = sortAreas([
    ...new Map(readings.flatMap(({ area }) => (area ? [[regionSideKey(area), area] as const] : []))).values(),
  ]).map(regionSideKey);
  const placeOf = ({ area }: Pick<Trend, 'area'>): number =>
    area === null ? -1 : areas.indexOf(regionSideKey(area));
  const itemPlace = ({ instrument, item }: Pick<Trend, 'instrument' | 'item'>): number =>
    itemOrder.indexOf(`${instrument} ${item}`);
  return [...Map.groupBy(readings, keyOf).values()]
    .flatMap((same): Trend[] => {
      const [first] = same;
      return first
        ? [{ area: first.area, instrument: first.instrument, item: first.item, series: seriesOf(same) }]
        : [];
    })
    .toSorted((one, other) => placeOf(one) - placeOf(other) || itemPlace(one) - itemPlace(other));
};

/** The scale of a trend: from the least to the most that can be recorded, never only what was. */
export interface TrendScale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  readonly item: Item | null;
}

/** Steps of a scale of lengths, µm. */
const lengthSteps = [1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000] as const;

const stepped = (max: number, step: number): readonly number[] =>
  Array.from({ length: Math.floor(max / step) + 1 }, (_, index) => index * step);

const lengthScale = (item: Item, points: readonly TrendPoint[]): TrendScale => {
  const most = Math.max(1000, ...points.flatMap(({ value }) => value ?? []));
  const step = lengthSteps.find((each) => most / each <= 6) ?? 500_000;
  const max = Math.min(longestUm, Math.ceil(most / step) * step);
  return { min: 0, max, ticks: stepped(max, step), item };
};

/** Most of Davey's total. */
const daveyMost = 8;

/** Null where the answers have no order: then there is a table and no curve. */
export const trendScale = ({ instrument, item: id, series }: Trend): TrendScale | null => {
  if (id === 'total') return { min: 0, max: daveyMost, ticks: stepped(daveyMost, 2), item: null };
  const points = series.flatMap((each) => each.points);
  const version = points.at(-1)?.version ?? '1';
  const item = instrumentOf(instrument, version)?.items.find((each) => each.id === id);
  if (!item) return null;
  if (item.kind === 'levels') {
    const max = item.levels.length - 1;
    return item.ordered ? { min: 0, max, ticks: stepped(max, 1), item } : null;
  }
  if (item.unit === 'um') return lengthScale(item, points);
  const step = item.max <= 4 ? 1 : 2;
  const ticks = stepped(item.max, step).filter((tick) => tick >= item.min);
  return { min: item.min, max: item.max, ticks: [...new Set([item.min, ...ticks])], item };
};

/** The unbroken lines of a series: points one after the other with a value and the same version of the scale. */
export const unbroken = (points: readonly TrendPoint[]): readonly (readonly TrendPoint[])[] =>
  points.reduce<readonly (readonly TrendPoint[])[]>((lines, point, index) => {
    if (point.value === null) return lines;
    const before = points[index - 1];
    const goesOn = before !== undefined && before.value !== null && before.version === point.version;
    const last = lines.at(-1);
    return goesOn && last ? [...lines.slice(0, -1), [...last, point]] : [...lines, [point]];
  }, []);
