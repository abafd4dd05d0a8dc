import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { close } from '../../../../../electron/vault/services/vault.ts';
import type { ChannelOf, InputOf } from '../../../../../shared/ipc/contract.ts';
import { courseInput } from '../../../../support/course-inputs.ts';
import { day, sealedSession } from '../../../../support/follow-up-inputs.ts';
import { afternoon, practiceAtWork } from '../../../../support/practice-at-work.ts';
import { passphrase, patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { failed } from './users-at-work.ts';

const today = '2026-11-20';
const patients = 36;
const inputs = {
  'today:view': { from: afternoon, to: afternoon + day, today },
  'dues:list': { today },
  'dues:older-recalls': { today },
} satisfies { readonly [Name in ChannelOf<'vault'>]?: InputOf<Name> };
const lists = Object.keys(inputs) as (keyof typeof inputs)[];

/** Patients who were here two days ago, each with a course that runs. */
const practice = async (): Promise<VaultAtWork> => {
  const vault = await practiceAtWork({ at: afternoon });
  for (let count = 0; count < patients; count += 1) {
    const { id } = await vault.get('patients:save', patientInput({ given: `No. ${count}` }));
    await sealedSession(vault, id, afternoon - 2 * day);
    await vault.get('courses:save', courseInput(id));
  }
  return vault;
};

/** The clock jumps whenever it is looked at, so that each step is a slice of its own, on any computer. */
const stepwise = (): void => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
  onTestFinished(() => void vi.restoreAllMocks());
};

describe('the lists of Today', () => {
  it('take turns with everything else, and end at the lock', async () => {
    const vault = await practice();
    stepwise();
    for (const name of lists) {
      await vault.get('patients:save', patientInput()); // what was read of the courses does not hold any more
      const locked = vault.ask(name, inputs[name]);
      for (let turn = 0; turn < 3; turn += 1) await nextTurn();
      close(vault.holder);
      expect(await locked, name).toEqual(failed('locked'));
      await vault.get('vault:unlock', { passphrase });

      let isOver = false;
      const asked = vault.ask(name, inputs[name]).finally(() => (isOver = true));
      let answered = 0;
      for (; !isOver; await nextTurn()) if ((await vault.ask('practice:home', {})).ok) answered += 1;
      expect(await asked, name).toMatchObject({ ok: true });
      expect(answered, name).toBeGreaterThan(3);
    }
  });

  it('read the courses once for all of them, and anew after a record was written', async () => {
    const vault = await practice();
    stepwise();
    const turnsOf = async (name: keyof typeof inputs): Promise<number> => {
      let isOver = false;
      void vault.ask(name, inputs[name]).finally(() => (isOver = true));
      let turns = 0;
      for (; !isOver; turns += 1) await nextTurn();
      return turns;
    };
    const first = await turnsOf('dues:older-recalls');
    const again = await turnsOf('dues:older-recalls');
    expect(again).toBeLessThan(first - 3);
    await vault.get('patients:save', patientInput());
    expect(await turnsOf('dues:older-recalls')).toBe(first);
  });
});
