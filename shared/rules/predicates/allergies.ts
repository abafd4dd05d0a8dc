import { answerTo } from './answers.ts';
import { sessionAreas } from './depth.ts';
import type { Facts } from '../facts.ts';
import { hit, unknownHit, type Hit } from '../hit.ts';
import type { QuestionId } from '../../screenings/questions.ts';
import { fold } from '../../text/fold.ts';

interface Allergen {
  readonly question: QuestionId;
  /** Beginnings of words that name the allergen, folded. */
  readonly words: readonly string[];
}

/**
 * What the record says about one allergen. `named`: written down. `unnamed`: an allergy of that kind, to something
 * else or without saying to what. `not-known`: neither the patient's record nor the screening asked.
 */
type State = 'named' | 'unnamed' | 'none' | 'not-known';

const names = (text: string, words: readonly string[]): boolean => {
  const folded = ` ${fold(text)}`;
  return words.some((word) => folded.includes(` ${word}`));
};

function allergyState(facts: Facts, { question, words }: Allergen): State {
  const listed = facts.patient?.allergies;
  if (listed?.items.some((item) => names(item, words))) return 'named';
  const answer = answerTo(facts, question);
  if (answer?.answer === 'yes') return names(answer.detail, words) ? 'named' : 'unnamed';
  const asked = answer?.answer === 'no' || (listed !== undefined && listed.state !== 'not-asked');
  return asked ? 'none' : 'not-known';
}

const report = (state: State, subject: string): readonly Hit[] => {
  if (state === 'none') return [];
  return [state === 'named' ? hit(subject, { state }) : unknownHit(subject, { state })];
};

/**
 * An antiseptic that the patient is allergic to; unknown when allergies were not asked or not named, or when the
 * antiseptic was not named.
 */
export function antisepticAllergy(
  facts: Facts,
  params: Allergen & { readonly agents: readonly string[] },
): readonly Hit[] {
  const used = facts.session?.antiseptic;
  if (!used) return [];
  const state = allergyState(facts, params);
  if (params.agents.includes(used.agent) || names(used.other, params.words))
    return report(state, 'antiseptic');
  const unnamed = used.agent === 'other' && used.other.trim() === '';
  return unnamed && state !== 'none' ? [unknownHit('antiseptic', { state: 'maybe' })] : [];
}

/** An anaesthetic that the patient is allergic to; one that may contain it (`maybe`) is unknown. */
export function anaestheticAllergy(
  facts: Facts,
  params: Allergen & { readonly agents: readonly string[]; readonly maybe: readonly string[] },
): readonly Hit[] {
  const used = facts.session?.anaesthetic;
  if (!used) return [];
  const sure = params.agents.includes(used.agent) || names(used.detail, params.words);
  if (!sure && !params.maybe.includes(used.agent)) return [];
  const state = allergyState(facts, params);
  if (state === 'named' && !sure) return [unknownHit('anaesthetic', { state: 'maybe' })];
  return report(state, 'anaesthetic');
}

/** An allergy that any needling meets (metal, latex): yes or named is a hit; unknown when not asked. */
export function allergyAlways(facts: Facts, params: Allergen): readonly Hit[] {
  const state = allergyState(facts, params);
  const answer = answerTo(facts, params.question);
  const subject = sessionAreas(facts).length > 0 || facts.session?.device ? 'device' : 'patient';
  if (answer?.answer === 'yes' || state === 'named') return [hit(subject, { state: 'named' })];
  return state === 'not-known' ? [unknownHit(subject, { state })] : [];
}
