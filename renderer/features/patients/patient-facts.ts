import type { Home } from '../../../shared/ipc/vault-views.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { chartFacts } from '../../../shared/rules/chart-facts.ts';
import type { Facts } from '../../../shared/rules/facts.ts';
import { versionSignedOn } from '../../../shared/templates/in-use.ts';
import type { LocalDay } from './use-local-day.ts';

/** What the rules may know of a patient before any session. */
export const patientFacts = (
  chart: Chart,
  home: Pick<Home, 'practice' | 'templates' | 'laws' | 'changes'>,
  day: LocalDay,
): Facts =>
  chartFacts({
    chart,
    session: null,
    device: null,
    country: home.practice.country,
    laws: home.laws,
    changes: home.changes,
    consentTemplateVersion: versionSignedOn(home.templates, chart.consents, null),
    now: day.now,
    dateOf: day.dateOf,
  });
