// On a small disk: a consent signed, a patient erased and a restore drill, with each amount of room; says what came of each.
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { makeBrake } from '../../electron/vault/brake.ts';
import type { CheckedBackup } from '../../electron/vault/backup-messages.ts';
import { guarded } from '../../electron/vault/ipc/answer-call.ts';
import { answerBackup } from '../../electron/vault/services/backups.ts';
import { answerRestore } from '../../electron/vault/services/restores.ts';
import { close } from '../../electron/vault/services/vault.ts';
import { verifyVault } from '../../electron/vault/verify-command.ts';
import type { Result } from '../../shared/result.ts';
import { workOf } from '../support/practice-at-work.ts';
import { consentInput } from '../support/record-inputs.ts';
import { fillDisk } from '../support/small-disk.ts';
import { passphrase, type VaultAtWork, vaultAtWork } from '../support/vault-at-work.ts';

const [disk = '', practice = '', backup = '', patient = '', rooms = ''] = process.argv.slice(2);
const home = join(disk, 'home');
const copied = 'vault.drill-0123456789ab.part';
const outcomes = new Map<string, Set<string>>();

const codeOf = (result: Result<unknown>): string =>
  result.ok ? 'ok' : [result.error.code, result.error.reason].join(' ').trim();
const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};
const count = (vault: VaultAtWork, table: string): number =>
  Number(workOf(vault).vault.db.sqlite.prepare(`select count(*) from ${table}`).pluck().get());

const draft = { id: newId(), kind: 'consent', patient, save: 1, body: 'ink '.repeat(4000) } as const;
const consent = { ...consentInput(patient, Date.UTC(2026, 10, 20, 13)), draft: draft.id };

const sign = (vault: VaultAtWork): Promise<Result<unknown>> => vault.ask('consents:sign', consent);

/** Signed with its document, or the ink is still in the draft. */
const settledConsent = async (vault: VaultAtWork, done: boolean, what: string): Promise<void> => {
  must(count(vault, 'consents') === (done ? 1 : 0), `${what}: consents`);
  must(count(vault, 'documents') === (done ? 1 : 0), `${what}: documents`);
  const drafts = await vault.get('drafts:find', { kind: 'consent', patient });
  must(drafts.map(({ body }) => body).join() === (done ? '' : draft.body), `${what}: the draft`);
};

const erase = async (vault: VaultAtWork): Promise<Result<unknown>> => {
  const decision = {
    askedBy: 'patient',
    askedOn: '2026-11-18',
    reason: 'Asked.',
    despite: 'Asked.',
  } as const;
  return vault.ask('erasures:erase', {
    patient,
    decision,
    name: 'Okonkwo-Lindqvist Adaeze Marguerite',
    passphrase,
  });
};

/** Nothing of the patient is there any more, or everything. */
const settledErasure = async (vault: VaultAtWork, done: boolean, what: string): Promise<void> => {
  must((await vault.ask('patients:chart', { id: patient })).ok === !done, `${what}: the chart`);
  must(count(vault, 'drafts') === (done ? 0 : 1), `${what}: drafts`);
  must(count(vault, 'patients') === (done ? 1 : 2), `${what}: patients`);
};

/** The newest backup restored for a trial beside the open vault, and its certificate. */
const drill = async (vault: VaultAtWork): Promise<Result<unknown>> => {
  const restorer = { home, brake: makeBrake(uptime), now: () => ({ at: Date.now(), offset: 0 }) };
  const order = { from: backup, folder: copied, secret: passphrase, ownersOnly: false };
  const checked = (await answerRestore(
    restorer,
    { do: 'check', order },
    () => undefined,
  )) as Result<CheckedBackup>;
  rmSync(join(home, copied), { recursive: true, force: true }); // as main does it, whatever came of it
  if (!checked.ok) return checked;
  const { at, erased: _erased, ...found } = checked.value;
  const record = {
    folder: backup,
    backup: at,
    fault: null,
    ms: 1,
    found: { ...found, counts: { ...found.counts }, heads: [...found.heads] },
  };
  return guarded(() => answerBackup(workOf(vault), { do: 'note-drill', drill: record }));
};

const settledDrill = async (vault: VaultAtWork, done: boolean, what: string): Promise<void> => {
  must(count(vault, 'documents') === (done ? 1 : 0), `${what}: certificates`);
  must(!readdirSync(home).some((name) => name.endsWith('.part')), `${what}: a copy is left`);
};

type Settled = (vault: VaultAtWork, done: boolean, what: string) => Promise<void>;

/** Does an act with so much room left, looks at it on the full disk, also over a lock, and does it once more with room. */
const tryAct = async (
  act: string,
  free: number,
  run: (vault: VaultAtWork) => Promise<Result<unknown>>,
  settled: Settled,
): Promise<void> => {
  const what = `${act} with ${free} bytes`;
  cpSync(practice, home, { recursive: true });
  const vault = vaultAtWork(home);
  await vault.get('vault:unlock', { passphrase });
  await vault.get('drafts:save', draft);
  fillDisk(disk, free);
  const answer = await run(vault);
  outcomes.set(act, (outcomes.get(act) ?? new Set()).add(codeOf(answer)));
  await settled(vault, answer.ok, `${what}, ${codeOf(answer)}`);
  close(vault.holder);
  const again = vaultAtWork(home);
  await again.get('vault:unlock', { passphrase });
  must(
    (await again.ask('patients:search', { query: 'later', after: null, limit: 5 })).ok,
    `${what}: no list`,
  );
  await settled(again, answer.ok, `${what}, over a lock`);
  rmSync(join(disk, 'filler'));
  if (!answer.ok) must((await run(again)).ok, `${what}: not with room again`);
  await settled(again, true, `${what}, with room again`);
  close(again.holder);
  const verified = verifyVault(home, passphrase);
  must(verified.code === 0, `${what}: ${verified.text}`);
  rmSync(home, { recursive: true });
};

for (const free of rooms.split(',').map(Number)) {
  await tryAct('consent', free, sign, settledConsent);
  await tryAct('erase', free, erase, settledErasure);
  await tryAct('drill', free, drill, settledDrill);
}
const told = [...outcomes].map(([act, said]) => [act, [...said].toSorted()]);
process.stdout.write(JSON.stringify(Object.fromEntries(told)));
