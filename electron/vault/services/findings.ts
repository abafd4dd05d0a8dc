import type { Consent } from '../../../shared/consents/consent.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { chartFacts, consentInForce, type FactSources } from '../../../shared/rules/chart-facts.ts';
import { evaluate } from '../../../shared/rules/evaluate.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { lotNumbers, registerFacts } from '../../../shared/rules/register-facts.ts';
import { rules } from '../../../shared/rules/rules.ts';
import type { SessionFields } from '../../../shared/sessions/session.ts';
import { versionInUse } from '../../../shared/templates/in-use.ts';
import { selectAdverseEvents } from '../db/adverse-events.ts';
import { selectLastNeedled } from '../db/areas.ts';
import { selectConcerns } from '../db/concerns.ts';
import { selectConsents } from '../db/consents.ts';
import { selectDevice } from '../db/devices.ts';
import { latestEntryAt } from '../db/entry-bodies.ts';
import { survivorOf } from '../db/merges.ts';
import { selectPatient } from '../db/patients.ts';
import { selectPractice } from '../db/practice.ts';
import { selectProductsOfLots } from '../db/products.ts';
import { selectRuleChanges } from '../db/rules.ts';
import type { Db } from '../db/run.ts';
import { selectNewestScreening } from '../db/screenings.ts';
import { countByConsent, selectSession } from '../db/sessions.ts';
import { selectZones } from '../db/zones.ts';
import { noteAccess } from './accesses.ts';
import { dayFacts } from './day-facts.ts';
import { lawsOf } from './laws.ts';
import { localZone } from './local-zone.ts';
import { askedAt } from './patients.ts';
import { photoFactsOf } from './photo-facts.ts';
import { listTemplate } from './templates.ts';
import type { Work } from './work.ts';

/** What is known of a patient now, `session` left out. */
const factsOfNow = (db: Db, patient: string, session: string) => {
  const screening = selectNewestScreening(db, patient) ?? null;
  return {
    screening,
    screeningAskedAt: screening && askedAt(db, screening),
    consents: selectConsents(db, patient),
    lastNeedled: selectLastNeedled(db, patient, session),
    zones: selectZones(db, patient),
    sessionsUnder: countByConsent(db, patient, session),
  };
};

/** As much of a chart as the rules read: the whole of it takes longer than all the rules. */
const chartFor = (
  work: Work,
  { patient: asked, session }: { readonly patient: string; readonly session: string },
  { paper, startedAt: at }: SessionFields,
): Result<FactSources['chart'] & { readonly signed: readonly Consent[] }> => {
  const { db } = work.vault;
  const id = survivorOf(db, asked);
  const patient = selectPatient(db, id);
  if (!patient) return fail('not-found', 'patient');
  noteAccess(work, id);
  // What was written on paper is judged by what was known on that day, not by what is known when it is keyed in.
  const known =
    paper === null ? factsOfNow(db, id, session) : dayFacts(work, { patient: asked, session, at });
  return ok({
    patient,
    concerns: selectConcerns(db, id),
    adverseEvents: selectAdverseEvents(db, id),
    photos: photoFactsOf(work, id),
    signed: paper === null ? known.consents : selectConsents(db, id),
    ...known,
  });
};

/** What the rules say of a session, from the vault's own facts: stored with the record. */
export const findingsFor = (
  work: Work,
  patient: string,
  id: string,
  fields: SessionFields,
): Result<readonly Finding[]> => {
  const { db } = work.vault;
  const chart = chartFor(work, { patient, session: id }, fields);
  if (!chart.ok) return chart;
  const { signed, ...known } = chart.value;
  // A correction is judged by the zones of its day.
  const sealed = selectSession(db, id);
  const ofDay = sealed?.zones.map(({ zone, ...place }) => ({ ...place, id: zone, ended: null }));
  const consent = consentInForce(signed, fields.consent);
  const text = consent && { id: consent.template, language: consent.templateLanguage };
  // Asked once: making a format of dates for each takes longer than all the rules.
  const zone = localZone();
  const facts = chartFacts({
    chart: { ...known, zones: ofDay ?? known.zones },
    session: fields,
    device: (fields.device && selectDevice(db, fields.device.device)) ?? null,
    country: selectPractice(db)?.practice.country ?? null,
    laws: lawsOf(db),
    changes: selectRuleChanges(db),
    consentTemplateVersion: consent && text && versionInUse(listTemplate(work, text), consent),
    now: work.now().at,
    sealedAt: sealed?.sealedAt,
    dateOf: (at) => dateOfInstant(at, zone),
  });
  const lastWrittenAt = latestEntryAt(db) ?? null;
  const used = fields.products.map(({ product }) => product);
  const products = selectProductsOfLots(db, used, lotNumbers(fields));
  const register = registerFacts(fields, products, sealed?.device?.cartridgeLot);
  return ok(evaluate({ ...facts, ...register, lastWrittenAt }, rules));
};
