import type { Case } from './case.ts';
import type { anaestheticRules } from '../../../../../shared/rules/rows/anaesthetic.ts';
import type { Facts } from '../../../../../shared/rules/facts.ts';
import type { Application } from '../../../../../shared/sessions/session.ts';
import type { AnaestheticAgent } from '../../../../../shared/sessions/values.ts';
import { answered, hour, quiet, withAnaesthetic, withApplication, withSession } from '../quiet-facts.ts';

/** Another agent, with its only application changed. */
const ofAgent = (agent: AnaestheticAgent, change: Partial<Application>): Facts => {
  const changed = withApplication(change).session?.anaesthetic;
  return withAnaesthetic({ agent, applications: changed?.applications ?? [] });
};
const lidocaineTetracaine = withAnaesthetic({ agent: 'lidocaine-tetracaine-7-7' });

export const anaestheticCases: Readonly<Record<(typeof anaestheticRules)[number]['id'], readonly Case[]>> = {
  ANAES_AREA: [
    [withApplication({ areaMm2: 40_000 }), 'caution'],
    [withApplication({ areaMm2: 39_900 }), 'silent'],
    [withApplication({ areaMm2: 25_000 }, [{ areaMm2: 15_000 }]), 'caution'],
    [withApplication({ areaMm2: 25_000 }, [{ areaMm2: 14_900 }]), 'silent'],
    // That one is missing is said once, by ANAES_INCOMPLETE.
    [withApplication({ areaMm2: 25_000 }, [{ areaMm2: null }]), 'silent'],
    [withApplication({ areaMm2: 40_000 }, [{ areaMm2: null }]), 'caution'],
    [ofAgent('lidocaine-4', { areaMm2: 90_000 }), 'silent'],
  ],
  ANAES_GRAMS: [
    [withApplication({ massMg: 60_000 }), 'caution'],
    [withApplication({ massMg: 59_000 }), 'silent'],
    [withApplication({ massMg: 30_000 }, [{ massMg: 30_000 }]), 'caution'],
  ],
  ANAES_TIME: [
    [withApplication({ onAt: quiet.now - 3 * hour, offAt: quiet.now - hour }), 'caution'],
    [withApplication({ onAt: quiet.now - 3 * hour, offAt: quiet.now - hour - 1 }), 'silent'],
    [
      withSession({
        endedAt: null,
        anaesthetic:
          withApplication({ offAt: null, onAt: quiet.now - 2 * hour }).session?.anaesthetic ?? null,
      }),
      'caution',
    ],
  ],
  ANAES_INCOMPLETE: [
    [withApplication({ massMg: null }), 'caution', 'unknown'],
    [withApplication({ areaMm2: null }), 'caution', 'unknown'],
    [withApplication({ onAt: null }), 'caution', 'unknown'],
    [withApplication({ offAt: null }), 'caution', 'unknown'],
    [withApplication({}, [{ onAt: null, offAt: null }]), 'caution', 'unknown'],
    [withAnaesthetic({ applications: [] }), 'caution', 'unknown'],
    [ofAgent('ice', { massMg: null }), 'silent'],
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
