import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { DocumentInfo } from '../../../shared/documents/document.ts';
import { allergyStateLabels } from '../../../shared/labels/patient-labels.ts';
import { questionWordings } from '../../../shared/labels/screening-labels.ts';
import { writers } from '../../../shared/ipc/channel.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { chartFacts, consentInForce } from '../../../shared/rules/chart-facts.ts';
import { evaluate } from '../../../shared/rules/evaluate.ts';
import type { Facts } from '../../../shared/rules/facts.ts';
import { isSpoken } from '../../../shared/rules/finding.ts';
import { patientRules } from '../../../shared/rules/rules.ts';
import { questions } from '../../../shared/screenings/questions.ts';
import { readSessionDraft } from '../../../shared/sessions/session-draft.ts';
import { sessionFromDraft } from '../../../shared/sessions/from-draft.ts';
import type { SessionFields } from '../../../shared/sessions/session.ts';
import { blankSheet, type Sheet } from '../../../shared/sheets/sheet.ts';
import { standing } from '../../../shared/zones/zone.ts';
import { selectDevices } from '../db/devices.ts';
import { readDraft } from '../db/drafts.ts';
import { selectPatientRow } from '../db/patients.ts';
import { selectPractice } from '../db/practice.ts';
import { selectProducts } from '../db/products.ts';
import { selectRuleChanges } from '../db/rules.ts';
import { renderSheet, type SheetDocument } from '../documents/sheet-document.ts';
import { sheetMessages } from '../documents/messages/sheet-messages.ts';
import type { SheetAlerts } from '../documents/sheet-before.ts';
import { say } from '../documents/wording.ts';
import { keepDocument } from './keep-document.ts';
import { localZone } from './local-zone.ts';
import { lawsOf } from './laws.ts';
import { passDocument } from './passing-documents.ts';
import { readChart } from './patients.ts';
import { printedPractice } from './printed-practice.ts';
import { findingText } from './session-sheet.ts';
import { reserveSheet } from './sheets.ts';
import type { Work } from './work.ts';

/** What the patient's page says of skin type and of a screening that is not confirmed has a place of its own on the sheet. */
const saidElsewhere: ReadonlySet<string> = new Set(['SKINTYPE_PIH', 'SCREEN_STALE']);

const alertsOf = (facts: Facts, { patient }: Chart): SheetAlerts => {
  const found = evaluate(facts, patientRules).filter(
    (finding) => isSpoken(finding) && !finding.unknown && !saidElsewhere.has(finding.rule),
  );
  const told = questions
    .filter(({ id, group }) => group === 'allergy' && facts.screening?.answers[id]?.answer === 'yes')
    .map(({ id }) => {
      const detail = facts.screening?.answers[id]?.detail.trim() ?? '';
      const label = say(questionWordings[id].label);
      return detail === '' ? label : `${label}: ${detail}`;
    });
  const { state, items } = patient.allergies;
  const registered = state === 'some' ? items.join('; ') : say(allergyStateLabels[state]);
  // "No allergies reported" would contradict an allergy that the screening holds.
  const own = state === 'none' && told.length > 0 ? [] : [registered];
  const of = (level: 'stop' | 'caution'): readonly string[] =>
    found.filter((finding) => finding.level === level).map(findingText);
  return { allergies: [...own, ...told].join('; '), stops: of('stop'), cautions: of('caution') };
};

const courseOf = (chart: Chart): string => {
  const consent = consentInForce(chart.consents, null);
  if (consent?.outcome !== 'agreed' || consent.withdrawnAt !== null) return say(sheetMessages.noConsent);
  return say(sheetMessages.course, {
    count: (chart.sessionsUnder[consent.id] ?? 0) + 1,
    sessions: consent.scope.sessions,
    date: formatDate(dateOfInstant(consent.signedAt)),
  });
};

/** What the begun session holds so far, or null for nothing that can be read. */
const filledOf = (work: Work, chart: Chart, begun: string | null): SessionFields | null => {
  if (begun === null) return null;
  const { db } = work.vault;
  const kept = work.held.get(begun) ?? readDraft(db, work.user.id, begun);
  const draft = kept && readSessionDraft(kept.body);
  if (!draft) return null;
  return sessionFromDraft(draft, {
    devices: selectDevices(db),
    products: selectProducts(db),
    today: dateOfInstant(work.now().at),
    locale: 'en-GB',
    screening: null,
    consent: null,
    zones: standing(chart.zones),
    timeZone: localZone(),
  }).fields;
};

const factsOf = (
  work: Work,
  chart: Chart,
  sheet: { readonly [Fact in 'number' | 'ordinal' | 'begun']: Sheet[Fact] | null },
): Omit<SheetDocument, 'practice' | 'date' | 'timeZone'> => {
  const { db } = work.vault;
  const facts = chartFacts({
    chart,
    session: null,
    device: null,
    country: selectPractice(db)?.practice.country ?? null,
    laws: lawsOf(db),
    changes: selectRuleChanges(db),
    consentTemplateVersion: null,
    now: work.now().at,
    dateOf: (at) => dateOfInstant(at),
  });
  const { lastSession: session, screening, patient } = chart;
  return {
    patient,
    number: sheet.number,
    ordinal: sheet.ordinal,
    course: courseOf(chart),
    alerts: alertsOf(facts, chart),
    zones: standing(chart.zones),
    last: session && { session, on: dateOfInstant(session.startedAt) },
    screenedOn: screening && dateOfInstant(screening.at),
    filled: filledOf(work, chart, sheet.begun),
  };
};

const nobody = {
  patient: null,
  number: null,
  ordinal: null,
  course: '',
  alerts: null,
  zones: [],
  last: null,
  screenedOn: null,
  filled: null,
} as const;

/**
 * A treatment sheet to be written on. The source is a patient, a session that is begun on the screen, or `blank`: a form
 * for nobody yet, which has no number and is not kept. A number of a patient is reserved by who may write.
 */
export const sheetDocument = (work: Work, source: string): Result<DocumentInfo> => {
  const { db } = work.vault;
  const practice = printedPractice(db);
  if (!practice) return fail('damaged', 'no-practice');
  const now = work.now();
  const about = { practice, date: dateOfInstant(now.at), timeZone: localZone() };
  if (source === blankSheet) {
    const rendered = renderSheet({ ...about, ...nobody });
    return ok(passDocument(work, { patient: null, kind: 'sheet', source }, rendered));
  }
  if (!writers.includes(work.user.role)) return fail('refused', 'role');
  const draft = work.held.get(source) ?? readDraft(db, work.user.id, source);
  const begun = draft?.kind === 'session' ? source : null;
  const patient = begun === null ? source : (draft?.patient ?? '');
  const row = selectPatientRow(db, patient);
  if (!row) return fail('not-found', 'patient');
  const chart = readChart(work, { id: patient });
  if (!chart.ok) return chart;
  if (work.vault.onlyRead !== null) {
    const unnumbered = { number: null, ordinal: null, begun };
    const rendered = renderSheet({ ...about, ...factsOf(work, chart.value, unnumbered) });
    return ok(passDocument(work, { patient, kind: 'sheet', source }, rendered));
  }
  return work.vault.write(work.user.id, now, (tx) => {
    const sheet = reserveSheet(tx, work, row, begun);
    if (!sheet.ok) return sheet;
    const rendered = renderSheet({ ...about, ...factsOf(work, chart.value, sheet.value) });
    const origin = { patient, kind: 'sheet', source: sheet.value.id } as const;
    return ok(keepDocument(tx, now.at, origin, rendered));
  });
};
