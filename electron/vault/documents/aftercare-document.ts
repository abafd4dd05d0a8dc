/** The aftercare sheet: clock times worked out for this session, what is usual, when to call. */
import { dateOfInstant, type CalendarDate } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import type { Message } from '../../../shared/labels/message.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practice, Practitioner } from '../../../shared/practice/practice.ts';
import type { RegionSide } from '../../../shared/regions/regions.ts';
import type { TemplateInfo } from '../../../shared/templates/template.ts';
import { areaList } from './area-words.ts';
import { adoptionLine, section, templateFoot } from './document-parts.ts';
import { html, nothing, type Html } from './html.ts';
import { aftercareMessages } from './messages/aftercare-messages.ts';
import { dayAndTimeWords, dayWords, instantWords, longDayWords } from './moment-words.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import { renderTemplate } from './render-template.ts';
import { aftercareBodySource } from './templates/aftercare-body.ts';
import { oneLine, typed } from './typed-text.ts';
import { say } from './wording.ts';

/** One rule of the sheet: what to do or not to do, from a moment (null: at once) until another, UTC ms. */
interface AftercareLine {
  readonly message: Message;
  readonly fromMs: number | null;
  readonly untilMs: number;
}

export interface AftercareDocument {
  readonly practice: Practice;
  readonly practitioner: Practitioner;
  readonly patient: Patient;
  readonly template: TemplateInfo;
  readonly areas: readonly RegionSide[];
  /** End of the treatment, UTC ms: the times are counted from it. */
  readonly finishedAt: number;
  /** The rows of the sheet with their times, from `computeAftercare`. */
  readonly times: readonly AftercareLine[];
  readonly nextDate: CalendarDate | null;
  /** The days on which the practice will call; null when it does not. */
  readonly contact: { readonly from: CalendarDate; readonly to: CalendarDate } | null;
  readonly givenAt: number | null;
  readonly timeZone: string;
}

const spanWords = ({ fromMs, untilMs }: AftercareLine, timeZone: string): string => {
  const until = dayAndTimeWords(untilMs, timeZone);
  return fromMs === null
    ? say(aftercareMessages.untilTime, { until })
    : say(aftercareMessages.fromUntil, { from: dayAndTimeWords(fromMs, timeZone), until });
};

/** One row per span of time, the earliest end first; rules of the same span share it. */
const timesTable = ({ times, timeZone }: AftercareDocument): Html => {
  const rows = new Map<string, string[]>();
  for (const line of [...times].sort((a, b) => a.untilMs - b.untilMs)) {
    const span = spanWords(line, timeZone);
    rows.set(span, [...(rows.get(span) ?? []), say(line.message)]);
  }
  return html`<table class="times">
    <tbody>
      ${[...rows].map(
        ([span, texts]) =>
          html`<tr>
            <th scope="row">${span}</th>
            <td>${texts.join(' ')}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;
};

const warning = (facts: AftercareDocument): Html => {
  const phone = oneLine(facts.practice.phone);
  return html`<div class="warn">
    <div>
      <h2>${say(aftercareMessages.callUs)}</h2>
      ${renderTemplate(aftercareBodySource.warning, {})}
    </div>
    <div class="tel">${phone === '' ? say(aftercareMessages.noPhone) : typed(phone)}</div>
  </div>`;
};

const nextSession = ({ nextDate, contact }: AftercareDocument): Html => {
  const next =
    nextDate === null
      ? say(aftercareMessages.nextOpen)
      : say(aftercareMessages.nextOn, { day: longDayWords(nextDate) });
  const call =
    contact === null
      ? nothing
      : html` ${say(aftercareMessages.contact, { from: dayWords(contact.from), to: dayWords(contact.to) })}`;
  return section(say(aftercareMessages.next), html`<p>${next}${call}</p>`);
};

const givenLine = ({ practitioner, givenAt, timeZone }: AftercareDocument): Html => {
  const name = oneLine(practitioner.name);
  const words =
    givenAt === null
      ? say(aftercareMessages.notGiven, { name })
      : say(aftercareMessages.given, { name, at: instantWords(givenAt, timeZone) });
  return html`<p>${typed(words)}</p>`;
};

/** The aftercare sheet as one self-contained HTML. */
export const renderAftercare = (facts: AftercareDocument): RenderedDocument => {
  const { finishedAt, timeZone, patient } = facts;
  const date = dateOfInstant(finishedAt, timeZone);
  const intro = renderTemplate(aftercareBodySource.intro, {
    day: formatDate(date),
    areas: areaList(facts.areas),
    finished: formatTime(finishedAt, timeZone),
  });
  const body = html`<h1>${say(aftercareMessages.title)}</h1>
    ${intro} ${section(say(aftercareMessages.times), timesTable(facts))}
    <div class="cols">
      <div>${section(say(aftercareMessages.usual), renderTemplate(aftercareBodySource.usual, {}))}</div>
      <div>
        ${section(say(aftercareMessages.notAtHome), renderTemplate(aftercareBodySource.notAtHome, {}))}
      </div>
    </div>
    ${warning(facts)} ${nextSession(facts)} ${givenLine(facts)} ${adoptionLine(facts.template, timeZone)}`;
  return renderFrame({
    practice: facts.practice,
    practitioner: facts.practitioner,
    patient,
    date,
    title: say(aftercareMessages.shortTitle, { date: formatDate(date) }),
    foot: templateFoot(facts.template),
    fileName: documentFileName('aftercare', patient.number, date),
    body,
  });
};
