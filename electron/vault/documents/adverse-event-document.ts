/** A draft to copy from into the form of an authority: what the record holds, in the order of that form. */
import type { AdverseEvent, ReportForm, Suspect } from '../../../shared/adverse-events/adverse-event.ts';
import { ageYears, dateOfInstant, daysBetween } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { Device } from '../../../shared/devices/device.ts';
import {
  adverseEventFieldLabels as names,
  adverseEventKindLabels,
  causeLabels,
  eventOutcomeLabels,
  likelihoodLabels,
  reportedToLabels,
} from '../../../shared/labels/adverse-event-labels.ts';
import { allergyStateLabels, skinTypeLabels } from '../../../shared/labels/patient-labels.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practice, Practitioner } from '../../../shared/practice/practice.ts';
import type { Product } from '../../../shared/products/product.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import { gradeWords, seriousWords, suspectWords } from './adverse-event-facts.ts';
import { areaList } from './area-words.ts';
import { orNotRecorded, pairsTable, section, type Pair } from './document-parts.ts';
import { html, type Html } from './html.ts';
import { eventMessages as messages } from './messages/event-messages.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import { depthWords, notRecorded } from './session-values.ts';
import { oneLine, typed, typedLines } from './typed-text.ts';
import { say } from './wording.ts';

export interface AdverseEventDocument {
  readonly form: ReportForm;
  readonly practice: Practice;
  readonly practitioner: Practitioner;
  readonly patient: Patient;
  readonly event: AdverseEvent;
  /** The session after which it came; null where none was named. */
  readonly session: Session | null;
  readonly device: Device | null;
  readonly products: readonly Product[];
  /** The local date of the draft. */
  readonly today: string;
  readonly timeZone: string;
}

const longText = (text: string): Html => (oneLine(text) === '' ? html`${notRecorded()}` : typedLines(text));

const patientPart = ({ patient, event }: AdverseEventDocument): Html => {
  const { allergies, skinType } = patient;
  const known = [say(allergyStateLabels[allergies.state]), ...allergies.items.map(oneLine)].join('; ');
  return pairsTable([
    [say(messages.identifier), patient.number],
    [say(messages.age), say(messages.years, { years: ageYears(patient.born, event.beganOn) })],
    [say(messages.sex), say(messages.notKept)],
    [say(messages.skin), say(skinTypeLabels[skinType])],
    [say(messages.history), known],
  ]);
};

const doneWords = ({ areas, startedAt }: Session, timeZone: string): string =>
  say(messages.procedure, {
    areas: areas.length === 0 ? notRecorded() : areaList(areas),
    depth: areas.map(depthWords).join(', ') || notRecorded(),
    date: formatDate(dateOfInstant(startedAt, timeZone)),
  });

const eventPart = ({ event, session, today, timeZone }: AdverseEventDocument): Html => {
  const sessionOn = session && dateOfInstant(session.startedAt, timeZone);
  const pairs: Pair[] = [
    [say(names.kind), say(adverseEventKindLabels[event.kind])],
    [say(messages.described), longText(event.words)],
    [say(names.areas), event.areas.length === 0 ? notRecorded() : areaList(event.areas)],
    [say(messages.began), formatDate(event.beganOn)],
    [
      say(messages.after),
      sessionOn === null
        ? notRecorded()
        : say(messages.days, { days: daysBetween(sessionOn, event.beganOn) }),
    ],
    [say(names.endedOn), event.endedOn === null ? notRecorded() : formatDate(event.endedOn)],
    [say(messages.treatment), session ? doneWords(session, timeZone) : notRecorded()],
    [say(names.grade), gradeWords(event.grade)],
    [say(messages.outcomeOf), seriousWords(event)],
    [say(names.outcome), say(eventOutcomeLabels[event.outcome])],
    [say(names.action), longText(event.action)],
    ...(['procedure', 'product', 'device'] as const).map((cause): Pair => [
      say(causeLabels[cause]),
      say(likelihoodLabels[event.relation[cause]]),
    ]),
    [say(messages.today), formatDate(today)],
  ];
  return pairsTable(pairs);
};

const productPart = (facts: AdverseEventDocument): Html => {
  const { event, session, products, timeZone } = facts;
  const suspects = event.suspects.filter(({ kind }) => kind === 'product' || kind === 'anaesthetic');
  if (suspects.length === 0) return html`<p>${say(messages.none)}</p>`;
  const on = session && formatDate(dateOfInstant(session.startedAt, timeZone));
  const expiryOf = ({ id, lot, kind }: Suspect): string | null | undefined =>
    kind === 'anaesthetic'
      ? session?.anaesthetic?.expiry
      : session?.products.find((used) => used.product === id && used.lot.trim() === lot)?.expiry;
  return html`${suspects.map((suspect) => {
    const product = products.find(({ id }) => id === suspect.id);
    const expiry = expiryOf(suspect);
    return pairsTable([
      [say(messages.name), orNotRecorded(suspect.name)],
      [say(messages.maker), orNotRecorded(product?.maker ?? '')],
      [say(messages.strength), orNotRecorded(product?.active ?? '')],
      [
        say(messages.lotExpiry),
        `${orNotRecorded(suspect.lot)}, ${expiry ? formatDate(expiry) : notRecorded()}`,
      ],
      [say(messages.used), on ?? notRecorded()],
    ]);
  })}`;
};

const devicePart = ({ event, session, device }: AdverseEventDocument): Html => {
  const named = event.suspects.some(({ kind }) => kind === 'device' || kind === 'cartridge');
  if (!named) return html`<p>${say(messages.none)}</p>`;
  const used = session?.device;
  const expiry = used?.cartridgeExpiry;
  return pairsTable([
    [say(messages.name), orNotRecorded(device?.make ?? used?.name ?? '')],
    [say(messages.model), orNotRecorded(device?.model ?? '')],
    [say(messages.serial), orNotRecorded(used?.serial ?? device?.serial ?? '')],
    [say(messages.udi), orNotRecorded(device?.udi ?? '')],
    [
      say(messages.cartridge),
      `${orNotRecorded(used?.cartridgeLot ?? '')}, ${expiry ? formatDate(expiry) : notRecorded()}`,
    ],
    [say(messages.operator), orNotRecorded(session?.paper?.treatedBy?.name ?? session?.sealedBy ?? '')],
  ]);
};

const othersPart = ({ event, session }: AdverseEventDocument): Html => {
  const suspects = new Set(event.suspects.map(({ id, lot }) => JSON.stringify([id, lot])));
  const others = (session?.products ?? []).filter(
    ({ product, lot }) => !suspects.has(JSON.stringify([product, lot.trim()])),
  );
  if (others.length === 0) return html`<p>${say(messages.none)}</p>`;
  return html`<ul>
    ${others.map(
      ({ product: id, name, lot }) =>
        html`<li>${typed(suspectWords({ kind: 'product', id, name, lot: lot.trim() }))}</li>`,
    )}
  </ul>`;
};

const reporterPart = ({ practice, practitioner, event }: AdverseEventDocument): Html =>
  pairsTable([
    [
      say(messages.person),
      [practitioner.name, practitioner.qualification].map(oneLine).filter(Boolean).join(', '),
    ],
    [say(messages.address), [practice.name, practice.address].map(oneLine).filter(Boolean).join(', ')],
    [
      say(messages.reach),
      [practice.phone, practice.email].map(oneLine).filter(Boolean).join(', ') || notRecorded(),
    ],
    [
      say(messages.also),
      event.reports.map(({ to }) => say(reportedToLabels[to])).join('; ') || notRecorded(),
    ],
  ]);

const headings = {
  medwatch: [
    messages.aPatient,
    messages.bEvent,
    messages.dProducts,
    messages.eDevice,
    messages.fOthers,
    messages.gReporter,
  ],
  'yellow-card': [
    messages.patient,
    messages.event,
    messages.products,
    messages.device,
    messages.others,
    messages.reporter,
  ],
} as const;

/** The draft as one self-contained HTML, without the patient's name. */
export const renderAdverseEvent = (facts: AdverseEventDocument): RenderedDocument => {
  const { form, practice, practitioner, patient, today } = facts;
  const title = say(form === 'medwatch' ? messages.medwatch : messages.yellowCard);
  const parts = [patientPart, eventPart, productPart, devicePart, othersPart, reporterPart];
  const where = form === 'medwatch' ? messages.medwatchWhere : messages.yellowCardWhere;
  return renderFrame({
    practice,
    practitioner,
    patient: null,
    date: today,
    title: `${title}, ${patient.number}`,
    foot: title,
    fileName: documentFileName(form, patient.number, today),
    body: html`<div class="record">
      <h1>${title}</h1>
      <p><b>${say(messages.draft)}</b></p>
      <p>${say(messages.noName)} ${say(where)}</p>
      ${headings[form].map((heading, index) => section(say(heading), parts[index]?.(facts) ?? html``))}
    </div>`,
  });
};
