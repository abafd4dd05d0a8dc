/** The treatment sheet to be written on by hand: filled in for a patient, or wholly blank. */
import type { CalendarDate } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import { isRadiofrequency } from '../../../shared/devices/device.ts';
import {
  anaestheticLabels,
  antisepticLabels,
  gloveLabel,
  gloveLabels,
  hairRemovalLabel,
  hairRemovalLabels,
  hygieneLabel,
  hygieneLabels,
  otherReactionLabels,
  settledLabel,
} from '../../../shared/labels/session-labels.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import { answerLabels, noneLabel } from '../../../shared/labels/answer-labels.ts';
import { formatQuantity } from '../../../shared/quantity/format.ts';
import type { QuantitySpec } from '../../../shared/quantity/spec.ts';
import {
  areaSpec,
  massSpec,
  minutesSpec,
  needleLengthSpec,
  percentSpec,
  pinsSpec,
  settledSpec,
} from '../../../shared/quantity/specs.ts';
import { tallyOf } from '../../../shared/sessions/anaesthetic-tally.ts';
import type { Application, SessionFields } from '../../../shared/sessions/session.ts';
import {
  anaestheticAgents,
  antiseptics,
  hairRemovals,
  hygieneSteps,
  otherReactions,
} from '../../../shared/sessions/values.ts';
import type { Zone } from '../../../shared/zones/zone.ts';
import { section } from './document-parts.ts';
import { html, nothing, type Html } from './html.ts';
import { sheetMessages } from './messages/sheet-messages.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import type { PrintedPractice } from './printed-practice.ts';
import {
  sheetAlerts,
  sheetLast,
  sheetMap,
  sheetTop,
  sheetViews,
  type LastTime,
  type SheetAlerts,
} from './sheet-before.ts';
import { paperOf } from '../../../shared/printing/print-habits.ts';
import { sheetLayout } from './sheet-layout.ts';
import { blank, lines, row, tickRow, type Choice } from './sheet-parts.ts';
import { sheetStyles } from './sheet-styles.ts';
import { sheetAreas, sheetProducts, sheetReactions } from './sheet-tables.ts';
import { typedLines } from './typed-text.ts';
import { say } from './wording.ts';

export interface SheetDocument {
  readonly practice: PrintedPractice;
  /** Null for a blank form; all that follows is null or empty then. */
  readonly patient: Patient | null;
  /** The day of printing. */
  readonly date: CalendarDate;
  readonly number: string | null;
  readonly ordinal: number | null;
  /** The session of the course, in words. */
  readonly course: string;
  readonly alerts: SheetAlerts | null;
  readonly zones: readonly Zone[];
  readonly last: LastTime | null;
  /** When the screening was last answered or confirmed. */
  readonly screenedOn: CalendarDate | null;
  /** What was on the screen already; null for nothing. */
  readonly filled: SessionFields | null;
  readonly timeZone: string;
}

const yesNo = (answer: 'yes' | 'no' | 'not-asked' | undefined): readonly Choice[] => [
  { words: say(answerLabels.yes).toLowerCase(), ticked: answer === 'yes' },
  { words: say(answerLabels.no).toLowerCase(), ticked: answer === 'no' },
];

const amount = (value: number | null | undefined, spec: QuantitySpec): string =>
  value === null || value === undefined ? '' : formatQuantity(value, spec, 'en-GB');

const expiryWords = (date: CalendarDate | null | undefined): string => (date ? formatDate(date) : '');

const daySection = ({ filled, screenedOn, timeZone }: SheetDocument): Html => {
  const m = sheetMessages;
  const noChange =
    screenedOn === null ? say(m.noChangeBlank) : say(m.noChange, { date: formatDate(screenedOn) });
  const ended = filled?.endedAt ?? null;
  return html`${row(
    blank({ label: say(m.day), wide: 3 }),
    blank({ label: say(m.from), wide: 2 }),
    blank({ label: say(m.to), value: ended === null ? '' : formatTime(ended, timeZone), wide: 2 }),
  )}
  ${tickRow(
    say(m.screening),
    [{ words: noChange }, { words: say(m.changed) }],
    blank({ label: '', wide: 1 }),
  )}`;
};

const deviceSection = ({ filled }: SheetDocument): Html => {
  const m = sheetMessages;
  const device = filled?.device ?? null;
  const antiseptic = filled?.antiseptic ?? null;
  const agents = antiseptics.map((agent) => ({
    words: say(antisepticLabels[agent]),
    ticked: antiseptic?.agent === agent,
  }));
  return html`${row(
    blank({ label: say(m.device), value: device?.name, wide: 5 }),
    blank({
      label: say(m.needle),
      value: amount(device?.needleLengthUm, needleLengthSpec),
      unit: say(m.mm),
      wide: 3,
    }),
    blank({ label: say(m.pins), value: amount(device?.pinCount, pinsSpec), wide: 2 }),
  )}
  ${row(
    blank({ label: say(m.cartridge), value: device?.cartridgeLot, wide: 4 }),
    blank({ label: say(m.expiry), value: expiryWords(device?.cartridgeExpiry), wide: 3 }),
    tickRow(say(m.seal), yesNo(device?.sealIntact)),
  )}
  ${tickRow(
    say(hairRemovalLabel),
    hairRemovals
      .filter((when) => when !== 'undated')
      .map((when) => ({
        words: say(hairRemovalLabels[when]).toLowerCase(),
        ticked: filled?.hairRemoval === when,
      })),
  )}
  ${tickRow(
    say(hygieneLabel),
    hygieneSteps.map((step) => ({
      words: say(hygieneLabels[step]).toLowerCase(),
      ticked: filled?.hygiene.includes(step) ?? false,
    })),
  )}
  ${tickRow(say(m.antiseptic), agents)}
  ${row(
    blank({ label: say(m.which), value: antiseptic?.other, wide: 3 }),
    blank({
      label: say(m.strength),
      value: amount(antiseptic?.concentrationPpm, percentSpec),
      unit: say(m.percent),
      wide: 2,
    }),
    blank({
      label: say(m.contact),
      value: amount(antiseptic?.contactTimeMs, minutesSpec),
      unit: say(m.min),
      wide: 2,
    }),
    blank({
      label: say(gloveLabel),
      value: filled?.gloves ? say(gloveLabels[filled.gloves]).toLowerCase() : '',
      wide: 3,
    }),
  )}`;
};

const anaestheticSection = ({ filled, timeZone }: SheetDocument): Html => {
  const m = sheetMessages;
  const used = filled?.anaesthetic ?? null;
  const at = (time: number | null | undefined): string =>
    time === null || time === undefined ? '' : formatTime(time, timeZone);
  const agents = anaestheticAgents.map((agent) => ({
    words: say(anaestheticLabels[agent]),
    ticked: used?.agent === agent,
  }));
  // A row each time that it was put on; one to write in where nothing is filled in yet.
  const applied: readonly (Application | undefined)[] =
    used === null || used.applications.length === 0 ? [undefined] : used.applications;
  return html`${tickRow(say(m.anaesthetic), agents)}
  ${row(
    blank({ label: say(m.which), value: used?.detail, wide: 3 }),
    blank({ label: say(m.lot), value: used?.lot, wide: 3 }),
    blank({ label: say(m.expiry), value: expiryWords(used?.expiry), wide: 2 }),
  )}
  ${applied.map((one) =>
    row(
      blank({ label: say(m.grams), value: amount(one?.massMg, massSpec), unit: say(m.gram), wide: 2 }),
      blank({ label: say(m.cover), value: amount(one?.areaMm2, areaSpec), unit: say(m.cm2), wide: 3 }),
      blank({ label: say(m.on), value: at(one?.onAt), wide: 2 }),
      blank({ label: say(m.off), value: at(one?.offAt), wide: 2 }),
    ),
  )}
  ${row(
    tickRow(say(m.film), yesNo(used === null ? undefined : tallyOf(used.applications, 0).occluded)),
    tickRow(say(m.prescribed), yesNo(used?.prescribed)),
    blank({ label: say(m.by), value: used?.appliedBy, wide: 2 }),
  )}`;
};

const reactionSection = ({ filled }: SheetDocument): Html => {
  const m = sheetMessages;
  const other = filled?.otherReaction;
  const kinds = otherReactions.map((kind) => ({
    words: say(otherReactionLabels[kind]).toLowerCase(),
    ticked: other?.kinds.includes(kind) ?? false,
  }));
  const pain = Array.from({ length: 11 }, (_, grade) => ({
    words: String(grade),
    ticked: filled?.pain === grade,
  }));
  return html`${sheetReactions(filled)}
  ${row(
    blank({ label: say(m.differs), wide: 3 }),
    tickRow(say(settledLabel), yesNo(filled?.settled.state)),
    blank({ label: say(m.settledAfter), value: amount(filled?.settled.afterMs, settledSpec), wide: 2 }),
  )}
  ${tickRow(
    say(m.others),
    [{ words: say(noneLabel).toLowerCase(), ticked: other?.state === 'none' }, ...kinds],
    blank({ label: say(m.which), value: other?.detail }),
  )}
  ${tickRow(say(m.pain), pain)}`;
};

const closing = ({ filled, timeZone }: SheetDocument): Html => {
  const m = sheetMessages;
  const given = filled?.aftercareGivenAt ?? null;
  const note = filled?.note.trim() ?? '';
  return html`${row(
      blank({ label: say(m.aftercare), value: given === null ? '' : formatTime(given, timeZone) }),
      blank({ label: say(m.next), value: expiryWords(filled?.nextDate) }),
    )}
    <h2>${say(m.note)}</h2>
    ${note === '' ? nothing : typedLines(note)}
    <div class="keep">
      ${lines(note === '' ? 2 : 1)}
      ${row(blank({ label: say(m.treatedBy), wide: 1 }), blank({ label: say(m.signature), wide: 1 }))}
      ${row(blank({ label: say(m.keyedIn), wide: 3 }), blank({ label: say(m.keyedInBy), wide: 2 }))}
    </div>`;
};

/** A blank form names nobody in the heads of its pages: whose it is is written on the second one too. */
const secondPage = (): Html =>
  html`<div class="next-page">
    ${row(
      blank({ label: say(sheetMessages.patientName), wide: 4 }),
      blank({ label: say(sheetMessages.patientNumber), wide: 2 }),
      blank({ label: say(sheetMessages.day), wide: 3 }),
    )}
  </div>`;

/** The sheet as one self-contained HTML. */
export const renderSheet = (facts: SheetDocument): RenderedDocument => {
  const m = sheetMessages;
  const { patient, number, ordinal, date, filled } = facts;
  const layout = sheetLayout({
    paper: facts.practice.look?.paper ?? paperOf(facts.practice.country),
    areas: filled?.areas.length ?? 0,
    zones: facts.zones.length,
    figures: sheetViews(facts.zones).length,
  });
  const radiofrequency = filled?.device ? isRadiofrequency(filled.device.kind) : false;
  const before = section(say(m.before), deviceSection(facts));
  const body = html`<div class="write">
    ${sheetTop(patient, ordinal, number, facts.course)} ${sheetAlerts(facts.alerts)} ${sheetLast(facts.last)}
    ${daySection(facts)} ${sheetMap(patient, facts.zones, filled, layout)}
    ${section(say(m.areas), sheetAreas(filled?.areas ?? [], layout, radiofrequency))}
    ${patient ? nothing : secondPage()}
    ${patient && layout.firstPageHolds ? html`<div class="next-page">${before}</div>` : before}
    ${anaestheticSection(facts)}
    ${section(say(m.products), sheetProducts(filled?.products ?? [], facts.timeZone))}
    ${section(say(m.reactions), reactionSection(facts))} ${closing(facts)}
  </div>`;
  return renderFrame({
    practice: facts.practice,
    practitioner: null,
    patient,
    date,
    dateText: say(m.printed, { date: formatDate(date) }),
    title: number === null ? say(m.blankTitle) : say(m.shortTitle, { number }),
    foot: number === null ? say(m.blankFoot) : say(m.foot, { number }),
    fileName: documentFileName('sheet', number, date),
    body,
    styles: sheetStyles,
  });
};
