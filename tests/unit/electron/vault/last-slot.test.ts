import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { lastSlotName } from '../../../../electron/vault/last-slot.ts';
import { readKeyring } from '../../../../electron/vault/keys/keyring-file.ts';
import { readTries } from '../../../../electron/vault/keys/tries-file.ts';
import { close } from '../../../../electron/vault/services/vault.ts';
import { failed, left, locked, tooSoon, type, wrong } from '../../../support/tries-at-work.ts';
import { hers, passphrase, type VaultAtWork } from '../../../support/vault-at-work.ts';
import { addCheaply, assistant, atWorkId } from './services/users-at-work.ts';

/**
 * A locked practice of an owner and, after her in the ring, two more. All three have the same passphrase, which nobody can give in the
 * program: so who is at work after an unlock tells which slot was tried first. The last one has one of her own besides.
 */
const ofThree = async () => {
  const { home, folder, start } = locked();
  const vault = start();
  await vault.get('vault:unlock', { passphrase });
  const [owner, second, third] = [atWorkId(vault), newId(), newId()];
  for (const [id, own] of [
    [second, passphrase],
    [third, hers],
  ] as const)
    addCheaply(vault, assistant({ id, newPassphrase: own }));
  close(vault.holder);
  const read = readKeyring(folder);
  if (!read.ok) throw new Error(read.why);
  const slotOf = (person: string): string =>
    read.ring.slots.find(({ type: kind, userId }) => kind === 'pass' && userId === person)?.slotId ?? '';
  const file = join(home, lastSlotName);
  const note = (slotId: string) => writeFileSync(file, JSON.stringify({ format: 1, slotId }));
  const tries = (): unknown => readTries(folder, read.ring.vaultId);
  return { vault, file, note, slotOf, tries, owner, second, third };
};

/** Unlocks, locks, and answers who was at work in between. */
const whoUnlocks = async (vault: VaultAtWork, secret = passphrase): Promise<string> => {
  await vault.get('vault:unlock', { passphrase: secret });
  const id = atWorkId(vault);
  close(vault.holder);
  return id;
};

describe('the slot that opened last', () => {
  it('is tried first, and is kept when another one opens', async () => {
    const { vault, file, note, slotOf, owner, second, third } = await ofThree();
    expect(existsSync(file), 'there was one person at the last unlock').toBe(false);
    expect(await whoUnlocks(vault)).toBe(owner);
    const noted = (): unknown => JSON.parse(readFileSync(file, 'utf8'));
    expect(noted()).toEqual({ format: 1, slotId: slotOf(owner) });
    note(slotOf(second));
    expect(await whoUnlocks(vault)).toBe(second);
    expect(await whoUnlocks(vault, hers)).toBe(third);
    expect(noted()).toEqual({ format: 1, slotId: slotOf(third) });
    expect(await whoUnlocks(vault), 'hers is tried first, and is not it').toBe(owner);
    const text = readFileSync(file, 'utf8');
    for (const id of [owner, second, third]) expect(text).not.toContain(id);
  });

  it('that is missing, of another ring or no such file leaves the order as it was, and the unlock goes on', async () => {
    const { vault, file, note, slotOf, owner, second } = await ofThree();
    const good = JSON.stringify({ format: 1, slotId: slotOf(second) });
    const aside = `${file}.aside`;
    writeFileSync(aside, good);
    const wrongs: Readonly<Record<string, () => void>> = {
      missing: () => undefined,
      unknown: () => note('0'.repeat(32)),
      empty: () => writeFileSync(file, ''),
      torn: () => writeFileSync(file, good.slice(0, -4)),
      newer: () => writeFileSync(file, good.replace('1', '2')),
      'with more': () => writeFileSync(file, good.replace('{', '{"name":"Maren",')),
      long: () => writeFileSync(file, good.padEnd(2000)),
      'a link': () => symlinkSync(aside, file),
      'a pipe': () => execFileSync('mkfifo', [file]),
    };
    for (const [name, put] of Object.entries(wrongs)) {
      rmSync(file, { force: true });
      put();
      expect(await whoUnlocks(vault), name).toBe(owner);
      expect(readFileSync(file, 'utf8'), name).toContain(slotOf(owner));
    }
    expect(readFileSync(aside, 'utf8'), 'a link is not followed').toBe(good);
  });

  it('hinders no unlock where it cannot be written', async () => {
    const { vault, file, owner, third } = await ofThree();
    mkdirSync(join(file, 'inside'), { recursive: true });
    expect(await whoUnlocks(vault, hers)).toBe(third);
    expect(await whoUnlocks(vault)).toBe(owner);
  });

  it('changes nothing of a wrong passphrase: the same answer, one try, the same wait, and it stays', async () => {
    const [without, having] = [await ofThree(), await ofThree()];
    having.note(having.slotOf(having.second));
    const before = readFileSync(having.file);
    const seen: (readonly unknown[])[] = [];
    for (const { vault, tries } of [without, having]) {
      const answers: unknown[] = [];
      for (let one = 1; one <= 5; one += 1) {
        answers.push(await type(vault, wrong), tries());
        expect(tries()).toMatchObject({ wrong: one, brokenOff: 0 });
      }
      seen.push([...answers, await left(vault), await type(vault, passphrase)]);
    }
    expect(seen[0]?.[0]).toEqual(failed('wrong-passphrase'));
    expect(seen[0]?.at(-1)).toEqual(tooSoon);
    expect(seen[1]).toEqual(seen[0]);
    expect(existsSync(without.file)).toBe(false);
    expect(readFileSync(having.file).equals(before)).toBe(true);
  });

  it('is not kept where only one person has a passphrase', async () => {
    const { home, start } = locked();
    await whoUnlocks(start());
    expect(existsSync(join(home, lastSlotName))).toBe(false);
  });
});
