import { v7 as newId } from 'uuid';
import { expect } from 'vitest';
import { selectPractice } from '../../electron/vault/db/practice.ts';
import { selectUser } from '../../electron/vault/db/users.ts';
import { unlockWithPassphrase } from '../../electron/vault/keys/keyring.ts';
import type { OpenVault } from '../../electron/vault/open-vault.ts';
import type { Result } from '../../shared/result.ts';
import { passphrase, practice } from '../support/vault-at-work.ts';
import type { VaultChild } from '../support/vault-child.ts';

/** Somebody who was added; `state` is what was answered, or what was on its way when the process was killed. */
interface Person {
  readonly id: string;
  readonly passphrase: string;
  state: 'coming' | 'here' | 'going' | 'gone';
}

/** What was answered about the practice, its people and the owner's passphrase. */
export interface OfficeTold {
  readonly people: Person[];
  /** The owner's passphrases, one of which opens; two while a change is on its way. */
  own: readonly string[];
  /** The names of the practice, one of which it has; two while a change is on its way. */
  names: readonly string[];
  acts: number;
  answers: number;
}

export const nothingToldOfOffice = (): OfficeTold => ({
  people: [],
  own: [passphrase],
  names: [practice.name],
  acts: 0,
  answers: 0,
});

/** A passphrase that nobody has. */
const fresh = (told: OfficeTold): string => `meadow cactus ribbon ${told.acts} plum oat ${told.acts * 7}`;

const certain = async (answer: Promise<Result<unknown>>): Promise<void> => {
  const { ok, ...rest } = await answer;
  if (!ok) throw new Error(JSON.stringify(rest));
};

const renamePractice = async (child: VaultChild, told: OfficeTold): Promise<void> => {
  const home = await child.ask('practice:home', {});
  if (!home.ok) throw new Error(JSON.stringify(home.error));
  const { id: _id, revision, ...details } = home.value.practice;
  const name = `Northlight ${told.acts}`;
  told.names = [...told.names, name];
  await certain(child.ask('practice:save', { revision, practice: { ...details, name } }));
  told.names = [name];
};

const addPerson = async (child: VaultChild, told: OfficeTold): Promise<void> => {
  const person: Person = { id: newId(), passphrase: fresh(told), state: 'coming' };
  told.people.push(person);
  await certain(
    child.ask('users:add', {
      id: person.id,
      fields: { name: `Maren ${told.acts}`, qualification: '' },
      role: 'assistant',
      newPassphrase: person.passphrase,
      passphrase: told.own[0] ?? '',
    }),
  );
  person.state = 'here';
};

const changeOwn = async (child: VaultChild, told: OfficeTold): Promise<void> => {
  const [own = ''] = told.own;
  const newPassphrase = fresh(told);
  told.own = [own, newPassphrase];
  await certain(child.ask('users:change-passphrase', { passphrase: own, newPassphrase }));
  told.own = [newPassphrase];
};

const removePerson = async (child: VaultChild, told: OfficeTold): Promise<void> => {
  const person = told.people.find(({ state }) => state === 'here');
  if (person === undefined) return;
  person.state = 'going';
  const remove = { id: person.id, revision: 1, passphrase: told.own[0] ?? '' };
  await certain(child.ask('users:remove', remove));
  person.state = 'gone';
};

const acts = [addPerson, renamePractice, changeOwn, removePerson];

/** Changes the practice, its people and the owner's passphrase, one after another, until the process is gone. */
export async function busyOffice(child: VaultChild, told: OfficeTold): Promise<void> {
  for (;;) {
    const act = acts[told.acts % acts.length];
    told.acts += 1;
    await act?.(child, told);
    told.answers += 1;
  }
}

/** Unlocks with the owner's passphrase, whichever of the two holds, and notes which; false when none does. */
export async function unlockOwn(
  told: OfficeTold,
  unlock: (passphrase: string) => Promise<Result<unknown>>,
): Promise<boolean> {
  for (const own of told.own) {
    if (!(await unlock(own)).ok) continue;
    told.own = [own];
    return true;
  }
  return false;
}

/**
 * What was answered is so: name of the practice, who is in the list, who opens the ring. What was on its way is one or
 * the other, and whoever opens the ring is in the list.
 */
export function expectOfficeKept({ db, held }: Pick<OpenVault, 'db' | 'held'>, told: OfficeTold): void {
  const name = selectPractice(db)?.practice.name ?? '';
  expect(told.names).toContain(name);
  told.names = [name];
  for (const person of told.people) {
    const listed = selectUser(db, person.id)?.removedAt === null;
    const opened = unlockWithPassphrase(held.ring, person.passphrase);
    if (opened.ok) opened.vaultKey.fill(0);
    if (opened.ok) expect(listed, 'opens and is in the list').toBe(true);
    if (person.state === 'here') expect([listed, opened.ok]).toEqual([true, true]);
    if (person.state === 'gone') expect([listed, opened.ok]).toEqual([false, false]);
  }
  const known = told.people.filter(({ state }) => state === 'here');
  told.people.splice(0, told.people.length, ...known);
}
