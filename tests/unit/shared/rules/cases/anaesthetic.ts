import type { Case } from './case.ts';
import type { anaestheticRules } from '../../../../../shared/rules/rows/anaesthetic.ts';
import { answered, hour, quiet, session, withAnaesthetic } from '../quiet-facts.ts';

const lidocaineTetracaine = withAnaesthetic({ agent: 'lidocaine-tetracaine-7-7' });

export const anaestheticCases: Readonly<Record<(typeof anaestheticRules)[number]['id'], readonly Case[]>> = {
  ANAES_AREA: [
    [withAnaesthetic({ areaMm2: 40_000 }), 'caution'],
    [withAnaesthetic({ areaMm2: 39_900 }), 'silent'],
    [withAnaesthetic({ agent: 'lidocaine-4', areaMm2: 90_000 }), 'silent'],
  ],
  ANAES_GRAMS: [
    [withAnaesthetic({ massMg: 60_000 }), 'caution'],
    [withAnaesthetic({ massMg: 59_000 }), 'silent'],
  ],
  ANAES_TIME: [
    [withAnaesthetic({ onAt: quiet.now - 3 * hour, offAt: quiet.now - hour }), 'caution'],
    [withAnaesthetic({ onAt: quiet.now - 3 * hour, offAt: quiet.now - hour - 1 }), 'silent'],
    [
      {
        ...lidocaineTetracaine,
        session: {
          anaesthetic: session.anaesthetic && {
            ...session.anaesthetic,
            offAt: null,
            onAt: quiet.now - 2 * hour,
          },
        },
      },
      'caution',
    ],
  ],
  ANAES_INCOMPLETE: [
    [withAnaesthetic({ massMg: null }), 'caution', 'unknown'],
    [withAnaesthetic({ areaMm2: null }), 'caution', 'unknown'],
    [withAnaesthetic({ onAt: null }), 'caution', 'unknown'],
    [withAnaesthetic({ offAt: null }), 'caution', 'unknown'],
    [withAnaesthetic({ agent: 'ice', massMg: null }), 'silent'],
    [lidocaineTetracaine, 'silent'],
  ],
  ANAES_INSTRUCTION: [
    [withAnaesthetic({ agent: 'compounded' }), 'ask'],
    [withAnaesthetic({ agent: 'compounded', detail: '23 %, as prescribed by Dr B' }), 'silent'],
    [withAnaesthetic({ agent: 'lidocaine-5' }), 'silent'],
  ],
  PRILOCAINE_METHAEMOGLOBIN: [
    [
      answered(
        'methaemoglobinaemia',
        { answer: 'yes' },
        withAnaesthetic({ agent: 'lidocaine-prilocaine-2.5-2.5' }),
      ),
      'stop',
    ],
    [
      answered(
        'methaemoglobinaemia',
        { answer: 'not-asked' },
        withAnaesthetic({ agent: 'lidocaine-prilocaine-2.5-2.5' }),
      ),
      'ask',
      'unknown',
    ],
    [{ ...withAnaesthetic({ agent: 'lidocaine-prilocaine-2.5-2.5' }), screening: null }, 'ask', 'unknown'],
    [answered('methaemoglobinaemia', { answer: 'yes' }), 'silent'],
  ],
  ANAES_ANTIARRHYTHMIC: [
    [answered('antiarrhythmic', { answer: 'yes' }), 'caution'],
    [answered('antiarrhythmic', { answer: 'not-asked' }), 'caution', 'unknown'],
    [answered('antiarrhythmic', { answer: 'yes' }, withAnaesthetic({ agent: 'none' })), 'silent'],
  ],
};
