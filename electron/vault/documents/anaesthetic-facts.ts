/** The anaesthetic as it is printed: what it was, each application with amount, place and times, and what they come to. */
import type { CalendarDate } from '../../../shared/dates/calendar.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { anaestheticLabels } from '../../../shared/labels/session-labels.ts';
import { areaSpec, massSpec } from '../../../shared/quantity/specs.ts';
import { sortAreas } from '../../../shared/regions/region-side.ts';
import { tallyOf } from '../../../shared/sessions/anaesthetic-tally.ts';
import type { Application, SessionFields } from '../../../shared/sessions/session.ts';
import { areaName } from './area-words.ts';
import { sessionMessages } from './messages/session-messages.ts';
import { clockWords } from './moment-words.ts';
import { lotWords, orElse, type SessionFact } from './session-before.ts';
import { notRecorded, quantityWords } from './session-values.ts';
import { oneLine } from './typed-text.ts';
import { say, sayList } from './wording.ts';

const nothing: Application = {
  areas: [],
  massMg: null,
  areaMm2: null,
  occluded: 'not-asked',
  onAt: null,
  offAt: null,
};

const massWords = (massMg: number | null): string =>
  massMg === null ? say(sessionMessages.massUnknown) : quantityWords(massMg, massSpec);
const surfaceWords = (areaMm2: number | null): string =>
  areaMm2 === null ? say(sessionMessages.areaUnknown) : quantityWords(areaMm2, areaSpec);

const amountOf = ({ massMg, areaMm2, occluded, areas }: Application): string =>
  [
    say(sessionMessages.onArea, { mass: massWords(massMg), area: surfaceWords(areaMm2) }),
    ...(areas.length === 0 ? [] : [sayList(sortAreas(areas).map(areaName))]),
    say(sessionMessages.covered, { answer: occluded }),
  ].join(', ');

const timesOf = ({ onAt, offAt }: Application, day: CalendarDate, timeZone: string): string =>
  [
    onAt === null
      ? say(sessionMessages.onUnknown)
      : say(sessionMessages.on, { at: clockWords(onAt, day, timeZone) }),
    offAt === null
      ? say(sessionMessages.offUnknown)
      : say(sessionMessages.off, { at: clockWords(offAt, day, timeZone) }),
  ].join(', ');

/** What several applications come to; a part that is missing in one of them is said to be so. */
const totalOf = (applications: readonly Application[], until: number): string => {
  const { massMg, areaMm2, longestMs, occluded, missing } = tallyOf(applications, until);
  return [
    say(sessionMessages.onArea, {
      mass: missing.mass > 0 ? say(sessionMessages.massUnknown) : massWords(massMg),
      area: missing.area > 0 ? say(sessionMessages.areaUnknown) : surfaceWords(areaMm2),
    }),
    longestMs === null || missing.off > 0
      ? say(sessionMessages.longestUnknown)
      : say(sessionMessages.longest, { minutes: Math.round(longestMs / 60_000) }),
    say(sessionMessages.covered, { answer: occluded }),
  ].join(', ');
};

/** The anaesthetic with lot, and amount, area and clock times of each application. */
export const anaestheticFacts = (
  { anaesthetic, startedAt, endedAt }: SessionFields,
  timeZone: string,
): readonly SessionFact[] => {
  const name = say(sessionMessages.anaesthetic);
  if (anaesthetic === null) return [[name, notRecorded()]];
  const { agent, detail, lot, expiry, prescribed, appliedBy, applications } = anaesthetic;
  const label = agent === 'none' ? say(anaestheticLabels.none).toLowerCase() : say(anaestheticLabels[agent]);
  const what = [label, ...(oneLine(detail) === '' ? [] : [oneLine(detail)])].join(', ');
  if (agent === 'none') return [[name, what]];
  const day = dateOfInstant(startedAt, timeZone);
  const by = orElse(
    appliedBy,
    (text) => say(sessionMessages.appliedBy, { name: text }),
    say(sessionMessages.appliedByUnknown),
  );
  const head: readonly SessionFact[] = [
    [name, [what, say(sessionMessages.prescribed, { answer: prescribed })].join(', ')],
    [say(sessionMessages.anaestheticLot), lotWords(lot, expiry)],
  ];
  const [first = nothing] = applications;
  if (applications.length < 2) {
    return [
      ...head,
      [say(sessionMessages.anaestheticAmount), amountOf(first)],
      [say(sessionMessages.anaestheticClock), [timesOf(first, day, timeZone), by].join(', ')],
    ];
  }
  return [
    ...head,
    ...applications.map((each, index): SessionFact => [
      say(sessionMessages.application, { number: index + 1 }),
      [amountOf(each), timesOf(each, day, timeZone)].join('; '),
    ]),
    [say(sessionMessages.anaestheticTotal), [totalOf(applications, endedAt ?? startedAt), by].join(', ')],
  ];
};

/** The same as it stands in the record: the lot in the row of what it is. */
export const anaestheticRows = (session: SessionFields, timeZone: string): readonly SessionFact[] => {
  const [name, lot, ...rest] = anaestheticFacts(session, timeZone);
  return name && lot ? [[name[0], [name[1], lot[1]].join(', ')], ...rest] : name ? [name] : [];
};
