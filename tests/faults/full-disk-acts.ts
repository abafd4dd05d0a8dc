// On a small disk: each act of a day with each amount of room, with the reserve and without it; says what came of each.
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { makeBackup } from '../../electron/backups/make-backup.ts';
import { makeReserve } from '../../electron/storage/reserve.ts';
import { closeVault, openVault } from '../../electron/vault/open-vault.ts';
import { close } from '../../electron/vault/services/vault.ts';
import { takeBack } from '../../electron/vault/services/held-drafts.ts';
import { verifyVault } from '../../electron/vault/verify-command.ts';
import type { Result } from '../../shared/result.ts';
import { reserveName } from '../../shared/storage/storage.ts';
import { noteProjection, passphrase as notesPassphrase } from '../support/note-projection.ts';
import { fillDisk } from '../support/small-disk.ts';
import {
  passphrase,
  patientInput,
  sessionFields,
  type VaultAtWork,
  vaultAtWork,
} from '../support/vault-at-work.ts';
import { startVault } from '../support/vault-child.ts';

const [disk = '', practice = '', older = '', rooms = ''] = process.argv.slice(2);
const reserveBytes = 2 * 1024 * 1024;
const home = join(disk, 'home');
const folder = join(home, 'vault');
const outcomes = new Map<string, Set<string>>();

const codeOf = (result: Result<unknown>): string =>
  result.ok ? 'ok' : [result.error.code, result.error.reason].join(' ').trim();

const say = (act: string, outcome: string): void => {
  outcomes.set(act, (outcomes.get(act) ?? new Set()).add(outcome));
};
const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

/** The boxes that main would hold now. */
const boxesOf = (vault: VaultAtWork): string[] => {
  const held = new Map<string, string>();
  for (const word of vault.said) {
    if (word.word !== 'held') continue;
    if (word.box === null) held.delete(word.draft);
    else held.set(word.draft, word.box);
  }
  return [...held.values()];
};

const kept = async (vault: VaultAtWork, patient: string): Promise<string | undefined> =>
  (await vault.get('drafts:find', { kind: 'session', patient })).map(({ body }) => body)[0];

/** One act in an open practice on a disk with so much room left, then the lock, room, and a look at everything. */
const inPractice = async (
  act: string,
  free: number,
  reserve: boolean,
  run: (vault: VaultAtWork, patient: string) => Promise<Result<unknown>>,
): Promise<void> => {
  const what = `${act} with ${free} bytes${reserve ? ' and the reserve' : ''}`;
  cpSync(practice, home, { recursive: true });
  if (reserve) must(await makeReserve(folder, reserveBytes), 'no reserve');
  const vault = vaultAtWork(home);
  await vault.get('vault:unlock', { passphrase });
  const patient = await vault.get('patients:save', patientInput());
  const words = 'typed on a full disk '.repeat(3000);
  fillDisk(disk, free);
  const answer = await run(vault, patient.id);
  say(reserve ? `${act}, reserve` : act, codeOf(answer));
  must(codeOf(await vault.ask('patients:chart', { id: patient.id })) === 'ok', `${what}: no chart`);
  const draft = { id: newId(), kind: 'session', patient: patient.id, save: 1, body: words } as const;
  say(reserve ? 'words, reserve' : 'words', codeOf(await vault.ask('drafts:save', draft)));
  must((await kept(vault, patient.id)) === words, `${what}: the words are gone`);
  close(vault.holder);
  const boxes = boxesOf(vault);
  if (free % 3 !== 0) rmSync(join(disk, 'filler'));
  const again = vaultAtWork(home);
  must(codeOf(await again.ask('vault:unlock', { passphrase })) === 'ok', `${what}: no unlock`);
  if (again.holder.work) takeBack(again.holder.work, boxes);
  must((await kept(again, patient.id)) === words, `${what}: the words are gone after the lock`);
  rmSync(join(disk, 'filler'), { force: true });
  if (again.holder.work) takeBack(again.holder.work, boxes);
  close(again.holder);
  const third = vaultAtWork(home);
  await third.get('vault:unlock', { passphrase });
  must((await kept(third, patient.id)) === words, `${what}: the words were not written`);
  close(third.holder);
  const verified = verifyVault(home, passphrase);
  must(verified.code === 0, `${what}: ${verified.text}`);
  rmSync(home, { recursive: true });
};

const seal = async (vault: VaultAtWork, patient: string): Promise<Result<unknown>> => {
  const fields = sessionFields(Date.UTC(2026, 10, 20, 13));
  const given = { id: newId(), patient, draft: null, fields };
  const first = await vault.ask('sessions:seal', given);
  if (first.ok) return first;
  const reasons = (first.error.fields ?? []).map(({ path, message }) => ({
    rule: message,
    subject: path,
    text: 'Talked through.',
  }));
  return vault.ask('sessions:seal', { ...given, fields: { ...fields, reasons } });
};

/** Unlocks an older vault, whose tables have to be brought up to date, on a disk with so much room. */
const migration = (free: number): void => {
  cpSync(older, home, { recursive: true });
  fillDisk(disk, free);
  const opened = openVault(home, notesPassphrase, noteProjection);
  say('migration', opened.ok ? 'ok' : opened.why);
  if (opened.ok) closeVault(opened.vault);
  rmSync(join(disk, 'filler'));
  const again = openVault(home, notesPassphrase, noteProjection);
  must(again.ok, `migration with ${free} bytes: not opened again`);
  if (!again.ok) return;
  must(again.vault.db.sqlite.prepare('select count(*) from entries').pluck().get() === 3, 'entries are gone');
  closeVault(again.vault);
  const backups = join(home, 'backups');
  const finished = readdirSync(backups).filter((name) => existsSync(join(backups, name, 'manifest.json')));
  must(finished.length > 0 && finished.length === readdirSync(backups).length, 'a backup is not whole');
  rmSync(home, { recursive: true });
};

/** Backs up beside the vault on a disk with so much room: the reserve stays for the records. */
const backup = async (free: number): Promise<void> => {
  cpSync(practice, home, { recursive: true });
  must(await makeReserve(folder, reserveBytes), 'no reserve');
  const child = startVault(home);
  await child.ask('vault:unlock', { passphrase });
  fillDisk(disk, free);
  const made = await makeBackup({
    ask: ((question: never) => child.send({ kind: 'backup', ask: question })) as never,
    target: home,
    reason: 'asked',
    program: '0.1.0',
  });
  say('backup', codeOf(made));
  must(existsSync(join(folder, reserveName)), 'the backup took the reserve');
  await child.send({ kind: 'close' });
  await child.kill();
  rmSync(join(disk, 'filler'));
  must(verifyVault(home, passphrase).code === 0, 'the vault does not hold after the backup');
  rmSync(home, { recursive: true });
};

for (const free of rooms.split(',').map(Number)) {
  for (const reserve of [true, false]) {
    const note = patientInput({ note: 'n'.repeat(9000) });
    await inPractice('note', free, reserve, (vault) => vault.ask('patients:save', note));
    await inPractice('seal', free, reserve, seal);
    await inPractice('lock and unlock', free, reserve, async (vault) => {
      close(vault.holder);
      return vault.ask('vault:unlock', { passphrase });
    });
  }
  migration(free);
  await backup(free);
}
const told = [...outcomes].map(([act, said]) => [act, [...said].toSorted()]);
process.stdout.write(JSON.stringify(Object.fromEntries(told)));
