import { randomBytes } from 'node:crypto';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { selectStoredFiles } from '../../../../../electron/vault/db/attachments.ts';
import { foundFiles, pathOfFile } from '../../../../../electron/vault/files/file-places.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { sweepAttachedFiles } from '../../../../../electron/vault/services/attached-files.ts';
import { checkEnded } from '../../../../../electron/vault/services/checks.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { verifyVault } from '../../../../../electron/vault/verify-command.ts';
import { fail } from '../../../../../shared/result.ts';
import {
  askFileOf,
  attachBytes,
  attached,
  attachInput,
  markAsBefore,
  markAttachment,
  wholeFile,
} from '../../../../support/attach-at-work.ts';
import { afternoon, countEntries, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { sealInput, sealWithReasons } from '../../../../support/record-inputs.ts';
import { passphrase, patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';

const folderOf = ({ holder: { home } }: VaultAtWork): string => join(home, 'vault');

const practiceWithPatient = async (clock?: { at: number }) => {
  const vault = await practiceAtWork(clock);
  const patient = patientInput();
  await vault.get('patients:save', patient);
  return { vault, patient: patient.id, ask: askFileOf(vault) };
};

const filesOf = (vault: VaultAtWork): readonly string[] =>
  foundFiles(folderOf(vault)).map(({ path }) => path);

/** Where the file of an attachment lies. */
const lying = (vault: VaultAtWork, id: string): string => {
  const file = selectStoredFiles(workOf(vault).vault.db).find(({ attachment }) => attachment === id);
  return pathOfFile(folderOf(vault), file?.name ?? '');
};

describe('attachments', () => {
  it('come back as they were, in the list, on the line of time and in the search of entries', async () => {
    const { vault, patient, ask } = await practiceWithPatient();
    const bytes = randomBytes(2_500_000);
    const thumbnail = randomBytes(9000);
    const input = attachInput(patient, bytes, { thumbnail });
    const made = await attached(ask, bytes, input);
    expect(made).toMatchObject({
      id: input.id,
      by: 'Tomasz Wiśniewski',
      state: 'here',
      invalid: null,
      at: afternoon,
    });
    expect(await vault.get('attachments:list', { patient, session: null })).toEqual([made]);
    expect(await vault.get('attachments:get', { id: input.id })).toEqual(made);
    expect(await wholeFile(ask, input.id)).toEqual({ ok: true, value: bytes });
    const small = await ask({ do: 'picture', id: input.id, size: 'small', segment: 0 });
    expect(small).toEqual({ ok: true, value: { type: 'webp', bytes: thumbnail, last: true } });
    const read = await vault.get('attachments:read', { id: input.id, segment: 2 });
    expect(read).toEqual({ bytes: bytes.subarray(2 * 1024 * 1024).toString('base64'), last: true });
    expect(await vault.ask('attachments:read', { id: input.id, segment: 3 })).toEqual(
      fail('not-found', 'segment'),
    );
    const { events } = await vault.get('patients:timeline', { id: patient, before: null, limit: 10 });
    const { state: _state, ...recorded } = made;
    expect(events[0]).toMatchObject({ kind: 'attachment', id: input.id, attachment: recorded });
    const filter = { person: null, patient, kind: 'documents' as const, from: null, until: null };
    const { lines } = await vault.get('entries:list', { filter, before: null, limit: 1 });
    expect(lines[0]).toMatchObject({ type: 'attachment', details: { name: 'Sheet of 19-Nov' } });
    expect(verifyLedger(workOf(vault).vault.db, workOf(vault).vault.ledger)).toMatchObject({ ok: true });
  });

  it('are one when they are sent twice, and belong to their patient, session and consent', async () => {
    const { vault, patient, ask } = await practiceWithPatient();
    const { sent } = await sealWithReasons(vault, sealInput(patient, afternoon));
    const other = patientInput({ family: 'Other' });
    await vault.get('patients:save', other);
    const bytes = randomBytes(1000);
    const input = attachInput(patient, bytes, {
      of: { patient, session: sent.id, consent: null, document: null },
    });
    const made = await attached(ask, bytes, input);
    const entries = countEntries(vault);
    expect(await attached(ask, bytes, input)).toEqual(made);
    expect([countEntries(vault), filesOf(vault).length]).toEqual([entries, 1]);
    expect(await vault.get('attachments:list', { patient, session: sent.id })).toEqual([made]);
    expect(await vault.get('attachments:list', { patient, session: newId() })).toEqual([]);
    for (const [of, id, refused] of [
      [
        { patient: other.id, session: null, consent: null, document: null },
        input.id,
        fail('conflict', 'other-patient'),
      ],
      [
        { patient: other.id, session: sent.id, consent: null, document: null },
        newId(),
        fail('not-found', 'session'),
      ],
      [{ patient, session: newId(), consent: null, document: null }, newId(), fail('not-found', 'session')],
      [{ patient, session: null, consent: newId(), document: null }, newId(), fail('not-found', 'consent')],
      [{ patient, session: null, consent: null, document: newId() }, newId(), fail('not-found', 'document')],
      [
        { patient: newId(), session: null, consent: null, document: null },
        newId(),
        fail('not-found', 'patient'),
      ],
    ] as const)
      expect(await attachBytes(ask, bytes, attachInput(patient, bytes, { of, id }))).toEqual(refused);
    expect([countEntries(vault), filesOf(vault).length]).toEqual([entries, 1]);
  });

  it('that are not valid stay, with who and why, until the mark is taken back, and the file itself never changes', async () => {
    const { vault, patient, ask } = await practiceWithPatient();
    const bytes = randomBytes(100);
    const made = await attached(ask, bytes, attachInput(patient, bytes));
    const { id } = made;
    const reason = 'Wrong patient on the sheet';
    const marked = await markAttachment(vault, id, reason);
    expect(marked).toEqual({ ...made, invalid: { at: afternoon, by: 'Tomasz Wiśniewski', reason } });
    expect(await vault.get('attachments:list', { patient, session: null })).toEqual([marked]);
    const mark = (what: 'not-valid' | 'valid-again', of = id) =>
      vault.ask('attachments:mark', {
        id: newId(),
        of: { type: 'attachment', id: of },
        fields: { what, reason: 'Another' },
      });
    expect(await mark('not-valid')).toEqual(fail('conflict', 'already-invalid'));
    expect(await mark('not-valid', newId())).toEqual(fail('not-found', 'attachment'));
    expect(await markAttachment(vault, id, 'It is hers', 'valid-again')).toEqual(made);
    expect(await mark('valid-again')).toEqual(fail('conflict', 'not-marked'));
    expect(await vault.get('corrections:list', { patient })).toMatchObject([
      { of: { type: 'attachment', id }, fields: { what: 'not-valid', reason } },
      { of: { type: 'attachment', id }, fields: { what: 'valid-again', reason: 'It is hers' } },
    ]);
    const filter = { person: null, patient, kind: 'consents' as const, from: null, until: null };
    const { lines } = await vault.get('entries:list', { filter, before: null, limit: 2 });
    expect(lines.map(({ action, details }) => [action, details['of']])).toEqual([
      ['revalidate', 'attachment'],
      ['invalidate', 'attachment'],
    ]);
    const { sqlite } = workOf(vault).vault.db;
    expect(() => sqlite.exec("update attachments set sha256 = 'x'")).toThrow(/never changes/);
    expect(() => sqlite.exec('delete from attachments')).toThrow(/never goes/);
    expect(verifyLedger(workOf(vault).vault.db, workOf(vault).vault.ledger)).toMatchObject({ ok: true });
  });

  it('that were marked before marks could be taken back are marked still, and that is taken back too', async () => {
    const { vault, patient, ask } = await practiceWithPatient();
    const bytes = randomBytes(100);
    const made = await attached(ask, bytes, attachInput(patient, bytes));
    markAsBefore(vault, patient, made.id, 'Wrong one');
    const get = () => vault.get('attachments:get', { id: made.id });
    expect((await get()).invalid).toEqual({ at: afternoon, by: 'Tomasz Wiśniewski', reason: 'Wrong one' });
    expect(await markAttachment(vault, made.id, 'It was right', 'valid-again')).toEqual(made);
    await markAttachment(vault, made.id, 'Wrong after all');
    expect((await get()).invalid).toMatchObject({ reason: 'Wrong after all' });
    expect(verifyLedger(workOf(vault).vault.db, workOf(vault).vault.ledger)).toMatchObject({ ok: true });
  });

  it('64 missing, exchanged, flipped or cut are named one by one, and everything else opens', async () => {
    const { vault, patient, ask } = await practiceWithPatient();
    const whole = randomBytes(1_200_000);
    const make = async (label: string) =>
      (
        await attached(
          ask,
          whole,
          attachInput(patient, whole, { fields: { kind: 'photo', label, note: '', takenOn: '2026-11-19' } }),
        )
      ).id;
    const [good, gone, swapped, flipped, cut] = [
      await make('good'),
      await make('gone'),
      await make('swapped'),
      await make('flipped'),
      await make('cut'),
    ];
    rmSync(lying(vault, gone));
    copyFileSync(lying(vault, good), lying(vault, swapped));
    const bytes = readFileSync(lying(vault, flipped));
    bytes[1_100_000] = (bytes[1_100_000] ?? 0) ^ 1;
    writeFileSync(lying(vault, flipped), bytes);
    writeFileSync(lying(vault, cut), bytes.subarray(0, 500_000));
    const states = async (ids: readonly string[]) =>
      Promise.all(ids.map(async (id) => (await vault.get('attachments:get', { id })).state));
    expect(await states([good, gone, swapped, flipped, cut])).toEqual([
      'here',
      'missing',
      'changed',
      'changed',
      'changed',
    ]);
    const listed = await vault.get('attachments:list', { patient, session: null });
    expect(
      listed
        .filter(({ state }) => state !== 'here')
        .map(({ label }) => label)
        .toSorted(),
    ).toEqual(['cut', 'gone']);
    expect(await wholeFile(ask, good)).toEqual({ ok: true, value: whole });
    for (const [id, reason] of [
      [gone, 'file-missing'],
      [swapped, 'file-changed'],
      [flipped, 'file-changed'],
      [cut, 'file-changed'],
    ] as const)
      expect(await wholeFile(ask, id)).toEqual(fail('damaged', reason));
    expect((await vault.get('patients:chart', { id: patient })).patient.id).toBe(patient);
    await vault.get('checks:start', {});
    await checkEnded(workOf(vault));
    const { last } = await vault.get('checks:status', {});
    expect(['file-missing', 'file-changed']).toContain(last?.firstBad?.why);
    close(vault.holder);
    const { code, text } = verifyVault(vault.holder.home, passphrase);
    expect(code).toBe(1);
    expect(text).toMatch(/^4 attached files do not hold: .*"gone" of 19-Nov-2026, patient .*, is missing/);
  });

  it('65 files without an entry are put aside after a day, and those of attachments stay', async () => {
    const clock = { at: Date.now() };
    const { vault, patient, ask } = await practiceWithPatient(clock);
    const bytes = randomBytes(1000);
    const { id } = await attached(ask, bytes, attachInput(patient, bytes));
    const begun = await ask({ do: 'begin', bytes: 1000 });
    await ask({ do: 'piece', token: begun.ok ? String(begun.value) : '', piece: bytes });
    expect(filesOf(vault)).toHaveLength(2);
    expect(sweepAttachedFiles(workOf(vault))).toBe(0);
    clock.at += 86_500_000;
    expect(sweepAttachedFiles(workOf(vault))).toBe(1);
    expect(filesOf(vault)).toEqual([lying(vault, id)]);
  });

  it('leave nothing of a file that was dropped, is no record, or was on its way at the lock', async () => {
    const { vault, patient, ask } = await practiceWithPatient();
    const bytes = randomBytes(1000);
    const entries = countEntries(vault);
    const begun = await ask({ do: 'begin', bytes: 1000 });
    await ask({ do: 'drop', token: begun.ok ? String(begun.value) : '' });
    expect(filesOf(vault)).toEqual([]);
    const wrong = attachInput(patient, bytes, {
      content: { ...attachInput(patient, bytes).content, bytes: 999 },
    });
    expect(await attachBytes(ask, bytes, wrong)).toEqual(fail('unexpected', 'file-differs'));
    for (const junk of [{ id: 'x' }, { fields: null }, { content: { type: 'html' } }, { of: { patient } }])
      expect(await attachBytes(ask, bytes, { ...attachInput(patient, bytes), ...(junk as object) })).toEqual(
        fail('invalid', 'input'),
      );
    expect(await ask({ do: 'piece', token: 'none', piece: bytes })).toEqual(fail('not-found', 'file'));
    expect(filesOf(vault)).toEqual([]);
    await ask({ do: 'begin', bytes: 1000 });
    expect(filesOf(vault)).toHaveLength(1);
    expect(countEntries(vault)).toBe(entries);
    close(vault.holder);
    expect(filesOf(vault)).toEqual([]);
    expect(await ask({ do: 'begin', bytes: 10 })).toEqual(fail('locked'));
  });

  it('48 are brought by writers only, seen by readers too, and by nobody while the screen is covered', async () => {
    const { vault, patient, ask } = await practiceWithPatient();
    const bytes = randomBytes(100);
    const { id } = await attached(ask, bytes, attachInput(patient, bytes));
    const work = workOf(vault);
    work.user = { ...work.user, role: 'reader' };
    expect(await ask({ do: 'begin', bytes: 100 })).toEqual(fail('refused', 'role'));
    const mark = { what: 'not-valid', reason: 'x' } as const;
    const of = { type: 'attachment', id } as const;
    expect(await vault.ask('attachments:mark', { id: newId(), of, fields: mark })).toEqual(
      fail('refused', 'role'),
    );
    work.user = { ...work.user, role: 'assistant' };
    expect(await vault.ask('attachments:mark', { id: newId(), of, fields: mark })).toMatchObject({
      ok: true,
    });
    work.user = { ...work.user, role: 'reader' };
    expect(await wholeFile(ask, id)).toEqual({ ok: true, value: bytes });
    work.veil = { misses: 0 };
    expect(await wholeFile(ask, id)).toEqual(fail('refused', 'veiled'));
    work.veil = null;
  });
});
