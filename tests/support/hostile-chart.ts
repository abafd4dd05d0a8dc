import { v7 as newId } from 'uuid';
import { dateOfInstant } from '../../shared/dates/calendar.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { isPaperKind, noFacts, ofSession, type UsedLot } from '../../shared/papers/paper.ts';
import { questions } from '../../shared/screenings/questions.ts';
import type { SessionFields } from '../../shared/sessions/session.ts';
import { assessmentInput } from './assessment-inputs.ts';
import { askFileOf, attached, attachInput, contentOf, markAttachment } from './attach-at-work.ts';
import { courseInput } from './course-inputs.ts';
import { callInput, day, eventInput, usedFrom } from './follow-up-inputs.ts';
import { photoInput } from './photos-at-work.ts';
import { picture } from './pictures.ts';
import {
  addendumInput,
  concernFields,
  consentInput,
  plainSigning,
  screeningInput,
  reasonsFor,
  sealInput,
  withdrawalInput,
} from './record-inputs.ts';
import { offeredConsent } from './small-consent-inputs.ts';
import { sessionFields, signature } from './vault-at-work.ts';
import type { VaultWithTexts } from './vault-with-texts.ts';
import { zoneInput } from './zone-inputs.ts';

const minute = 60_000; // ms

/** Somebody beside the patient for everything that a signature can have beside it. */
const signing = {
  ...plainSigning,
  capacity: { state: 'doubts' as const, words: '' },
  interpreter: { name: 'x', language: 'x' },
  witness: { name: 'x', strokes: signature, typedName: '' },
  guardian: { name: 'x', relation: 'x', strokes: signature, typedName: '' },
};

/** Documents that a chart makes, by what they are. */
export type ChartDocuments = Readonly<Record<string, string>>;

/** A device, a product and its lot as the register has them. */
interface Registered {
  readonly device: string;
  readonly product: string;
  /** The number of the lot, whatever words it is. */
  readonly lot: string;
}

/** What is asked, planned, marked and signed before a session; answers the consent and the course. */
const fillBefore = async (vault: VaultWithTexts, patient: string, at: number) => {
  const { get } = vault;
  await get('concerns:save', { id: newId(), patient, revision: 0, draft: null, fields: concernFields() });
  const gone = zoneInput(patient, { region: 'flank' });
  await get('zones:save', gone);
  await get('zones:end', { id: gone.id, revision: 1, reason: 'x' });
  const yes = { answer: 'yes' as const, detail: '', date: null };
  const answers = Object.fromEntries(questions.map(({ id }) => [id, yes]));
  const screening = screeningInput(patient, { answers });
  await get('screenings:save', screening);
  await get('corrections:add', {
    id: newId(),
    of: { type: 'screening', id: screening.id },
    fields: { what: 'not-valid', reason: 'x' },
  });
  await get('screenings:save', screeningInput(patient, { answers }));
  const ended = courseInput(patient);
  await get('courses:save', ended);
  const end = { outcome: 'stopped' as const, reason: 'x', conclusion: '' };
  await get('courses:end', { id: ended.id, revision: 1, end, draft: null });
  await get('courses:correct-end', { id: ended.id, revision: 2, end, reason: 'x', draft: null });
  await get('courses:save', courseInput(patient));
  const small = await offeredConsent(vault, patient, 'photo-consent', { signing });
  await get('consents:sign-small', small);
  await get('consents:withdraw', withdrawalInput(small.id));
  const consent = await get('consents:sign', consentInput(patient, at, { signing }));
  const { scope } = consent;
  await get('consents:preview', { patient, scope, offeredOn: '2026-11-18' });
  await get('templates:clauses', { patient, scope, template: { id: 'consent-striae', language: 'en' } });
  await get('consents:small-clauses', {
    patient,
    kind: 'guardian-consent',
    template: { id: 'guardian-consent', language: 'en' },
    areas: [],
    offeredOn: '2026-11-18',
    guardianName: '',
    guardianRelation: '',
  });
  await get('addenda:sign', addendumInput(consent, at, { signing }));
  return { consent, course: ended.id };
};

/** The lot in a session stays that of the register, so that it is known. */
const lots = ['fields.products[].lot'];

type Seal = InputOf<'sessions:seal'>;

/** Seals a session with texts in its words and in each reason that is asked. */
const seal = async (vault: VaultWithTexts, { fields, ...of }: Seal): Promise<void> => {
  const sent = vault.filled('sessions:seal', { ...of, fields }, lots);
  const reasons = reasonsFor(await vault.plain.ask('sessions:seal', sent));
  const given = vault.filled('sessions:seal', { ...of, fields: { ...fields, reasons } }).fields.reasons;
  await vault.plain.get('sessions:seal', { ...sent, fields: { ...sent.fields, reasons: given } });
};

/** Amends it likewise. */
const amend = async (vault: VaultWithTexts, { id: session, fields }: Seal): Promise<void> => {
  const of = { session, revision: 1, reason: 'x', draft: null };
  const sent = vault.filled('sessions:amend', { ...of, fields }, lots);
  const reasons = reasonsFor(await vault.plain.ask('sessions:amend', sent));
  const given = vault.filled('sessions:amend', { ...of, fields: { ...fields, reasons } }).fields.reasons;
  await vault.plain.get('sessions:amend', { ...sent, fields: { ...sent.fields, reasons: given } });
};

/** A session and one that was written on paper, sealed and amended; answers the id of the first. */
const fillSessions = async (
  vault: VaultWithTexts,
  patient: string,
  at: number,
  more: Partial<SessionFields>,
): Promise<string> => {
  const { get } = vault;
  const zone = zoneInput(patient);
  await get('zones:save', zone);
  const fields: SessionFields = {
    ...sessionFields(at),
    endedAt: null,
    ...more,
    antiseptic: { agent: 'other', concentrationPpm: null, other: '', contactTimeMs: null },
    otherReaction: { state: 'some', kinds: ['other'], detail: '' },
    zones: [{ ...zone.fields, zone: zone.id, state: 'there' }],
  };
  const treatedBy = { user: newId(), name: 'x' };
  const paper = { sheet: '', treatedBy, screening: 'not-marked' as const, enteredLater: true as const };
  const stops = [{ rule: 'KELOID', subject: 'screening.keloid' }];
  const reasons = stops.map((stop) => ({ ...stop, text: 'x' }));
  const passed = { id: newId(), session: newId(), patient, stops, reason: 'x', ownerPassphrase: null };
  await get('passes:add', { ...passed, fields: { ...fields, paper, reasons } });
  const here = sealInput(patient, at, fields);
  for (const one of [here, sealInput(patient, at - 10 * day, { paper })]) {
    await seal(vault, one);
    await amend(vault, { ...one, fields: { ...one.fields, pain: 6 } });
  }
  return here.id;
};

/** What comes after a session; answers the draft of a report. */
const fillAfter = async ({ get }: VaultWithTexts, patient: string, session: string, at: number) => {
  const event = eventInput(patient, {
    session,
    beganOn: dateOfInstant(at),
    suspects: [{ kind: 'product', id: null, name: '', lot: '' }],
    reports: [{ to: 'maker', on: null, reference: '' }],
  });
  await get('adverse-events:save', event);
  await get('follow-ups:save', callInput(patient, session, at));
  await get('assessments:save', assessmentInput(patient));
  const amended = assessmentInput(patient);
  await get('assessments:save', amended);
  await get('assessments:save', { ...amended, revision: 1, reason: 'x' });
  const skips = [{ step: 'front' as const, reason: 'other' as const, note: '' }];
  const round = { pack: 'abdomen' as const, on: dateOfInstant(at), skips };
  await get('photos:save-round', { id: newId(), patient, revision: 0, fields: round });
  return get('adverse-events:report', { id: event.id, form: 'yellow-card' });
};

/** A photo with its record, and one that is marked as not valid. */
const fillFiles = async (vault: VaultWithTexts, patient: string): Promise<void> => {
  const file = await picture(400, 300).jpeg().toBuffer();
  const thumbnail = await picture(320, 240).webp().toBuffer();
  const content = { ...contentOf(file), type: 'jpeg' as const, pages: null, widthPx: 400, heightPx: 300 };
  for (const _each of [0, 1]) {
    const of = { patient, session: null, consent: null, document: null };
    const asked = { kind: 'photo' as const, label: 'x', note: '', takenOn: '2026-11-19' };
    const { fields } = vault.filled('attachments:attach', {
      import: newId(),
      id: newId(),
      of,
      fields: asked,
    });
    const { id } = await attached(
      askFileOf(vault),
      file,
      attachInput(patient, file, { id: newId(), fields, content, thumbnail }),
    );
    await vault.get('photos:save', photoInput(id));
    await markAttachment(vault, id, 'x');
    await markAttachment(vault, id, 'x', 'valid-again');
  }
};

/** A paper of each kind that is made from a patient's page; answers the newest of each. */
const fillPapers = async (
  { get, getBut }: VaultWithTexts,
  patient: string,
  session: string,
  lot: UsedLot,
) => {
  const made: Record<string, string> = {};
  for (const { id, language, kind } of await get('templates:list', {})) {
    if (!isPaperKind(kind) || language !== 'en') continue;
    const info = await getBut(['lot.lot'], 'papers:make', {
      patient,
      text: { id, language },
      session: ofSession.includes(kind) ? session : null,
      lot: kind === 'exposure-letter' ? lot : null,
      facts: noFacts,
      draft: null,
    });
    made[kind] = info.id;
  }
  const days = { by: 'dates' as const, from: null, until: null };
  const text = { id: 'visit-letter', language: 'en' as const };
  await get('exposures:letters', { query: days, text, reason: 'x', patients: [patient] });
  return made;
};

/** Fills the chart of one patient with texts in everything that can be recorded; answers the documents by what they are. */
export const fillChartWithTexts = async (
  vault: VaultWithTexts,
  patient: string,
  { lot, ...register }: Registered,
): Promise<ChartDocuments> => {
  const { get } = vault;
  // Of today: just after midnight an hour ago would be before the answers of the screening.
  const at = Math.max(Date.now() - 60 * minute, new Date().setHours(0, 0, 0, 0));
  const { consent, course } = await fillBefore(vault, patient, at);
  const used = usedFrom({ ...register, lot }, { lot });
  const session = await fillSessions(vault, patient, at, { ...used, consent: consent.id });
  const report = await fillAfter(vault, patient, session, at);
  await fillFiles(vault, patient);
  const stood = { what: 'value' as const, label: 'Price as told', stood: consent.scope.price };
  const of = { type: 'consent' as const, id: consent.id };
  const wrong = { id: newId(), of, fields: { ...stood, right: 'x', reason: 'x' } };
  await vault.getBut(['fields.stood'], 'corrections:add', wrong);
  await get('drafts:save', { id: newId(), kind: 'session', patient, save: 1, body: '{}' });
  const keeping = { until: '2040-01-01', reason: 'x' };
  await get('keeping:decide', { patient, revision: 0, fields: keeping });
  for (const channel of ['holds:set', 'holds:lift'] as const) await get(channel, { patient, reason: 'x' });
  const frozen: Record<string, string> = { report: report.id };
  for (const [kind, source] of [
    ['session', session],
    ['aftercare', session],
    ['consent', consent.id],
    ['course', course],
  ] as const)
    frozen[kind] = (await get('documents:create', { kind, source })).id;
  return { ...frozen, ...(await fillPapers(vault, patient, session, { product: register.product, lot })) };
};
