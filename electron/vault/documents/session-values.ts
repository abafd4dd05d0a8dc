/** One value of a session in words. A missing value is always said: "not recorded", "none" and "not asked" differ. */
import { rfWords } from '../../../shared/sessions/rf.ts';
import type { CalendarDate } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { speedLabels } from '../../../shared/labels/device-labels.ts';
import {
  directionLabels,
  endPointLabels,
  reactionGradeLabels,
} from '../../../shared/labels/session-labels.ts';
import { formatQuantity, withUnit } from '../../../shared/quantity/format.ts';
import type { QuantitySpec } from '../../../shared/quantity/spec.ts';
import { amountSpecs, depthSpec, speedSpecs } from '../../../shared/quantity/specs.ts';
import type { SessionArea, SessionProduct } from '../../../shared/sessions/session.ts';
import type { ReactionSign } from '../../../shared/sessions/values.ts';
import { frameMessages } from './messages/frame-messages.ts';
import { sessionMessages } from './messages/session-messages.ts';
import { oneLine } from './typed-text.ts';
import { say } from './wording.ts';

const locale = 'en-GB';

export const notRecorded = (): string => say(frameMessages.notRecorded);

/** A quantity with its unit, or "not recorded". */
export const quantityWords = (value: number | null, spec: QuantitySpec): string =>
  value === null ? notRecorded() : withUnit(value, spec, locale);

export const dateWords = (date: CalendarDate | null): string =>
  date === null ? notRecorded() : formatDate(date);

/** "1.50 mm", "1.25 mm to 1.75 mm", or which end is missing. */
export const depthWords = ({
  depthMinUm: least,
  depthMaxUm: most,
}: Pick<SessionArea, 'depthMinUm' | 'depthMaxUm'>): string => {
  if (least === null && most === null) return notRecorded();
  if (most === null) return say(sessionMessages.depthFrom, { from: quantityWords(least, depthSpec) });
  if (least === null) return say(sessionMessages.depthUpTo, { to: quantityWords(most, depthSpec) });
  if (least === most) return quantityWords(most, depthSpec);
  return say(sessionMessages.depthRange, {
    from: formatQuantity(least, depthSpec, locale),
    to: quantityWords(most, depthSpec),
  });
};

/** "1.50 to 1.75 mm", or that no depth was planned, or that nobody kept whether one was. */
export const plannedWords = ({ planned }: Pick<SessionArea, 'planned'>): string => {
  if (planned === 'not-recorded') return notRecorded();
  if (planned === 'none') return say(sessionMessages.notPlanned);
  return depthWords({ depthMinUm: planned.minUm, depthMaxUm: planned.maxUm });
};

export const directionWords = ({ directions }: SessionArea): string =>
  directions.length === 0
    ? notRecorded()
    : directions.map((direction) => say(directionLabels[direction]).toLowerCase()).join(', ');

export const speedWords = ({ speed, rf }: SessionArea): string =>
  rf !== null
    ? rfWords(rf, locale)
    : speed === null
      ? notRecorded()
      : say(speedLabels[speed.unit], { value: formatQuantity(speed.milli, speedSpecs[speed.unit], locale) });

/** The end point, and why it was stopped early. */
export const endPointWords = ({ endPoint, stoppedReason }: SessionArea): string => {
  if (endPoint === null) return notRecorded();
  const words = say(endPointLabels[endPoint]).toLowerCase();
  if (endPoint !== 'stopped-early') return words;
  const reason = oneLine(stoppedReason);
  return say(sessionMessages.stoppedBecause, {
    endPoint: words,
    reason: reason === '' ? notRecorded() : reason,
  });
};

/** An amount with its unit; never a bare number. */
export const amountWords = ({ amount, unit }: SessionProduct): string => {
  if (amount === null) return say(sessionMessages.notMeasured);
  return unit === 'drops'
    ? say(sessionMessages.drops, { count: amount })
    : withUnit(amount, amountSpecs[unit], locale);
};

/** "2 mild"; a grade without words is printed as its number. */
export const gradeWords = (sign: ReactionSign, grade: number | null): string => {
  if (grade === null) return notRecorded();
  const label = reactionGradeLabels[sign][grade];
  return label ? say(sessionMessages.grade, { grade, words: say(label).toLowerCase() }) : String(grade);
};
