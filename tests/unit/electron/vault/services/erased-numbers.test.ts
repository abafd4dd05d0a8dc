import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eraseFromVault } from '../../../../../electron/vault/erasures/erase-from-vault.ts';
import { checked } from '../../../../support/merge-charts.ts';
import { practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { patientInput } from '../../../../support/vault-at-work.ts';

const decision = { askedBy: 'patient', askedOn: '2026-11-20', reason: 'By letter', despite: '' } as const;

/** An id whose row in the search of everything would be the same, or one of the next two. */
const idOf = (place: number, near: number): string =>
  `0197a000-0000-7000-8000-00000000${place.toString(16)}00${String(near)}`;

it('records that wanted the same row of the search are numbered as if an erased one had never been', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 6 }),
      fc.nat(),
      async (nears, which) => {
        const vault = await practiceAtWork();
        const ids = nears.map((near, place) => idOf(place, near));
        for (const id of ids) await vault.get('patients:save', { ...patientInput(), id });
        const { vault: open, user } = workOf(vault);
        const patient = ids[which % ids.length] ?? '';
        eraseFromVault(open, { patient, actor: user.id, now: vault.holder.now(), decision });
        expect(checked(vault)).toEqual({ ok: true, entries: expect.any(Number) });
      },
    ),
    {
      numRuns: 25,
      examples: [
        [[0, 0, 0], 0],
        [[0, 1, 0, 0], 0],
      ],
    },
  );
}, 60_000);
