import type { IntlShape } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import { allergyStateLabels } from '../../../shared/labels/patient-labels.ts';
import { questionWordings } from '../../../shared/labels/screening-labels.ts';
import { evaluate } from '../../../shared/rules/evaluate.ts';
import type { Facts } from '../../../shared/rules/facts.ts';
import { isSpoken, type Finding } from '../../../shared/rules/finding.ts';
import { displayValues } from '../../../shared/rules/message-values.ts';
import { findingMessages } from '../../../shared/rules/messages.ts';
import { patientRules } from '../../../shared/rules/rules.ts';
import { questionSubject } from '../../../shared/rules/subjects.ts';
import { questionIds, questions, type QuestionId } from '../../../shared/screenings/questions.ts';
import type { PatientAlert } from '../../ui/patient-banner.tsx';

/** The skin type stands in the banner itself; whether the screening is confirmed is the page's next step. */
const saidElsewhere: ReadonlySet<string> = new Set(['SKINTYPE_PIH', 'SCREEN_STALE']);

/** What is known of the patient alone, loudest first; what was not asked is left to the screening. */
export const knownFindings = (facts: Facts): Finding[] =>
  evaluate(facts, patientRules).filter(
    (finding) => isSpoken(finding) && !finding.unknown && !saidElsewhere.has(finding.rule),
  );

/** Allergies that were told in the screening; each stops what contains it. */
export const screenedAllergies = (facts: Facts): QuestionId[] =>
  questions
    .filter(({ id, group }) => group === 'allergy' && facts.screening?.answers[id]?.answer === 'yes')
    .map(({ id }) => id);

/** A yes in few words: its label, what was written to it, and its date. */
export const yesInWords = (intl: IntlShape, facts: Facts, id: QuestionId): string => {
  const label = intl.formatMessage(questionWordings[id].label);
  const answer = facts.screening?.answers[id];
  const more = [answer?.detail.trim(), answer?.date && formatDate(answer.date)].filter(Boolean).join(', ');
  return more === '' ? label : `${label}: ${more}`;
};

/** A finding in few words: the answer it stands at, else the rule's sentence without its full stop. */
const findingInWords = (intl: IntlShape, facts: Facts, finding: Finding): string => {
  const id = questionIds.find((each) => questionSubject(each) === finding.subject);
  if (id) return yesInWords(intl, facts, id);
  const what = intl.formatMessage(findingMessages(finding).what, displayValues(finding.values, intl.locale));
  return what.replace(/\.$/, '');
};

/** What was registered about allergies: not asked, none, or which. */
export const allergiesInWords = (intl: IntlShape, facts: Facts): string => {
  const { state, items } = facts.patient?.allergies ?? { state: 'not-asked', items: [] };
  const label = intl.formatMessage(allergyStateLabels[state]);
  return state === 'some' ? `${label}: ${items.join('; ')}` : label;
};

/** What the banner says of a patient: cautions, allergies in one of their three states, stops. */
export const bannerAlerts = (intl: IntlShape, facts: Facts): PatientAlert[] => {
  const findings = knownFindings(facts);
  const at = (level: 'stop' | 'caution'): PatientAlert[] =>
    findings
      .filter((finding) => (finding.level === 'stop') === (level === 'stop') && finding.level !== 'info')
      .map((finding) => ({
        id: `${finding.rule} ${finding.subject}`,
        level,
        text: findingInWords(intl, facts, finding),
      }));
  const screened = screenedAllergies(facts).map((id): PatientAlert => ({
    id,
    level: 'stop',
    text: yesInWords(intl, facts, id),
  }));
  const state = facts.patient?.allergies.state ?? 'not-asked';
  const level = state === 'some' ? 'stop' : state === 'none' ? 'none' : 'unknown';
  // "No allergies reported" would contradict an allergy that the screening holds.
  const own: PatientAlert[] =
    state === 'none' && screened.length > 0
      ? []
      : [{ id: 'allergies', level, text: allergiesInWords(intl, facts) }];
  return [...at('caution'), ...own, ...screened, ...at('stop')];
};
