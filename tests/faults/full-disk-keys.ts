// On a small disk: the set-up, a recovery and changes of people with each amount of room; says what came of each.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { close, readState } from '../../electron/vault/services/vault.ts';
import { verifyVault } from '../../electron/vault/verify-command.ts';
import type { Result } from '../../shared/result.ts';
import { onSlowComputer } from '../support/slow-computer.ts';
import { fillDisk } from '../support/small-disk.ts';
import {
  passphrase,
  practice as clinic,
  practitioner,
  recovered,
  type VaultAtWork,
  vaultAtWork,
} from '../support/vault-at-work.ts';

const [disk = '', practice = '', code = '', rooms = ''] = process.argv.slice(2);
const home = join(disk, 'home');
const theirs = 'granite willow sparrow ninety';
const outcomes = new Map<string, Set<string>>();

const codeOf = (result: Result<unknown>): string =>
  result.ok ? 'ok' : [result.error.code, result.error.reason].join(' ').trim();
const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

/** Whether a passphrase opens the vault; it is closed again. */
const opens = async (secret: string): Promise<boolean> => {
  const vault = vaultAtWork(home);
  const unlocked = await vault.ask('vault:unlock', { passphrase: secret });
  close(vault.holder);
  return unlocked.ok;
};

interface Act {
  readonly name: string;
  /** Whether an owner is at work when it is done. */
  readonly unlocked: boolean;
  readonly run: (vault: VaultAtWork) => Promise<Result<unknown>>;
  /** Looks on the full disk, with the vault locked, whether it was done as told. */
  readonly settled: (done: boolean, what: string) => Promise<void>;
  /** What opens the vault once it is done. */
  readonly after: string;
}

const run = async (act: Act, fill?: number): Promise<Result<unknown>> => {
  const vault = vaultAtWork(home);
  if (act.unlocked) await vault.get('vault:unlock', { passphrase });
  if (fill !== undefined) fillDisk(disk, fill);
  const answer = await onSlowComputer(() => act.run(vault));
  if (act.unlocked)
    must((await vault.ask('users:list', {})).ok, `${act.name}: no list after ${codeOf(answer)}`);
  close(vault.holder);
  return answer;
};

/** Does an act with so much room left, looks at it on the full disk, and does it with all of the room if it was not done. */
const tryAct = async (act: Act, free: number): Promise<void> => {
  const what = `${act.name} with ${free} bytes`;
  const answer = await run(act, free);
  outcomes.set(act.name, (outcomes.get(act.name) ?? new Set()).add(codeOf(answer)));
  await act.settled(answer.ok, `${what}, ${codeOf(answer)}`);
  rmSync(join(disk, 'filler'));
  if (!answer.ok) {
    const again = await run(act);
    must(again.ok, `${what}: with room again ${codeOf(again)}`);
    await act.settled(true, `${what}, with room again`);
  }
  const verified = verifyVault(home, act.after);
  must(verified.code === 0, `${what}: ${verified.text}`);
  rmSync(home, { recursive: true });
};

/** Just one of the two passphrases opens: the one that was told. */
const eitherOpens = async (done: boolean, what: string): Promise<void> => {
  must((await opens(recovered)) === done, `${what}: the new passphrase`);
  must((await opens(passphrase)) !== done, `${what}: the old passphrase`);
};

const setUp: Act = {
  name: 'set-up',
  unlocked: false,
  run: (vault) => vault.ask('vault:create', { practice: clinic, practitioner, passphrase }),
  settled: async (done, what) => {
    if (done) must(await opens(passphrase), `${what}: it does not open`);
    else must(readState(vaultAtWork(home).holder).state === 'none', `${what}: something is there`);
  },
  after: passphrase,
};
const recover: Act = {
  name: 'recover',
  unlocked: false,
  run: (vault) => vault.ask('vault:recover', { code, passphrase: recovered }),
  settled: eitherOpens,
  after: recovered,
};
const changePassphrase: Act = {
  name: 'change-passphrase',
  unlocked: true,
  run: (vault) => vault.ask('users:change-passphrase', { passphrase, newPassphrase: recovered }),
  settled: eitherOpens,
  after: recovered,
};

const person = {
  id: newId(),
  fields: { name: 'Maren Abernathy', qualification: '' },
  role: 'assistant',
} as const;
const added = { ...person, newPassphrase: theirs, passphrase };

const add: Act = {
  name: 'add',
  unlocked: true,
  run: (vault) => vault.ask('users:add', added),
  settled: async (done, what) => {
    must(await opens(passphrase), `${what}: the owner`);
    must((await opens(theirs)) === done, `${what}: who was added`);
  },
  after: passphrase,
};
const remove: Act = {
  name: 'remove',
  unlocked: true,
  run: (vault) => vault.ask('users:remove', { id: person.id, revision: 1, passphrase }),
  settled: async (done, what) => {
    must(await opens(passphrase), `${what}: the owner`);
    // The ring goes first: who was not removed may be out already, and is still in the list.
    if (done) must(!(await opens(theirs)), `${what}: who was removed`);
  },
  after: passphrase,
};

/** The practice with one more person, made once and copied. */
const withPerson = join(disk, 'with-person');
cpSync(practice, withPerson, { recursive: true });
const owners = vaultAtWork(withPerson);
await owners.get('vault:unlock', { passphrase });
await onSlowComputer(() => owners.get('users:add', added));
close(owners.holder);

for (const free of rooms.split(',').map(Number)) {
  mkdirSync(home);
  await tryAct(setUp, free);
  for (const act of [recover, changePassphrase, add, remove]) {
    cpSync(act === remove ? withPerson : practice, home, { recursive: true });
    await tryAct(act, free);
  }
}
const told = [...outcomes].map(([act, said]) => [act, [...said].toSorted()]);
process.stdout.write(JSON.stringify(Object.fromEntries(told)));
