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

/** Where the allergy stands: with the patient, or in the screening. */
type Where = 'patient' | 'screening';

function allergyOf(
  facts: Facts,
  { question, words }: Allergen,
): { readonly state: State; readonly where: Where } {
  const listed = facts.patient?.allergies;
  if (listed?.items.some((item) => names(item, words))) return { state: 'named', where: 'patient' };
  const where = 'screening';
  const answer = answerTo(facts, question);
  if (answer?.answer === 'yes') return { state: names(answer.detail, words) ? 'named' : 'unnamed', where };
  const asked = answer?.answer === 'no' || (listed !== undefined && listed.state !== 'not-asked');
  return { state: asked ? 'none' : 'not-known', where };
}

const report = (
  { state, where }: ReturnType<typeof allergyOf>,
  subject: string,
  item: Hit['values'] = {},
): readonly Hit[] => {
  if (state === 'none') return [];
  return [state === 'named' ? hit(subject, { state, where, ...item }) : unknownHit(subject, { state })];
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
  const found = allergyOf(facts, params);
  if (params.agents.includes(used.agent) || names(used.other, params.words))
    return report(found, 'antiseptic');
  const unnamed = used.agent === 'other' && used.other.trim() === '';
  return unnamed && found.state !== 'none' ? [unknownHit('antiseptic', { state: 'maybe' })] : [];
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
  const found = allergyOf(facts, params);
  if (found.state === 'named' && !sure) return [unknownHit('anaesthetic', { state: 'maybe' })];
  return report(found, 'anaesthetic', { agent: used.agent.replaceAll(/[^a-z0-9]/g, '_') });
}

/** An allergy that any needling meets (metal): yes or named is a hit; unknown when not asked. */
export function allergyAlways(facts: Facts, params: Allergen): readonly Hit[] {
  const { state, where } = allergyOf(facts, params);
  const device = facts.session?.device ?? null;
  const subject = sessionAreas(facts).length > 0 || device ? 'device' : 'patient';
  if (state === 'named' || state === 'unnamed')
    return [hit(subject, { state: 'named', where, name: device?.name ?? 'none' })];
  return state === 'not-known' ? [unknownHit(subject, { state })] : [];
}

/** Gloves of latex and an allergy to it: yes or named is a hit; unknown when not asked. */
export function gloveAllergy(facts: Facts, params: Allergen): readonly Hit[] {
  const gloves = facts.session?.gloves;
  if (gloves !== 'latex') return [];
  const { state, where } = allergyOf(facts, params);
  if (state === 'named' || state === 'unnamed') return [hit('gloves', { state: 'named', where, gloves })];
  return state === 'not-known' ? [unknownHit('gloves', { state, gloves })] : [];
}

/** What is chosen for a treatment and can hold an allergen. */
const items = ['antiseptic', 'anaesthetic', 'gloves'] as const;

/**
 * An allergy to mind while a thing is not chosen yet: a hit at that thing, unknown when allergies were not asked. Gloves
 * without latex leave covers and straps, of which nothing is recorded.
 */
export function allergyToChoice(
  facts: Facts,
  params: Readonly<Record<(typeof items)[number], readonly (Allergen & { readonly name: string })[]>>,
): readonly Hit[] {
  const { antiseptic = null, anaesthetic = null, gloves = null } = facts.session ?? {};
  const chosen = {
    antiseptic: antiseptic !== null,
    anaesthetic: anaesthetic !== null,
    gloves: gloves === 'latex',
  };
  return items.flatMap((item): readonly Hit[] => {
    if (chosen[item]) return [];
    const found = params[item].map((allergen) => ({ name: allergen.name, ...allergyOf(facts, allergen) }));
    const named = found.filter(({ state }) => state === 'named').map(({ name }) => name);
    const values = { item, gloves: gloves ?? 'none' };
    if (named.length > 0)
      return [hit(item, { ...values, allergen: named.length > 1 ? 'several' : named.join('') })];
    if (found.some(({ state }) => state === 'unnamed'))
      return [hit(item, { ...values, allergen: 'unnamed' })];
    return found.some(({ state }) => state === 'not-known') ? [unknownHit(item, { item })] : [];
  });
}
