import { expect, it } from 'vitest';
import { chartFacts, consentInForce, type FactSources } from '../../../../shared/rules/chart-facts.ts';
import { evaluate } from '../../../../shared/rules/evaluate.ts';
import { rules } from '../../../../shared/rules/rules.ts';
import { day, quiet, session } from './quiet-facts.ts';

const consent = quiet.consent && { ...quiet.consent, id: 'first' };

it('takes the facts from a chart', () => {
  if (!consent || !quiet.screening || !quiet.patient) throw new Error('the quiet facts are complete');
  const sources: FactSources = {
    chart: {
      patient: quiet.patient,
      screening: { at: session.startedAt, answers: quiet.screening.answers },
      concerns: [],
      consents: [consent],
      lastNeedled: {},
      zones: [],
      sessionsUnder: {},
      adverseEvents: [],
    },
    session,
    device: {
      uses: [{ use: 'striae', group: null, country: null, authority: '', answer: 'yes', source: '' }],
      isotretinoin: { says: 'nothing', months: null, source: '' },
    },
    country: 'DE',
    laws: [],
    changes: [],
    consentTemplateVersion: 2,
    now: quiet.now,
    dateOf: (at) => new Date(at).toISOString().slice(0, 10),
  };
  expect(evaluate(chartFacts(sources), rules)).toEqual([]);
  const tomorrow = chartFacts({ ...sources, session: null, now: quiet.now + day });
  expect(evaluate(tomorrow, rules).map((finding) => finding.rule)).toEqual(['SCREEN_STALE']);
});

it('relies on the consent named by the session, else on the newest that stands', () => {
  if (!consent) throw new Error('the quiet facts have a consent');
  const withdrawn = { ...consent, id: 'second', signedAt: consent.signedAt + 2, withdrawnAt: quiet.now };
  const newer = { ...consent, id: 'third', signedAt: consent.signedAt + 1 };
  expect(consentInForce([consent, withdrawn, newer], null)).toBe(newer);
  expect(consentInForce([consent, withdrawn, newer], withdrawn.id)).toBe(withdrawn);
  expect(consentInForce([withdrawn], null)).toBe(withdrawn);
  expect(consentInForce([], null)).toBeNull();
});
