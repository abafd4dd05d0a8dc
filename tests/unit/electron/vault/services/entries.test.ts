import { cpSync, rmSync } from 'node:fs';
import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { bodies } from '../../../../../electron/vault/bodies.ts';
import { vaultFolder } from '../../../../../electron/vault/make-vault-folder.ts';
import { entryDetails } from '../../../../../electron/vault/services/entry-details.ts';
import type { Entry } from '../../../../../electron/vault/ledger/entry.ts';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import {
  type EntryFilter,
  entryKinds,
  type EntryLine,
  mostPrinted,
  readHash,
  shortHash,
} from '../../../../../shared/entries/entry.ts';
import { entrySentences } from '../../../../../shared/labels/entry-labels.ts';
import { say } from '../../../../../electron/vault/documents/wording.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import {
  consentInput,
  screeningInput,
  sealInput,
  sealWithReasons,
} from '../../../../support/record-inputs.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';
import { passphrase, patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { failed, openAs, wrong } from './users-at-work.ts';
import { readingOf } from '../documents/document-text.ts';

const all: EntryFilter = { person: null, patient: null, kind: null, from: null, until: null };
const hour = 3_600_000;

const linesOf = async (
  vault: VaultAtWork,
  filter: Partial<EntryFilter> = {},
): Promise<readonly EntryLine[]> =>
  (await vault.get('entries:list', { filter: { ...all, ...filter }, before: null, limit: 100 })).lines;

const sentences = (lines: readonly EntryLine[]): string[] =>
  lines.map((line) => {
    const message = entrySentences[`${line.type}.${line.action}`];
    if (!message) throw new Error(`No sentence for ${line.type}.${line.action}.`);
    return say(message, line.details);
  });

/** A day of work: two patients, one of them treated without consent, amended and looked at. */
const dayOfWork = async () => {
  const clock = { at: afternoon };
  const vault = await practiceAtWork(clock);
  const first = await vault.get('patients:save', patientInput());
  const second = await vault.get('patients:save', patientInput({ family: 'Bright' }));
  clock.at += hour;
  await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
  await vault.get('screenings:save', screeningInput(first.id));
  await vault.get('consents:sign', consentInput(first.id, clock.at));
  clock.at += hour;
  const { sealed, sent } = await sealWithReasons(vault, sealInput(second.id, clock.at));
  const id = sealed.session.id;
  const fields = { ...sent.fields, pain: 5 };
  await vault.get('sessions:amend', {
    session: id,
    reason: 'Pain mistyped',
    fields,
    revision: 1,
    draft: null,
  });
  await vault.get('reviews:see', { session: id, revision: 2, note: 'Talked about it' });
  await vault.get('documents:create', { kind: 'session', source: id });
  return { clock, vault, first, second, session: id };
};

describe('what was written', () => {
  it('has a sentence and a kind for every type of entry', () => {
    const kinds = Object.values(entryKinds).flat() as readonly string[];
    const types = new Set(Object.keys(entrySentences).map((key) => key.split('.')[0]));
    expect(new Set(kinds)).toEqual(new Set(Object.keys(bodies)));
    expect(types).toEqual(new Set(Object.keys(bodies)));
  });

  it('says nothing of a reason where the body was erased', () => {
    for (const [key, message] of Object.entries(entrySentences)) {
      const [type, action] = key.split('.') as [keyof typeof bodies, Entry['action']];
      const bare = say(message, entryDetails({ type, action, id: 'SCREEN_STALE', at: 0 }, null));
      expect(bare, key).not.toMatch(/: (none)?\s*$|\bnone\b/);
    }
  });

  it('says who did what to whom in plain words, newest first', async () => {
    const { vault, second, session } = await dayOfWork();
    await openAs(vault, wrong);
    await openAs(vault, passphrase);
    const lines = await linesOf(vault);
    expect(sentences(lines)).toEqual([
      'Unlocked with the passphrase',
      expect.stringContaining('tries in vain before the right passphrase: 1 wrong, 0 broken off'),
      'Made a sheet: Session 1, 20-Nov-2026',
      'Looked at a session outside a rule: Talked about it',
      'Amended session 1: Pain mistyped',
      'Sealed session 1',
      'Opened the chart',
      'Made a sheet: Consent, 20-Nov-2026',
      'Kept a signed consent',
      'Kept a screening',
      'Adopted a text for patients, version 1',
      'Registered the patient',
      'Registered the patient',
      'Unlocked with the passphrase',
      'Added Tomasz Wiśniewski as owner',
      'Set up the practice Northlight Skin Clinic',
    ]);
    expect(lines.every(({ by }) => by === 'Tomasz Wiśniewski')).toBe(true);
    expect(lines[4]).toMatchObject({
      patient: { id: second.id, name: 'BRIGHT, Adaeze Marguerite' },
      session,
      erased: false,
    });
  });

  it('is read a page at a time by keyset: each entry once, whatever is written meanwhile', async () => {
    const { vault } = await dayOfWork();
    const whole = await linesOf(vault);
    const read: EntryLine[] = [];
    for (let before: number | null = null, more = true; more; before = read.at(-1)?.arrival ?? null) {
      const page = await vault.get('entries:list', { filter: all, before, limit: 3 });
      read.push(...page.lines);
      more = page.more;
      await vault.get('patients:save', patientInput());
    }
    expect(read).toEqual(whole);
  });

  it('is narrowed by kind, person, patient and time, alone and together', async () => {
    const { vault, first, second } = await dayOfWork();
    expect(sentences(await linesOf(vault, { kind: 'sessions' }))).toEqual([
      'Looked at a session outside a rule: Talked about it',
      'Amended session 1: Pain mistyped',
      'Sealed session 1',
    ]);
    const ofFirst = await linesOf(vault, { patient: first.id });
    expect(new Set(ofFirst.map(({ patient }) => patient?.id))).toEqual(new Set([first.id]));
    expect(ofFirst.map(({ type }) => type)).toEqual(['document', 'consent', 'screening', 'patient']);
    const ofSecond = await linesOf(vault, { patient: second.id });
    expect(ofSecond.map(({ type }) => type)).toEqual([
      'document',
      'review',
      'session',
      'session',
      'access',
      'patient',
    ]);
    expect(await linesOf(vault, { person: newId() })).toEqual([]);
    const middle = { from: afternoon + hour, until: afternoon + 2 * hour };
    expect((await linesOf(vault, middle)).map(({ type }) => type)).toEqual([
      'document',
      'consent',
      'screening',
      'adoption',
    ]);
    expect(await linesOf(vault, { ...middle, patient: second.id })).toEqual([]);
    const together = {
      ...middle,
      patient: first.id,
      kind: 'consents' as const,
      person: workOf(vault).user.id,
    };
    expect((await linesOf(vault, together)).map(({ type }) => type)).toEqual(['consent']);
    expect(await linesOf(vault, { from: afternoon - 2 * hour, until: afternoon - hour })).toEqual([]);
  });

  it('42 marks an entry that was written while the clock stood earlier than before, in the order of writing', async () => {
    const clock = { at: afternoon };
    const vault = await practiceAtWork(clock);
    clock.at -= hour;
    await vault.get('patients:save', patientInput());
    clock.at += 1000;
    await vault.get('patients:save', patientInput());
    const [newest, back, unlock] = await linesOf(vault);
    expect([newest?.clockWentBack, back?.clockWentBack, unlock?.clockWentBack]).toEqual([false, true, false]);
  });

  it('48 is no one’s but the owner’s to read, print and check', async () => {
    const vault = await practiceAtWork();
    const work = workOf(vault);
    for (const role of ['practitioner', 'assistant', 'reader'] as const) {
      vault.holder.work = { ...work, user: { ...work.user, role } };
      const list = { filter: all, before: null, limit: 10 };
      expect(await vault.ask('entries:list', list)).toEqual(failed('refused', 'role'));
      expect(await vault.ask('entries:print', { filter: all })).toEqual(failed('refused', 'role'));
      expect(await vault.ask('entries:check-line', { seq: 1, hash: 'a' })).toEqual(failed('refused', 'role'));
    }
  });
});

describe('the printed list', () => {
  it('holds the lines and, at its foot, the newest entry', async () => {
    const { vault, second } = await dayOfWork();
    const { head } = await vault.get('entries:list', { filter: all, before: null, limit: 1 });
    const { document } = await vault.get('entries:print', { filter: { ...all, patient: second.id } });
    const served = serveDocument(workOf(vault), document?.id ?? '');
    const html = readingOf(served.ok ? served.value.html : '');
    expect(html).toContain('Amended session 1: Pain mistyped');
    expect(html).toContain('Only: BRIGHT Adaeze Marguerite.');
    expect(html).not.toContain('Kept a signed consent');
    expect(html).toContain(`Newest entry ${head?.seq}, ${shortHash(head?.hash ?? '')}`);
    expect(document).toMatchObject({ kind: 'entries', patient: null });
  });

  it('says how many lines there would be when they are too many for one paper', async () => {
    const vault = await practiceAtWork();
    const { vault: open, user, now } = workOf(vault);
    open.write(user.id, now(), (tx) => {
      for (let revision = 2; revision < mostPrinted + 2; revision += 1)
        tx.append({ action: 'unlock', type: 'unlock', id: user.id, revision, bodyVersion: 1, body: {} });
    });
    const printed = await vault.get('entries:print', { filter: all });
    expect(printed).toEqual({ document: null, tooMany: mostPrinted + 3 });
    expect(
      (await vault.get('entries:print', { filter: { ...all, kind: 'people' } })).document,
    ).not.toBeNull();
  });

  it('22 its line tells an older copy that was put back from the records it was printed from', async () => {
    const vault = await practiceAtWork();
    close(vault.holder);
    const copy = scratchFolder();
    cpSync(vaultFolder(vault.holder.home), copy, { recursive: true });
    await vault.get('vault:unlock', { passphrase });
    await vault.get('patients:save', patientInput());
    const { head } = await vault.get('entries:list', { filter: all, before: null, limit: 1 });
    const line = { seq: head?.seq ?? 0, hash: shortHash(head?.hash ?? '').toUpperCase() };
    expect(await vault.get('entries:check-line', line)).toEqual({ found: 'here', at: head?.at });
    const other = { ...line, hash: 'ffff ffff ffff' };
    expect(await vault.get('entries:check-line', other)).toEqual({ found: 'other', at: null });
    close(vault.holder);
    rmSync(vaultFolder(vault.holder.home), { recursive: true });
    cpSync(copy, vaultFolder(vault.holder.home), { recursive: true });
    await vault.get('vault:unlock', { passphrase });
    expect((await vault.get('entries:check-line', line)).found).not.toBe('here');
    await vault.get('patients:save', patientInput());
    expect((await vault.get('entries:check-line', line)).found).toBe('other');
  });

  it('reads a typed line however its groups are written, and nothing shorter than a printed one', () => {
    for (const typed of ['3f9a c2d1 77e0', '3F9AC2D177E0', ' 3f9a-c2d1-77e0 ', '3f9a·c2d1·77e0'])
      expect(readHash(typed)).toBe('3f9ac2d177e0');
    for (const typed of ['', '3f9a', '3f9a c2d1 77', 'xxxx xxxx xxxx', 'a'.repeat(65)])
      expect(readHash(typed)).toBeUndefined();
  });
});
