import { v7 as newId } from 'uuid';
import type { InputOf } from '../../shared/ipc/contract.ts';

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
