import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { nextNumber, putPatient } from '../../../../../electron/vault/db/patients.ts';
import { write } from '../../../../../electron/vault/db/run.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { screeningInput, sealInput, sealWithReasons } from '../../../../support/record-inputs.ts';
import { afternoon, countEntries, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { passphrase, patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';

const conflict = { ok: false, error: { code: 'conflict', reason: 'changed-meanwhile' } };

const accesses = (vault: VaultAtWork): unknown =>
  workOf(vault).vault.db.sqlite.prepare(`select count(*) from entries where type = 'access'`).pluck().get();

describe('a patient', () => {
  it('is registered with the next number, changed with the revision that was seen, and never overwritten blindly', async () => {
    const vault = await practiceAtWork();
    const input = patientInput();
    expect(await vault.get('patients:save', input)).toMatchObject({
      number: '00001',
      revision: 1,
      family: 'Okonkwo-Lindqvist',
    });
    expect((await vault.get('patients:save', patientInput())).number).toBe('00002');
    const changed = { ...input, revision: 1, fields: { ...input.fields, phone: '07700 900999' } };
    expect(await vault.get('patients:save', changed)).toMatchObject({
      number: '00001',
      revision: 2,
      phone: '07700 900999',
    });
    for (const revision of [0, 1, 3, 9]) {
      expect(
        await vault.ask('patients:save', {
          ...input,
          revision,
          fields: { ...input.fields, note: `seen ${revision}` },
        }),
      ).toEqual(conflict);
    }
    expect(
      (await vault.get('patients:search', { query: '900999', after: null, limit: 5 })).rows,
    ).toHaveLength(1);
    expect(
      (await vault.get('patients:search', { query: '900143', after: null, limit: 5 })).rows,
    ).toHaveLength(1);
  });

  it('sent twice is one entry, also when it was a change', async () => {
    const vault = await practiceAtWork();
    const input = patientInput();
    const before = countEntries(vault);
    const first = await vault.get('patients:save', input);
    expect(await vault.get('patients:save', input)).toEqual(first);
    const changed = { ...input, revision: 1, fields: { ...input.fields, note: 'Prefers mornings.' } };
    const second = await vault.get('patients:save', changed);
    expect(await vault.get('patients:save', changed)).toEqual(second);
    expect(countEntries(vault)).toBe(before + 2);
  });

  it('number 100,000 follows 99,999', async () => {
    const { vault } = workOf(await practiceAtWork());
    const { fields } = patientInput();
    for (const number of ['99998', '99999', '100000']) {
      write(vault.db, (tx) => putPatient(tx, { id: newId(), number, revision: 1, ...fields }, 'x'));
    }
    expect(nextNumber(vault.db)).toBe('100001');
  });

  it('who may be the same person is found by birth date and an overlapping name', async () => {
    const vault = await practiceAtWork();
    const { id } = await vault.get('patients:save', patientInput());
    const similar = async (family: string, given: string, born: string): Promise<readonly string[]> =>
      (await vault.get('patients:similar', { family, given, born, phone: '', email: '' })).rows.map(
        (row) => row.id,
      );
    expect(await similar('OKONKWO', 'Ada', '1991-03-04')).toEqual([id]);
    expect(await similar('Smith', 'Marguerité', '1991-03-04')).toEqual([id]);
    expect(await similar('Okonkwo', '', '1991-03-05')).toEqual([]);
    expect(await similar('Smith', 'Jane', '1991-03-04')).toEqual([]);
    expect(await similar('', '', '1991-03-04')).toEqual([]);
  });

  it('57 a name in letters that only look the same is found as possibly the same person', async () => {
    const vault = await practiceAtWork();
    const { id } = await vault.get('patients:save', patientInput({ family: 'Okonkwo', given: 'Ada' }));
    const similar = async (family: string, born = '1991-03-04'): Promise<readonly string[]> =>
      (await vault.get('patients:similar', { family, given: 'Maria', born, phone: '', email: '' })).rows.map(
        (row) => row.id,
      );
    for (const family of [
      'Оkonkwo', // a Cyrillic capital
      'ΟΚΟΝΚWΟ', // Greek capitals
      'Оkοnkwо', // Cyrillic and Greek among Latin
      'Ｏｋｏｎｋｗｏ', // full width
      '0k0nkw0', // digits
      'Oko\u200bnk\u2060wo', // zero width
      'Oko\u3164nkwo', // a letter without a shape
      'O\u0301konkwo\u202e', // accent and direction
    ])
      expect(await similar(family), family).toEqual([id]);
    expect(await similar('Оkonkwo', '1991-03-05')).toEqual([]);
    expect(await similar('Оkorafor')).toEqual([]);
    const cyrillic = await vault.get('patients:save', patientInput({ family: 'Вера', given: 'Сара' }));
    expect(await similar('Bepa')).toEqual([cyrillic.id]);
  });
});

describe('reading a record', () => {
  it('is noted once per patient and unlock, whichever way it is opened', async () => {
    const clock = { at: afternoon };
    const vault = await practiceAtWork(clock);
    const { id } = await vault.get('patients:save', patientInput());
    const other = await vault.get('patients:save', patientInput());
    await vault.get('patients:search', { query: 'okonkwo', after: null, limit: 5 });
    expect(accesses(vault)).toBe(0);
    await vault.get('patients:timeline', { id, before: null, limit: 5 });
    await vault.get('patients:chart', { id });
    await vault.get('patients:chart', { id });
    expect(accesses(vault)).toBe(1);
    await vault.get('patients:chart', { id: other.id });
    expect(accesses(vault)).toBe(2);
    const { sent } = await sealWithReasons(vault, sealInput(id, afternoon));
    close(vault.holder);
    await vault.get('vault:unlock', { passphrase });
    await vault.get('sessions:get', { id: sent.id });
    await vault.get('patients:chart', { id });
    expect(accesses(vault)).toBe(3);
    expect(await vault.ask('patients:chart', { id: newId() })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await vault.ask('patients:timeline', { id: newId(), before: null, limit: 5 })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(accesses(vault)).toBe(3);
  });

  it('shows the timeline a page at a time, newest first, nothing twice', async () => {
    const clock = { at: afternoon };
    const vault = await practiceAtWork(clock);
    const { id } = await vault.get('patients:save', patientInput());
    for (let one = 0; one < 25; one += 1) {
      // Several at one moment, and a clock that goes back.
      clock.at += one % 5 === 0 ? -7000 : one % 3 === 0 ? 0 : 60_000;
      await vault.get('screenings:save', screeningInput(id));
    }
    const whole = await vault.get('patients:timeline', { id, before: null, limit: 100 });
    expect(whole.next).toBeNull();
    expect(whole.events).toHaveLength(26);
    const order = whole.events.map(({ at, id: event }) => [at, event] as const);
    expect(order).toEqual(order.toSorted(([a, x], [b, y]) => b - a || (x < y ? 1 : -1)));
    for (const limit of [1, 4, 25, 26]) {
      const ids: string[] = [];
      let before: string | null = null;
      do {
        const page: { readonly events: readonly { readonly id: string }[]; readonly next: string | null } =
          await vault.get('patients:timeline', { id, before, limit });
        ids.push(...page.events.map((event) => event.id));
        before = page.next;
      } while (before !== null);
      expect(ids).toEqual(whole.events.map((event) => event.id));
    }
  });
});

describe('today', () => {
  it('shows who was here, what lies open and who is due', async () => {
    const clock = { at: afternoon };
    const vault = await practiceAtWork(clock);
    const { id } = await vault.get(
      'patients:save',
      patientInput({ allergies: { state: 'some', items: ['Lidocaine'] } }),
    );
    clock.at += 600_000;
    await sealWithReasons(vault, sealInput(id, clock.at, { nextDate: '2026-11-26' }));
    const draft = newId();
    await vault.get('drafts:save', { id: draft, kind: 'session', patient: id, save: 1, body: '{}' });
    const later = await vault.get('patients:save', patientInput({ family: 'Later' }));
    await sealWithReasons(vault, sealInput(later.id, clock.at, { nextDate: '2026-12-18' }));
    const view = await vault.get('today:view', {
      from: afternoon,
      to: afternoon + 86_400_000,
      today: '2026-11-20',
    });
    expect(view.patients).toBe(2);
    expect(view.seen).toHaveLength(2);
    const seen = view.seen.find(({ patient }) => patient.id === id);
    expect(seen).toMatchObject({ at: clock.at, skinType: 'v', allergies: { items: ['Lidocaine'] } });
    expect(seen?.what.toSorted()).toEqual(['registered', 'session']);
    expect(view.drafts).toEqual([
      {
        id: draft,
        kind: 'session',
        patient: id,
        patientName: 'OKONKWO-LINDQVIST, Adaeze Marguerite',
        about: '',
        savedAt: clock.at,
        by: '',
      },
    ]);
    expect(view.due.map(({ patient, date }) => [patient.id, date])).toEqual([[id, '2026-11-26']]);
    const yesterday = await vault.get('today:view', {
      from: afternoon - 86_400_000,
      to: afternoon,
      today: '2026-11-19',
    });
    expect(yesterday.seen).toEqual([]);
    await sealWithReasons(vault, sealInput(id, clock.at + 1000, { nextDate: null }));
    expect((await vault.get('today:view', { from: 0, to: 1, today: '2026-11-20' })).due).toEqual([]);
  });
});
