import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Decrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { checkEnded } from '../../../../../electron/vault/services/checks.ts';
import { answerLeaving } from '../../../../../electron/vault/services/leaving.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { preparedCopy, writeCopy } from '../../../../support/copy-at-work.ts';
import { canary, fillChart } from '../../../../support/full-chart.ts';
import { openAge } from '../../../../support/plain-age.ts';
import { unzipped } from '../../../../support/plain-zip.ts';
import { practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';
import { allPayloads } from '../../../../support/script-payloads.ts';
import { passphrase, patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';

const patience = { timeout: 120_000 }; // ms: a derivation takes a second, longer on a computer that may be busy

const withChart = async () => {
  const vault = await practiceAtWork();
  return { vault, patient: await fillChart(vault) };
};

const entriesOf = async (vault: VaultAtWork) => {
  const filter = { person: null, patient: null, kind: 'documents' as const, from: null, until: null };
  const { lines } = await vault.get('entries:list', { filter, before: null, limit: 50 });
  return lines.filter(({ type }) => type === 'copy');
};

/** An encrypted copy of a full chart as a file, its words, and the chart's practice. */
const given = async (withAccess = false) => {
  const { vault, patient } = await withChart();
  const copy = await preparedCopy(vault, patient, 'encrypted', withAccess);
  const path = join(scratchFolder(), 'copy.zip.age');
  expect(await writeCopy(vault, copy, path)).toEqual({ ok: true, value: null });
  return { vault, patient, ...copy, path };
};

const byLibrary = async (file: Buffer, words: string): Promise<Buffer> => {
  const age = new Decrypter();
  age.addPassphrase(words);
  return Buffer.from(await age.decrypt(file));
};

describe('an encrypted copy', patience, () => {
  it('71 opens with its six words, by the library and by plain code, and holds everything', async () => {
    const { vault, path, words } = await given();
    expect(words).toMatch(/^[a-z]{4,7}( [a-z]{4,7}){5}$/);
    const file = readFileSync(path);
    expect(file.includes(canary)).toBe(false);
    const zip = openAge(file, words);
    expect(zip.equals(await byLibrary(file, words))).toBe(true);
    const files = unzipped(zip);
    expect([...files.keys()].toSorted()).toEqual(
      [
        'README.txt',
        'SHA256SUMS.txt',
        'areas.csv',
        'attachments/0001.jpg',
        'documents/0001-consent.html',
        'documents/0002-addendum.html',
        'documents/0003-withdrawal.html',
        'documents/0004-session.html',
        'documents/0005-course.html',
        'documents/0006-sheet.html',
        'products.csv',
        'record.html',
        'records.json',
        'sessions.csv',
      ].toSorted(),
    );
    for (const line of files.get('SHA256SUMS.txt')?.toString().trim().split('\n') ?? []) {
      const [sum, name = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(files.get(name) ?? '')
          .digest('hex'),
        name,
      ).toBe(sum);
    }
    const page = files.get('record.html')?.toString() ?? '';
    for (const part of [
      'Concerns',
      'Avoid-zones',
      'Courses',
      'Stopped early on',
      'Conclusion',
      'Adverse events',
      'Calls and checks after sessions',
      'Treatment sheets',
      'Attachments',
      'Marked as not valid',
      'class="attached"',
      'Screening',
      'Session 1',
      'class="ink"',
      'Noted since',
      canary,
      'Dragonfly',
    ])
      expect(page, part).toContain(part);
    expect(page).not.toMatch(/<script|<iframe|<link|src="(?!data:image\/)|https?:\/\/(?!www\.w3\.org)/i);
    const records = JSON.parse(files.get('records.json')?.toString() ?? '') as {
      readonly patient: { readonly family: string };
      readonly written: readonly { readonly type: string; readonly what: string }[];
      readonly notSaved: readonly unknown[];
    };
    expect(records.patient.family).toBe(canary);
    expect(new Set(records.written.map(({ type }) => type))).toEqual(
      new Set([
        'patient',
        'screening',
        'consent',
        'withdrawal',
        'session',
        'document',
        'concern',
        'zone',
        'course',
        'sheet',
        'attachment',
        'invalidation',
        'pass',
        'addendum',
        'correction',
        'adverse-event',
        'follow-up',
        'assessment',
        'photo',
        'photo-round',
        'hold',
        'keeping',
      ]),
    );
    expect(records.notSaved).toEqual([
      { kind: 'session', by: 'Tomasz Wiśniewski', savedAt: expect.any(Number), typed: canary },
    ]);
    expect(files.get('sessions.csv')?.toString().split('\r\n')).toHaveLength(3);
    expect(await entriesOf(vault)).toMatchObject(
      [{ action: 'give', patient: { name: /ZEPHYRINE/ } }].map(() => ({ action: 'give' })),
    );
  });

  it('71 with other words, a flipped bit or a missing end is refused by both', async () => {
    const { path, words } = await given();
    const file = readFileSync(path);
    const flipped = (at: number): Buffer => {
      const bytes = Buffer.from(file);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      return bytes;
    };
    const body = file.indexOf('\n---') + 60;
    const cases: readonly (readonly [string, Buffer, string])[] = [
      ['other words', file, `${words}s`],
      ['a bit of the head', flipped(60), words],
      ['a bit of the body', flipped(body + 40), words],
      ['the last bit', flipped(file.length - 1), words],
      ['a missing end', file.subarray(0, file.length - 1), words],
      ['something after the end', Buffer.concat([file, Buffer.alloc(20)]), words],
    ];
    for (const [what, bytes, typed] of cases) {
      expect(() => openAge(bytes, typed), what).toThrow();
      if (/words|body|end$/.test(what)) await expect(byLibrary(bytes, typed), what).rejects.toThrow();
    }
  });

  it('tells who opened the record only where that is wanted', async () => {
    const { path, words } = await given(true);
    const records =
      unzipped(openAge(readFileSync(path), words))
        .get('records.json')
        ?.toString() ?? '';
    expect(records).toContain('"type": "access"');
  });
});

describe('a readable copy', () => {
  it('53 is one page in which script in any text is text', async () => {
    const vault = await practiceAtWork();
    const hostile = allPayloads.slice(0, 60).join(' ');
    const input = patientInput({ family: 'Ordinary', note: hostile });
    await vault.get('patients:save', input);
    const path = join(scratchFolder(), 'copy.html');
    const copy = await preparedCopy(vault, input.id, 'readable');
    expect(await writeCopy(vault, copy, path)).toMatchObject({ ok: true });
    const page = readFileSync(path, 'utf8');
    expect(page).toContain('&lt;script');
    expect(page).not.toMatch(/<(script|img|iframe|object|embed|svg on|form|a )/i);
    expect(page).toContain("default-src 'none'");
  });
});

describe('before a copy', () => {
  it('the passphrase is asked again, and a reader or assistant has no such channel', async () => {
    const { vault, patient } = await withChart();
    const asked = { patient, kind: 'readable' as const, withAccess: false, reason: 'For a doctor.' };
    expect(await vault.ask('copies:prepare', { ...asked, passphrase: 'another' })).toMatchObject({
      error: { code: 'wrong-passphrase' },
    });
    for (const role of ['assistant', 'reader'] as const) {
      workOf(vault).user = { ...workOf(vault).user, role };
      expect(await vault.ask('copies:prepare', { ...asked, passphrase })).toMatchObject({
        error: { reason: 'role' },
      });
    }
  });

  it('everything is checked; what does not hold is told, and asks why the copy is given all the same', async () => {
    const { vault, patient } = await withChart();
    const { sqlite } = workOf(vault).vault.db;
    sqlite.exec("update concerns set record = replace(record, 'Dragonfly', 'Damselfly')");
    const copy = await preparedCopy(vault, patient, 'readable');
    const status = await vault.get('copies:status', { id: copy.id });
    expect(status).toMatchObject({ check: 'does-not-hold', firstBad: { why: 'projection' } });
    const path = join(scratchFolder(), 'copy.html');
    expect(await writeCopy(vault, copy, path)).toMatchObject({ error: { reason: 'check-failed-copy' } });
    expect(existsSync(path)).toBe(false);
    expect(await writeCopy(vault, copy, path, 'The patient moves tomorrow.')).toMatchObject({ ok: true });
    const body = sqlite
      .prepare("select body from entries join entry_bodies using (arrival) where type = 'copy'")
      .pluck()
      .get();
    expect(JSON.parse(String(body))).toMatchObject({
      check: 'does-not-hold',
      despite: 'The patient moves tomorrow.',
      reason: 'The patient asked.',
    });
  });

  it('a readable one says what it is for; an encrypted one is not asked', async () => {
    const { vault, patient } = await withChart();
    const asked = { patient, withAccess: false, passphrase };
    const refused = { ok: false, error: { code: 'invalid', fields: [{ path: 'reason' }] } };
    for (const reason of [null, '', ' x ', 'x'.repeat(201), 'two\nlines', 'a\u0007b c'])
      expect(await vault.ask('copies:prepare', { ...asked, kind: 'readable', reason })).toMatchObject(
        refused,
      );
    expect(
      await vault.ask('copies:prepare', { ...asked, kind: 'encrypted', reason: 'For a doctor.' }),
    ).toMatchObject(refused);
    expect(await vault.ask('copies:prepare', { ...asked, kind: 'encrypted', reason: null })).toMatchObject({
      ok: true,
    });
  });

  it('32 what the check noted cannot be read: that is told as not known', async () => {
    const { vault, patient } = await withChart();
    const { sqlite } = workOf(vault).vault.db;
    const input = {
      patient,
      kind: 'readable',
      withAccess: false,
      reason: 'For a doctor.',
      passphrase,
    } as const;
    const { id } = await vault.get('copies:prepare', input);
    sqlite.exec('alter table entry_bodies rename to away');
    await checkEnded(workOf(vault));
    await nextTurn();
    sqlite.exec('alter table away rename to entry_bodies');
    expect(await vault.get('copies:status', { id })).toMatchObject({ check: 'not-known' });
  });

  it('the check can be broken off, and then nothing is given', async () => {
    const { vault, patient } = await withChart();
    const { id } = await vault.get('copies:prepare', {
      patient,
      kind: 'readable',
      withAccess: false,
      reason: 'For a doctor.',
      passphrase,
    });
    const path = join(scratchFolder(), 'copy.html');
    expect(await writeCopy(vault, { id }, path)).toMatchObject({ error: { reason: 'check-running' } });
    await vault.get('copies:cancel', { id });
    expect(await vault.ask('copies:status', { id })).toMatchObject({ error: { code: 'not-found' } });
    expect(await writeCopy(vault, { id }, path)).toMatchObject({ error: { code: 'not-found' } });
    expect(readdirSync(dirname(path))).toEqual([]);
    expect(await entriesOf(vault)).toEqual([]);
  });

  it('a file name is proposed that names nobody, and the words stand on a note that is not kept', async () => {
    const { vault, patient } = await withChart();
    const copy = await preparedCopy(vault, patient);
    const named = await answerLeaving(workOf(vault), { do: 'copy-name', id: copy.id, despite: '' });
    expect(named).toEqual({
      ok: true,
      value: { fileName: 'stria-copy-00001-2026-11-20.zip.age', kind: 'encrypted' },
    });
    const note = await vault.get('copies:note', { id: copy.id });
    expect(note.patient).toBeNull();
    expect(await vault.get('documents:list', { patient })).not.toContainEqual(
      expect.objectContaining({ id: note.id }),
    );
  });
});

describe('a copy that cannot be written', patience, () => {
  it('72 to a place that is not there, is a folder, or goes away: refused, nothing half left, nothing of before lost', async () => {
    const { vault, patient } = await withChart();
    const copy = await preparedCopy(vault, patient, 'readable');
    const stick = join(scratchFolder(), 'stick');
    mkdirSync(stick);
    const path = join(stick, 'copy.html');
    writeFileSync(path, 'of before');
    renameSync(stick, `${stick}-pulled`);
    expect(await writeCopy(vault, copy, path)).toMatchObject({
      error: { code: 'refused', reason: 'copy-target' },
    });
    renameSync(`${stick}-pulled`, stick);
    mkdirSync(join(stick, 'folder', 'in it'), { recursive: true });
    expect(await writeCopy(vault, copy, join(stick, 'folder'))).toMatchObject({
      error: { reason: 'copy-target' },
    });
    expect(readdirSync(stick).toSorted()).toEqual(['copy.html', 'folder']);
    expect(readFileSync(path, 'utf8')).toBe('of before');
    expect(await writeCopy(vault, copy, path)).toMatchObject({ ok: true });
    expect(readdirSync(stick).toSorted()).toEqual([basename(path), 'folder']);
  });

  it('72 because the vault is locked meanwhile: nothing is left', async () => {
    const { vault, patient } = await withChart();
    const copy = await preparedCopy(vault, patient);
    const path = join(scratchFolder(), 'copy.zip.age');
    const written = writeCopy(vault, copy, path);
    close(vault.holder);
    expect(await written).toMatchObject({ error: { code: 'locked' } });
    expect(readdirSync(dirname(path))).toEqual([]);
  });
});
