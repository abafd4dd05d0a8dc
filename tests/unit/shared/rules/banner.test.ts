import { expect, it } from 'vitest';
import { bannerFacts } from '../../../../shared/rules/banner.ts';
import { chartFacts, consentInForce, type FactSources } from '../../../../shared/rules/chart-facts.ts';
import { evaluate } from '../../../../shared/rules/evaluate.ts';
import { rules } from '../../../../shared/rules/rules.ts';
import { answered, day, quiet, session, withPatient } from './quiet-facts.ts';

it('says stops and cautions, and allergies in all three states', () => {
  const facts = answered('keloid', { answer: 'yes' }, answered('breastfeeding', { answer: 'yes' }));
  const banner = bannerFacts({
    ...facts,
    patient: facts.patient && {
      ...facts.patient,
      allergies: { state: 'some', items: ['Latex', 'Nickel', ' '] },
    },
  });
  expect(banner.allergies.values).toEqual({ items: 'Latex, Nickel' });
  expect(banner.stops.map((line) => line.rule)).toEqual(['KELOID']);
  expect(banner.cautions.map((line) => line.rule)).toEqual(['BREASTFEEDING']);
  const state = (allergies: { state: 'none' | 'not-asked'; items: string[] }) =>
    bannerFacts(withPatient({ allergies })).allergies.message.id;
  expect(state({ state: 'none', items: [] })).toBe('banner.allergies.none');
  expect(state({ state: 'not-asked', items: [] })).toBe('banner.allergies.not-asked');
});

it('leaves questions that were not asked to the screening, but says that there is none', () => {
  expect(bannerFacts(answered('keloid', { answer: 'not-asked' })).stops).toEqual([]);
  expect(bannerFacts({ ...quiet, screening: null }).stops.map((line) => line.rule)).toEqual(['SCREEN_STALE']);
});

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
    },
    session,
    device: { authorisedUse: 'yes' },
    country: 'DE',
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
