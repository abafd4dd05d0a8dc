import { v7 as newId } from 'uuid';
import type { InputOf } from '../../shared/ipc/contract.ts';
import type { VaultAtWork } from './vault-at-work.ts';

type Save = InputOf<'courses:save'>;

/** Four sessions of the lower abdomen, both sides, every four weeks, as the form sends it. */
export const courseInput = (patient: string, fields: Partial<Save['fields']> = {}): Save => ({
  id: newId(),
  patient,
  revision: 0,
  draft: null,
  fields: {
    kind: 'course',
    title: '',
    regions: [
      {
        region: 'abdomen-lower',
        side: 'right',
        sessions: 4,
        depth: { minUm: 1000, maxUm: 1500 },
      },
      { region: 'abdomen-lower', side: 'left', sessions: 4, depth: null },
    ],
    interval: 4,
    goals: ['texture', 'colour'],
    goal: 'To wear a bikini again',
    startedOn: '2026-11-01',
    note: '',
    ...fields,
  },
});

const day = 86_400_000;
const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** A chart with courses of every sort: one that ended, one under way, and one for maintenance with a long name. */
export const fillCourses = async (vault: VaultAtWork, patient: string, now: number): Promise<void> => {
  const ended = courseInput(patient, {
    regions: [{ region: 'thigh-outer', side: 'left', sessions: 3, depth: null }],
    startedOn: dateOf(now - 400 * day),
  });
  await vault.get('courses:save', ended);
  await vault.get('courses:end', {
    id: ended.id,
    revision: 1,
    end: { outcome: 'stopped', reason: 'Expected a child.', conclusion: 'Softer, the colour as before.' },
    draft: null,
  });
  await vault.get(
    'courses:save',
    courseInput(patient, {
      regions: [
        { region: 'abdomen-lower', side: 'right', sessions: 4, depth: { minUm: 1250, maxUm: 1750 } },
        { region: 'abdomen-lower', side: 'left', sessions: 4, depth: { minUm: 1250, maxUm: 1750 } },
        { region: 'flank', side: 'right', sessions: 6, depth: null },
      ],
      startedOn: dateOf(now - 40 * day),
    }),
  );
  await vault.get(
    'courses:save',
    courseInput(patient, {
      kind: 'maintenance',
      interval: 6,
      title: 'Keeping-up of Persephone-Wilhelmina’s outer thighs after the summer of the long-distance swims',
      regions: (['right', 'left'] as const).map((side) => ({
        region: 'upper-arm-inner',
        side,
        sessions: 12,
        depth: null,
      })),
      startedOn: dateOf(now - 180 * day),
    }),
  );
};
