import type { Case } from './case.ts';
import type { productRules } from '../../../../../shared/rules/rows/products.ts';
import type { Facts } from '../../../../../shared/rules/facts.ts';
import type { QuestionId } from '../../../../../shared/screenings/questions.ts';
import {
  answered,
  product,
  quiet,
  session,
  withAnaesthetic,
  withDevice,
  withPatient,
  withProduct,
  withSession,
} from '../quiet-facts.ts';

const allergicTo = (...items: readonly string[]): Facts =>
  withPatient({ allergies: { state: 'some', items: [...items] } });
/** Neither the screening nor the patient's record knows. */
const notAsked = (question: QuestionId): Facts =>
  answered(question, { answer: 'not-asked' }, withPatient({ allergies: { state: 'not-asked', items: [] } }));
const without = (item: 'antiseptic' | 'anaesthetic', facts: Facts): Facts => ({
  ...facts,
  session: { ...session, [item]: null },
});
const inLatex = withSession({ gloves: 'latex' });
const expired = { expiry: '2026-05-19' };

export const productsCases: Readonly<Record<(typeof productRules)[number]['id'], readonly Case[]>> = {
  SERUM_CHANNEL: [
    [withProduct({ routeClass: 'topical-not-into-channels' }), 'stop'],
    [withProduct({ routeClass: 'aftercare-only', timing: 'after-channels-open' }), 'stop'],
    [withProduct({ routeClass: 'topical-not-into-channels', timing: 'after-closure' }), 'silent'],
    [withProduct({ routeClass: 'sterile-intradermal' }), 'silent'],
    [withProduct({ routeClass: 'unknown' }), 'caution', 'unknown'],
    [withProduct({ routeClass: 'topical-not-into-channels', timing: null }), 'caution', 'unknown'],
  ],
  SERUM_REACTION_HISTORY: [
    [{ ...quiet, reactionHistory: [{ kind: 'granuloma', product: product.product }] }, 'stop'],
    [{ ...quiet, reactionHistory: [{ kind: 'contact', product: 'another' }] }, 'silent'],
    [{ ...quiet, reactionHistory: [{ kind: 'granuloma', product: null }] }, 'ask', 'unknown'],
    [{ ...quiet, reactionHistory: null }, 'ask', 'unknown'],
  ],
  LOT_EXPIRED: [
    [withProduct(expired), 'ask'],
    [withProduct({ expiry: '2026-05-20' }), 'silent'],
    [withProduct({ expiry: null }), 'caution', 'unknown'],
    [withAnaesthetic(expired), 'ask'],
    [withAnaesthetic({ agent: 'ice', expiry: null }), 'silent'],
    [withDevice({ cartridgeExpiry: '2026-05-19' }), 'ask'],
    [withDevice({ cartridgeExpiry: null }), 'caution', 'unknown'],
  ],
  LOT_OPEN_TOO_LONG: [
    [{ ...quiet, openedLots: [{ subject: 'products.0', openedOn: '2026-04-21', keepDays: 28 }] }, 'ask'],
    [{ ...quiet, openedLots: [{ subject: 'products.0', openedOn: '2026-04-22', keepDays: 28 }] }, 'silent'],
    [
      { ...quiet, openedLots: [{ subject: 'products.0', openedOn: null, keepDays: 28 }] },
      'caution',
      'unknown',
    ],
    // Entered later: the pack that is open now was not yet open.
    [
      { ...quiet, openedLots: [{ subject: 'products.0', openedOn: '2026-05-21', keepDays: 28 }] },
      'caution',
      'unknown',
    ],
  ],
  LOT_RECALLED: [
    [
      {
        ...quiet,
        recalledLots: [
          { subject: 'products.0', lot: 'HG-1', recalledOn: '2026-05-01', reason: 'Broken seals' },
        ],
      },
      'stop',
    ],
    [quiet, 'silent'],
  ],
  ALLERGY_CHLORHEXIDINE: [
    [withPatient({ allergies: { state: 'some', items: ['Chlorhexidine wipes'] } }), 'stop'],
    [answered('allergy-antiseptic', { answer: 'yes', detail: 'Chlorhexidin' }), 'stop'],
    [answered('allergy-antiseptic', { answer: 'yes', detail: 'something pink' }), 'ask', 'unknown'],
    [withPatient({ allergies: { state: 'some', items: ['Pollen'] } }), 'silent'],
    [
      answered(
        'allergy-antiseptic',
        { answer: 'not-asked' },
        withPatient({ allergies: { state: 'not-asked', items: [] } }),
      ),
      'ask',
      'unknown',
    ],
    [
      {
        ...withPatient({ allergies: { state: 'some', items: ['chlorhexidine'] } }),
        session: {
          ...session,
          antiseptic: { agent: 'alcohol-70', concentrationPpm: null, other: '', contactTimeMs: null },
        },
      },
      'silent',
    ],
  ],
  ALLERGY_IODINE: [
    [
      {
        ...withPatient({ allergies: { state: 'some', items: ['Iodine'] } }),
        session: {
          ...session,
          antiseptic: { agent: 'povidone-iodine', concentrationPpm: null, other: '', contactTimeMs: null },
        },
      },
      'stop',
    ],
    [withPatient({ allergies: { state: 'some', items: ['Iodine'] } }), 'silent'],
  ],
  ALLERGY_ANAESTHETIC: [
    [answered('allergy-anaesthetic', { answer: 'yes', detail: 'lidocaine' }), 'stop'],
    [withPatient({ allergies: { state: 'some', items: ['Lignocaine'] } }), 'stop'],
    [withPatient({ allergies: { state: 'some', items: ['Benzocaine lozenges'] } }), 'stop'],
    [answered('allergy-anaesthetic', { answer: 'yes' }), 'ask', 'unknown'],
    [
      answered(
        'allergy-anaesthetic',
        { answer: 'yes', detail: 'lidocaine' },
        withAnaesthetic({ agent: 'compounded' }),
      ),
      'ask',
      'unknown',
    ],
    [
      answered(
        'allergy-anaesthetic',
        { answer: 'yes', detail: 'lidocaine' },
        withAnaesthetic({ agent: 'ice' }),
      ),
      'silent',
    ],
  ],
  ALLERGY_METAL: [
    [answered('allergy-metal', { answer: 'yes', detail: 'earrings' }), 'stop'],
    [withPatient({ allergies: { state: 'some', items: ['Nickel'] } }), 'stop'],
    [
      answered(
        'allergy-metal',
        { answer: 'not-asked' },
        withPatient({ allergies: { state: 'not-asked', items: [] } }),
      ),
      'ask',
      'unknown',
    ],
    [quiet, 'silent'],
  ],
  ALLERGY_LATEX: [
    [answered('allergy-latex', { answer: 'yes' }, inLatex), 'stop'],
    [{ ...allergicTo('Rubber bands'), session: inLatex.session }, 'stop'],
    [{ ...notAsked('allergy-latex'), session: inLatex.session }, 'ask', 'unknown'],
    [inLatex, 'silent'],
    [answered('allergy-latex', { answer: 'yes' }), 'silent'],
  ],
  ALLERGY_CHOICE: [
    [answered('allergy-latex', { answer: 'yes' }, withSession({ gloves: null })), 'caution'],
    // Covers and straps are left to mind.
    [answered('allergy-latex', { answer: 'yes' }), 'caution'],
    [answered('allergy-latex', { answer: 'yes' }, withSession({ gloves: 'other' })), 'caution'],
    [answered('allergy-latex', { answer: 'yes' }, inLatex), 'silent'],
    [notAsked('allergy-latex'), 'caution', 'unknown'],
    [without('antiseptic', allergicTo('chlorhexidine')), 'caution'],
    [without('antiseptic', allergicTo('Iodine')), 'caution'],
    [without('antiseptic', allergicTo('Iodine', 'Chlorhexidin')), 'caution'],
    [without('antiseptic', answered('allergy-antiseptic', { answer: 'yes', detail: 'pink' })), 'caution'],
    [without('antiseptic', notAsked('allergy-antiseptic')), 'caution', 'unknown'],
    [without('anaesthetic', allergicTo('Lidocaine')), 'caution'],
    [without('anaesthetic', answered('allergy-anaesthetic', { answer: 'yes' })), 'caution'],
    [without('anaesthetic', notAsked('allergy-anaesthetic')), 'caution', 'unknown'],
    [without('anaesthetic', quiet), 'silent'],
    [allergicTo('chlorhexidine', 'Lidocaine'), 'silent'],
  ],
};
