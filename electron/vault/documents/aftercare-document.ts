/** The aftercare sheet: clock times worked out for this session, what is usual, when to call. */
import { computeAftercare } from '../../../shared/aftercare/rules.ts';
import { dateOfInstant, type CalendarDate } from '../../../shared/dates/calendar.ts';
import { formatTime } from '../../../shared/dates/format.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practitioner } from '../../../shared/practice/practice.ts';
import { withUnit } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import type { TemplateText } from '../../../shared/templates/template.ts';
import { adoptionLine, madeFrom, section, templateFoot } from './document-parts.ts';
import { html, join, nothing, trusted, type Html } from './html.ts';
import { aftercareMessages } from './messages/aftercare-messages.ts';
import { madeOf } from './made-of.ts';
import { frameMessages } from './messages/frame-messages.ts';
import { dateWords, dayAndTimeWords, dayWords, instantWords, longDayWords } from './moment-words.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import type { PrintedPractice } from './printed-practice.ts';
import { renderTemplate, type TemplateFacts } from './render-template.ts';
import { noBlocks, type TimeRow } from './template-blocks.ts';
import { peopleFacts, treatmentFacts, type Treatment } from './template-facts.ts';
import { oneLine, typed } from './typed-text.ts';
import { inLanguage, say, spokenLocale } from './wording.ts';

/** What the text may say of the session itself. */
export interface SessionFacts {
  readonly number: number;
  /** Deepest depth used, µm; null where none is recorded. */
  readonly depthUm: number | null;
  /** Products with their lots, as recorded. */
  readonly lots: readonly string[];
}

export interface AftercareDocument {
  readonly practice: PrintedPractice;
  readonly practitioner: Practitioner;
  readonly patient: Patient;
  readonly template: TemplateText;
  readonly treatment: Treatment;
  readonly session: SessionFacts;
  /** End of the treatment, UTC ms: the times are counted from it. */
  readonly finishedAt: number;
  /** How far the practice's clock was ahead of UTC then, minutes. */
  readonly offsetMinutes: number;
  readonly nextDate: CalendarDate | null;
  /** The days on which the practice will call; null when it does not. */
  readonly contact: { readonly from: CalendarDate; readonly to: CalendarDate } | null;
  readonly retentionYears: number | null;
  readonly givenAt: number | null;
  readonly timeZone: string;
}

const spanWords = (fromMs: number | null, untilMs: number, timeZone: string): string => {
  const until = dayAndTimeWords(untilMs, timeZone);
  return fromMs === null
    ? say(aftercareMessages.untilTime, { until })
    : say(aftercareMessages.fromUntil, { from: dayAndTimeWords(fromMs, timeZone), until });
};

/** One row per span of time, the earliest end first; rules of the same span share it. */
const timesTable = (
  { finishedAt, offsetMinutes, timeZone }: AftercareDocument,
  written: readonly TimeRow[],
): Html => {
  const rows = new Map<string, Html[]>();
  const timed = computeAftercare(finishedAt, written, offsetMinutes);
  for (const { fromMs, untilMs, text } of timed.toSorted((a, b) => a.untilMs - b.untilMs)) {
    const span = spanWords(fromMs, untilMs, timeZone);
    rows.set(span, [...(rows.get(span) ?? []), text]);
  }
  return html`<table class="times">
    <tbody>
      ${[...rows].map(
        ([span, texts]) =>
          html`<tr>
            <th scope="row">${span}</th>
            <td>${join(texts, trusted(' '))}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;
};

/** The box with the practice's number. */
export const callbox = (practice: PrintedPractice, text: Html): Html => {
  const phone = oneLine(practice.phone);
  return html`<div class="warn">
    <div>
      <h2>${say(aftercareMessages.callUs)}</h2>
      ${text}
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

const aftercareFacts = (facts: AftercareDocument): TemplateFacts => {
  const { finishedAt, timeZone, session, contact } = facts;
  const date = dateOfInstant(finishedAt, timeZone);
  const open = say(frameMessages.notRecorded);
  return {
    ...peopleFacts({ ...facts, date }),
    ...treatmentFacts(facts.treatment, facts.practice.country),
    day: dateWords(date),
    finished: formatTime(finishedAt, timeZone),
    session_number: session.number,
    depth_used: session.depthUm === null ? open : withUnit(session.depthUm, depthSpec, spokenLocale()),
    lots_used: session.lots,
    next_known: facts.nextDate !== null,
    next_day: facts.nextDate === null ? open : longDayWords(facts.nextDate),
    contact_from: contact === null ? open : dayWords(contact.from),
    contact_to: contact === null ? open : dayWords(contact.to),
  };
};

const render = (facts: AftercareDocument): RenderedDocument => {
  const { finishedAt, timeZone, patient, template } = facts;
  const date = dateOfInstant(finishedAt, timeZone);
  const values = aftercareFacts(facts);
  const text = renderTemplate(template.source, values, {
    ...noBlocks,
    times: (rows) => timesTable(facts, rows),
    callbox: (words) => callbox(facts.practice, words),
  });
  const heading = oneLine(template.heading) || say(aftercareMessages.title);
  const body = html`<h1>${heading}</h1>
    ${text} ${nextSession(facts)} ${givenLine(facts)} ${adoptionLine(template, timeZone)}
    ${madeFrom(template)}`;
  return renderFrame({
    practice: facts.practice,
    practitioner: facts.practitioner,
    patient,
    date,
    title: say(aftercareMessages.shortTitle, { date: dateWords(date) }),
    foot: templateFoot(template),
    fileName: documentFileName('aftercare', patient.number, date),
    made: madeOf(template, values),
    body,
  });
};

/** The aftercare sheet as one self-contained HTML, in the language of its text. */
export const renderAftercare = (facts: AftercareDocument): RenderedDocument =>
  inLanguage(facts.template.language, () => render(facts));
