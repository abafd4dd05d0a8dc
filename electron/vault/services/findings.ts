import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { chartFacts } from '../../../shared/rules/chart-facts.ts';
import { evaluate } from '../../../shared/rules/evaluate.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { registerFacts } from '../../../shared/rules/register-facts.ts';
import { rules } from '../../../shared/rules/rules.ts';
import type { SessionFields } from '../../../shared/sessions/session.ts';
import { versionSignedOn } from '../../../shared/templates/in-use.ts';
import { selectLastNeedled } from '../db/areas.ts';
import { selectDevices } from '../db/devices.ts';
import { latestEntryAt } from '../db/entry-bodies.ts';
import { selectPractice } from '../db/practice.ts';
import { selectProducts } from '../db/products.ts';
import { selectRuleChanges } from '../db/rules.ts';
import { countByConsent, selectSession } from '../db/sessions.ts';
import { dayFacts } from './day-facts.ts';
import { lawsOf } from './laws.ts';
import { localZone } from './local-zone.ts';
import { readChart } from './patients.ts';
import { listTemplates } from './templates.ts';
import type { Work } from './work.ts';

/** What the rules say of a session, from the vault's own facts: stored with the record. */
export const findingsFor = (
  work: Work,
  patient: string,
  id: string,
  fields: SessionFields,
): Result<readonly Finding[]> => {
  const { db } = work.vault;
  const chart = readChart(work, { id: patient });
  if (!chart.ok) return chart;
  // A correction is judged by the zones of its day.
  const sealed = selectSession(db, id);
  const ofDay = sealed?.zones.map(({ zone, ...place }) => ({ ...place, id: zone, ended: null }));
  // What was written on paper is judged by what was known on that day, not by what is known when it is keyed in.
  const known =
    fields.paper === null
      ? {
          ...chart.value,
          lastNeedled: selectLastNeedled(db, patient, id),
          sessionsUnder: countByConsent(db, patient, id),
        }
      : { ...chart.value, ...dayFacts(work, { patient, session: id, at: fields.startedAt }) };
  // Asked once: making a format of dates for each takes longer than all the rules.
  const zone = localZone();
  const facts = chartFacts({
    chart: { ...known, zones: ofDay ?? known.zones },
    session: fields,
    device: selectDevices(db).find((device) => device.id === fields.device?.device) ?? null,
    country: selectPractice(db)?.practice.country ?? null,
    laws: lawsOf(db),
    changes: selectRuleChanges(db),
    consentTemplateVersion: versionSignedOn(listTemplates(work), chart.value.consents, fields.consent),
    now: work.now().at,
    sealedAt: sealed?.sealedAt,
    dateOf: (at) => dateOfInstant(at, zone),
  });
  const lastWrittenAt = latestEntryAt(db) ?? null;
  const recorded = selectSession(db, id)?.device?.cartridgeLot;
  const register = registerFacts(fields, selectProducts(db), recorded);
  return ok(evaluate({ ...facts, ...register, lastWrittenAt }, rules));
};
