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
import { questionWordings } from '../../../shared/labels/screening-labels.ts';
import { timingLabels } from '../../../shared/labels/session-labels.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Practice, Practitioner } from '../../../shared/practice/practice.ts';
import type { Product } from '../../../shared/products/product.ts';
import { massSpec } from '../../../shared/quantity/specs.ts';
import { questionIds } from '../../../shared/screenings/questions.ts';
import type { Screening } from '../../../shared/screenings/screening.ts';
import { tallyOf } from '../../../shared/sessions/anaesthetic-tally.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import { gradeWords, seriousWords, suspectWords } from './adverse-event-facts.ts';
import { areaList } from './area-words.ts';
import { orNotRecorded, pairsTable, section, type Pair } from './document-parts.ts';
import { html, type Html } from './html.ts';
import { eventMessages as messages } from './messages/event-messages.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import { amountWords, depthWords, notRecorded, quantityWords } from './session-values.ts';
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
  /** The screening that held when the session began, or the newest; null where none was made. */
  readonly screening: Screening | null;
  /** Days of the valid photos that were taken while it lasted, oldest first, one for each photo. */
  readonly photoDays: readonly string[];
  /** The local date of the draft. */
  readonly today: string;
  readonly timeZone: string;
}

const longText = (text: string): Html => (oneLine(text) === '' ? html`${notRecorded()}` : typedLines(text));

/** Every question that was answered with yes, each with what was written down. */
const screenedWords = ({ screening, timeZone }: AdverseEventDocument): string => {
  if (screening === null) return notRecorded();
  const told = questionIds.flatMap((id) => {
    const given = screening.answers[id];
    if (given?.answer !== 'yes') return [];
    const when = given.date === null ? [] : [formatDate(given.date)];
    return [
      [say(questionWordings[id].label), ...when, oneLine(given.detail)]
        .filter((part) => part !== '')
        .join(', '),
    ];
  });
  const on = formatDate(dateOfInstant(screening.at, timeZone));
  return told.length === 0
    ? say(messages.noYes, { on })
    : say(messages.toldOn, { on, told: told.join('; ') });
};

const patientPart = (facts: AdverseEventDocument): Html => {
  const { patient, event } = facts;
  const { allergies, skinType } = patient;
  const known = [say(allergyStateLabels[allergies.state]), ...allergies.items.map(oneLine)].join('; ');
  return pairsTable([
    [say(messages.identifier), patient.number],
    [say(messages.age), say(messages.years, { years: ageYears(patient.born, event.beganOn) })],
    [say(messages.sex), say(messages.notKept)],
    [say(messages.skin), say(skinTypeLabels[skinType])],
    [say(messages.history), known],
    [say(messages.screened), screenedWords(facts)],
  ]);
};

const doneWords = ({ areas, startedAt }: Session, timeZone: string): string =>
  say(messages.procedure, {
    areas: areas.length === 0 ? notRecorded() : areaList(areas),
    depth: areas.map(depthWords).join(', ') || notRecorded(),
    date: formatDate(dateOfInstant(startedAt, timeZone)),
  });

const photoWords = (days: readonly string[]): string =>
  say(messages.photoDays, {
    count: days.length,
    days: [...new Set(days)].map((day) => formatDate(day)).join(', '),
  });

const eventPart = ({ event, session, photoDays, today, timeZone }: AdverseEventDocument): Html => {
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
    [say(messages.photos), photoWords(photoDays)],
    [say(messages.today), formatDate(today)],
  ];
  return pairsTable(pairs);
};

/** What of the anaesthetic was put on in all; not recorded while one application does not say. */
const massWords = (session: Session | null): string => {
  const applications = session?.anaesthetic?.applications ?? [];
  const { massMg, missing } = tallyOf(applications, session?.endedAt ?? session?.startedAt ?? 0);
  return applications.length === 0 || missing.mass > 0 ? notRecorded() : quantityWords(massMg, massSpec);
};

const productPart = (facts: AdverseEventDocument): Html => {
  const { event, session, products, timeZone } = facts;
  const suspects = event.suspects.filter(({ kind }) => kind === 'product' || kind === 'anaesthetic');
  if (suspects.length === 0) return html`<p>${say(messages.none)}</p>`;
  const on = session && formatDate(dateOfInstant(session.startedAt, timeZone));
  const productOf = ({ id, lot }: Suspect) =>
    session?.products.find((used) => used.product === id && used.lot.trim() === lot);
  const expiryOf = (suspect: Suspect): string | null | undefined =>
    suspect.kind === 'anaesthetic' ? session?.anaesthetic?.expiry : productOf(suspect)?.expiry;
  const amountOf = (suspect: Suspect): string => {
    if (suspect.kind === 'anaesthetic') return massWords(session);
    const used = productOf(suspect);
    if (!used) return notRecorded();
    return [
      amountWords(used),
      ...(used.timing === null ? [] : [say(timingLabels[used.timing]).toLowerCase()]),
    ].join(', ');
  };
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
      [say(messages.amount), amountOf(suspect)],
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
