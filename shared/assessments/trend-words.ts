/** A curve's points in words, the same on the screen and on paper. */
import { answerLabels, instrumentLabels, itemLabels, raterLabels } from '../labels/assessment-labels.ts';
import type { Message } from '../labels/message.ts';

import { answerText, daveyMost } from './answer-text.ts';
import { instrumentOf, type Item } from './instruments.ts';
import { quadrantOf, type Trend, type TrendPoint, type TrendScale, type TrendSeries } from './trend.ts';

type Say = (message: Message, values?: Readonly<Record<string, string | number>>) => string;

const words = {
  blind: { id: 'trend.blind', defaultMessage: 'Blind rating' },
  ofMost: { id: 'assessment.of-most', defaultMessage: '{value} of {most}' },
  inMm: { id: 'trend.in-mm', defaultMessage: 'Lengths in mm' },
} satisfies Record<string, Message>;

/** Who rated the points of a series. */
export const seriesName = (rater: TrendSeries['rater'], say: Say): string =>
  say(rater === 'blind' ? words.blind : raterLabels[rater]);

/** What a curve shows: its item, or its scale where that has one item or the total. */
export const trendName = ({ instrument, item }: Pick<Trend, 'instrument' | 'item'>, say: Say): string => {
  const items = instrumentOf(instrument, '1')?.items ?? [];
  const shown = items.filter((each) => each.kind === 'number' || each.blind !== true);
  const alone =
    item === 'total' || quadrantOf(item) !== null || (shown.length === 1 && shown[0]?.id === item);
  return alone
    ? say(instrumentLabels[instrument])
    : `${say(instrumentLabels[instrument])}: ${say(itemLabels[item])}`;
};

const itemOf = (
  { instrument, item }: Pick<Trend, 'instrument' | 'item'>,
  point: TrendPoint,
): Item | undefined => instrumentOf(instrument, point.version)?.items.find((each) => each.id === item);

/** What was recorded at a point: "Much improved", "3 of 8", "Not asked". */
export const pointText = (trend: Pick<Trend, 'instrument' | 'item'>, point: TrendPoint, say: Say): string => {
  const item = itemOf(trend, point);
  if (item && point.answer !== null) return answerText(item, point.answer, say);
  if (typeof point.answer === 'string') return say(answerLabels[point.answer]);
  return point.value === null ? '' : say(words.ofMost, { value: point.value, most: daveyMost });
};

/** A step of the scale at its axis; lengths without their unit, which the axis names once. */
export const tickText = ({ item }: TrendScale, tick: number, say: Say): string => {
  if (item?.kind === 'levels') {
    const level = item.levels[tick];
    return level === undefined ? '' : say(answerLabels[level]);
  }
  if (item?.kind === 'number' && item.unit === 'um') return String(tick / 1000);
  return String(tick);
};

/** The unit of a scale that has one, which its axis does not repeat at each step; undefined for points and levels. */
export const axisUnit = ({ item }: TrendScale, say: Say): string | undefined =>
  item?.kind === 'number' && item.unit === 'um' ? say(words.inMm) : undefined;
