/** Each way in which one fact of a treatment can be missing. */
import { labelNotLookedUp } from '../../../../shared/devices/isotretinoin-label.ts';
import type { FollowUpAnswers } from '../../../../shared/follow-ups/follow-up.ts';
import { photosNotAsked } from '../../../../shared/photos/photo-consent.ts';
import type { Facts } from '../../../../shared/rules/facts.ts';
import {
  parentOf,
  questionIds,
  questions,
  type QuestionId,
} from '../../../../shared/screenings/questions.ts';
import type { Answer } from '../../../../shared/screenings/screening.ts';
import type {
  Application,
  SessionArea,
  SessionFields,
  SessionProduct,
} from '../../../../shared/sessions/session.ts';

type Removal = readonly [name: string, without: (facts: Facts) => Facts];

const ofSession =
  (change: (session: Partial<SessionFields>) => Partial<SessionFields>) =>
  (facts: Facts): Facts => ({
    ...facts,
    session: facts.session && { ...facts.session, ...change(facts.session) },
  });
const ofAreas = (change: Partial<SessionArea>) =>
  ofSession(({ areas = [] }) => ({ areas: areas.map((area) => ({ ...area, ...change })) }));
const ofProducts = (change: Partial<SessionProduct>) =>
  ofSession(({ products = [] }) => ({ products: products.map((product) => ({ ...product, ...change })) }));
const ofDevice = (change: Partial<NonNullable<SessionFields['device']>>) =>
  ofSession(({ device }) => (device ? { device: { ...device, ...change } } : {}));
const ofAnaesthetic = (change: Partial<NonNullable<SessionFields['anaesthetic']>>) =>
  ofSession(({ anaesthetic }) => (anaesthetic ? { anaesthetic: { ...anaesthetic, ...change } } : {}));

const ofApplication = (change: Partial<Application>) =>
  ofSession(({ anaesthetic }) =>
    anaesthetic
      ? {
          anaesthetic: {
            ...anaesthetic,
            applications: anaesthetic.applications.map((each) => ({ ...each, ...change })),
          },
        }
      : {},
  );

const ofAnswers =
  (change: Partial<FollowUpAnswers>) =>
  (facts: Facts): Facts => ({
    ...facts,
    followUp: facts.followUp && {
      ...facts.followUp,
      answers: { ...facts.followUp.answers, ...change },
    },
  });

const notAsked: Answer = { answer: 'not-asked', detail: '', date: null };
const withoutAnswers = (facts: Facts, ids: readonly string[]): Facts => ({
  ...facts,
  screening: facts.screening && {
    ...facts.screening,
    answers: {
      ...facts.screening.answers,
      ...Object.fromEntries(ids.map((id) => [id, notAsked])),
    },
  },
});
/** A yes to what goes on from a no: only where neither was asked is an answer missing. */
const deniedParent = (facts: Facts, id: QuestionId): readonly QuestionId[] => {
  const parent = parentOf(id);
  return parent !== null && facts.screening?.answers[parent]?.answer === 'no' ? [parent] : [];
};
const allergies = questions.filter(({ group }) => group === 'allergy').map(({ id }) => id);

const screening: readonly Removal[] = [
  [
    'the screening',
    (facts) => ({
      ...facts,
      screening: null,
      patient: facts.patient && { ...facts.patient, allergies: { state: 'not-asked', items: [] } },
    }),
  ],
  [
    'every answer',
    (facts) => ({
      ...facts,
      screening: facts.screening && { ...facts.screening, answers: {} },
      patient: facts.patient && { ...facts.patient, allergies: { state: 'not-asked', items: [] } },
    }),
  ],
  ...questionIds
    // An allergy is asked in two places: only where neither knows is it missing.
    .filter((id) => !allergies.some((allergy) => allergy === id))
    .flatMap((id): Removal[] => [
      [`the answer to ${id}`, (facts) => withoutAnswers(facts, [id, ...deniedParent(facts, id)])],
      [
        `the date of ${id}`,
        (facts) => {
          const answer = facts.screening?.answers[id];
          if (!facts.screening || !answer) return facts;
          const answers = { ...facts.screening.answers, [id]: { ...answer, date: null } };
          return { ...facts, screening: { ...facts.screening, answers } };
        },
      ],
    ]),
  [
    'allergies',
    (facts) => ({
      ...withoutAnswers(facts, allergies),
      patient: facts.patient && { ...facts.patient, allergies: { state: 'not-asked', items: [] } },
    }),
  ],
];

const session: readonly Removal[] = [
  ['the shallowest depth', ofAreas({ depthMinUm: null })],
  ['the deepest depth', ofAreas({ depthMaxUm: null })],
  ['both depths', ofAreas({ depthMinUm: null, depthMaxUm: null })],
  ['every depth', ofAreas({ depthMinUm: null, depthMaxUm: null, planned: 'none' })],
  ['the device', ofSession(() => ({ device: null }))],
  ['the needle length', ofDevice({ needleLengthUm: null })],
  ['lot and expiry of the cartridge', ofDevice({ cartridgeLot: '', cartridgeExpiry: null })],
  ['grams', ofApplication({ massMg: null })],
  ['the area of the cream', ofApplication({ areaMm2: null })],
  ['the time on', ofApplication({ onAt: null })],
  ['the time off', ofApplication({ offAt: null })],
  ['whether it is prescribed', ofAnaesthetic({ prescribed: 'not-asked' })],
  ['lot and expiry of the anaesthetic', ofAnaesthetic({ lot: '', expiry: null })],
  ['when a product was used', ofProducts({ timing: null })],
  ['the class of a product', ofProducts({ routeClass: 'unknown' })],
  ['lot and expiry of a product', ofProducts({ lot: '', expiry: null })],
];

export const removals: readonly Removal[] = [
  ...screening,
  ...session,
  ['the adverse events', (facts) => ({ ...facts, openEvents: null })],
  ['whether it was asked about warning signs', ofAnswers({ warning: { state: 'not-asked', signs: [] } })],
  ['pain after the session', ofAnswers({ pain: null })],
  ['redness after the session', ofAnswers({ redness: null })],
  ['colour after the session', ofAnswers({ pigment: 'not-asked' })],
  ['the country', (facts) => ({ ...facts, country: null })],
  ['the patient', (facts) => ({ ...withoutAnswers(facts, allergies), patient: null })],
  [
    'the skin type',
    (facts) => ({ ...facts, patient: facts.patient && { ...facts.patient, skinType: 'unknown' } }),
  ],
  [
    'the red flag',
    (facts) => ({ ...facts, concerns: facts.concerns.map((each) => ({ ...each, redFlag: 'not-asked' })) }),
  ],
  ['the answers to photos', (facts) => ({ ...facts, photoConsents: photosNotAsked })],
  ['the template in use', (facts) => ({ ...facts, consentTemplateVersion: null })],
  ['the count of sessions', (facts) => ({ ...facts, sessionUnderConsent: null })],
  ['the last needling', (facts) => ({ ...facts, lastNeedled: null })],
  ['the register of the device', (facts) => ({ ...facts, device: null })],
  [
    'what the label of the device says',
    (facts) => ({ ...facts, device: facts.device && { ...facts.device, isotretinoin: labelNotLookedUp } }),
  ],
  ['earlier reactions', (facts) => ({ ...facts, reactionHistory: null })],
  [
    'the day of opening',
    (facts) => ({ ...facts, openedLots: facts.openedLots.map((lot) => ({ ...lot, openedOn: null })) }),
  ],
];
