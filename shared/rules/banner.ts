import type { Allergies } from '../patients/patient.ts';
import { evaluate } from './evaluate.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';
import { findingMessages, type RuleMessage } from './messages.ts';
import { patientRules } from './rules.ts';

/** One line of the banner, in words; values go through `displayValues`. `rule` is null for the allergies. */
export interface BannerLine {
  readonly rule: string | null;
  readonly message: RuleMessage;
  readonly values: Finding['values'];
}

/** What the top of a patient's chart says; the allergies line is always there, in one of three states. */
export interface BannerFacts {
  readonly allergies: BannerLine;
  readonly stops: readonly BannerLine[];
  readonly cautions: readonly BannerLine[];
}

const allergyMessages: Readonly<Record<Allergies['state'], RuleMessage>> = {
  'not-asked': { id: 'banner.allergies.not-asked', defaultMessage: 'Allergies not asked' },
  none: { id: 'banner.allergies.none', defaultMessage: 'No allergies known to the patient' },
  some: { id: 'banner.allergies.some', defaultMessage: 'Allergies: {items}' },
};

function allergyLine(allergies: Allergies | undefined): BannerLine {
  const state = allergies?.state ?? 'not-asked';
  const items = allergies?.items.filter((item) => item.trim() !== '').join(', ') ?? '';
  return { rule: null, message: allergyMessages[state], values: state === 'some' ? { items } : {} };
}

/**
 * Allergies, stops and cautions of a patient, before and outside any session. Questions that were not asked are left
 * to the screening itself, except that a screening is missing or old.
 */
export function bannerFacts(facts: Facts): BannerFacts {
  const found = evaluate({ ...facts, session: null }, patientRules).filter(
    (finding) => !finding.unknown || finding.subject === 'screening',
  );
  const lines = (wanted: (finding: Finding) => boolean): BannerLine[] =>
    found.filter(wanted).map((finding) => ({
      rule: finding.rule,
      message: findingMessages(finding).what,
      values: finding.values,
    }));
  return {
    allergies: allergyLine(facts.patient?.allergies),
    stops: lines(({ level }) => level === 'stop'),
    cautions: lines(({ level }) => level === 'ask' || level === 'caution'),
  };
}
