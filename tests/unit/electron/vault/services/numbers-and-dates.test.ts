import { newestBodyVersion } from '../../../../../electron/vault/ledger/projection.ts';
import { projection } from '../../../../../electron/vault/projectors.ts';
import { v7 as newId } from 'uuid';
import { describe, expect, it, onTestFinished } from 'vitest';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';
import {
  patientInput,
  sessionFields,
  setUpPractice,
  type VaultAtWork,
} from '../../../../support/vault-at-work.ts';

const afternoon = Date.UTC(2026, 10, 20, 13, 0);

const open = async (): Promise<VaultAtWork> => {
  const vault = await setUpPractice(scratchFolder(), { at: afternoon });
  onTestFinished(() => close(vault.holder));
  return vault;
};

describe('the number of a patient', () => {
  it('goes on after 99999 and is never given twice', async () => {
    const vault = await open();
    const work = vault.holder.work;
    if (!work) throw new Error('locked');
    const { fields } = patientInput();
    for (const number of ['99998', '99999']) {
      work.vault.write(work.user.id, work.now(), (tx) =>
        tx.append({
          action: 'create',
          type: 'patient',
          id: newId(),
          revision: 1,
          bodyVersion: newestBodyVersion(projection, 'patient'),
          body: { number, fields },
        }),
      );
    }
    const numbers = [];
    for (let i = 0; i < 3; i += 1) numbers.push((await vault.get('patients:save', patientInput())).number);
    expect(numbers).toEqual(['100000', '100001', '100002']);
  });
});

describe('the next sessions of the coming days', () => {
  it('are shown although many others are long overdue', async () => {
    const vault = await open();
    const work = vault.holder.work;
    if (!work) throw new Error('locked');
    const plan = async (nextDate: string): Promise<string> => {
      const { id } = await vault.get('patients:save', patientInput());
      const fields = { ...sessionFields(afternoon), nextDate };
      work.vault.write(work.user.id, work.now(), (tx) =>
        tx.append({
          action: 'seal',
          type: 'session',
          id: newId(),
          revision: 1,
          bodyVersion: newestBodyVersion(projection, 'session'),
          body: {
            patient: id,
            ordinal: 1,
            byName: '',
            reason: '',
            startedAt: afternoon,
            courses: [],
            findings: [],
            fields,
          },
        }),
      );
      return id;
    };
    for (let i = 0; i < 55; i += 1) await plan('2025-01-10');
    const due = await plan('2026-11-23');
    const today = await vault.get('today:view', {
      from: afternoon - 1,
      to: afternoon + 1,
      today: '2026-11-20',
    });
    expect(today.due.map(({ patient, date }) => [patient.id, date])).toEqual([[due, '2026-11-23']]);
  });
});
