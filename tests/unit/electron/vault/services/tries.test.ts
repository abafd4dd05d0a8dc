import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { deriveKey } from '../../../../../electron/vault/keys/derive.ts';
import { readKeyring, writeKeyring } from '../../../../../electron/vault/keys/keyring-file.ts';
import { contentOf, sealRing } from '../../../../../electron/vault/keys/keyring-format.ts';
import { unlockWithPassphrase } from '../../../../../electron/vault/keys/keyring.ts';
import { noTries, readTries, writeTries } from '../../../../../electron/vault/keys/tries-file.ts';
import { checkBraked, forgetTriesOf } from '../../../../../electron/vault/services/tries.ts';
import { withOwn } from '../../../../../electron/vault/services/users.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { folderDigest } from '../../../../support/folder-digest.ts';
import { workOf } from '../../../../support/practice-at-work.ts';
import {
  failed,
  left,
  locked,
  noted,
  told,
  tooSoon,
  type,
  wrong,
} from '../../../../support/tries-at-work.ts';
import { passphrase } from '../../../../support/vault-at-work.ts';

describe('the brake', () => {
  it('lets a vault from before it open at once, and knows that vault from then on', async () => {
    const { folder, computer, start } = locked();
    const read = readKeyring(folder);
    if (!read.ok) throw new Error(read.why);
    const unlocked = unlockWithPassphrase(read.ring, passphrase);
    if (!unlocked.ok) throw new Error(unlocked.why);
    const macKey = deriveKey(unlocked.vaultKey, read.ring.vaultId, 'ringMac');
    writeKeyring(folder, sealRing({ ...contentOf(read.ring), format: 1 }, macKey));
    rmSync(join(folder, 'tries.json'));
    const vault = start();
    await vault.get('vault:unlock', { passphrase });
    expect(await told(vault)).toEqual({ notices: [], wrong: 0, brokenOff: 0 });
    close(vault.holder);
    for (const name of ['keyring.json', 'keyring.last-good.json'])
      expect(readFileSync(join(folder, name), 'utf8')).toContain('"format":2');
    await vault.get('vault:unlock', { passphrase });
    close(vault.holder);
    rmSync(join(folder, 'tries.json'));
    const again = start();
    expect(await type(again, passphrase)).toEqual(tooSoon);
    computer.uptime += 300;
    expect(await type(again, passphrase)).toMatchObject({ ok: true });
  });

  it('does not count what was not a try: a mistyped code, a vault open elsewhere, a damaged database', async () => {
    const { home, folder, start } = locked();
    const before = folderDigest(home);
    const vault = start();
    for (let one = 0; one < 6; one += 1) {
      await vault.ask('vault:recover', { code: 'not a code', passphrase: wrong });
    }
    expect(folderDigest(home)).toEqual(before);
    const other = start();
    await other.get('vault:unlock', { passphrase });
    for (let one = 0; one < 6; one += 1) expect(await type(vault, wrong)).toEqual(failed('busy', 'in-use'));
    close(other.holder);
    writeFileSync(join(folder, 'stria.db'), Buffer.alloc(8192, 7));
    for (let one = 0; one < 6; one += 1) {
      expect(await type(vault, passphrase)).toMatchObject({ error: { code: 'damaged' } });
    }
    expect(await left(vault)).toBe(0);
  });

  it('that is cleared for another person keeps what was tried at the lock page', async () => {
    const { folder, start } = locked();
    const vault = start();
    await vault.get('vault:unlock', { passphrase });
    const work = workOf(vault);
    const { vaultId, tries } = work.vault;
    const untold = { ...noTries, cleared: tries.cleared, wrong: 3, brokenOff: 2, changed: true };
    const somebody = { userId: 'somebody', wrong: 100, brokenOff: 0 };
    const other = { userId: 'another', wrong: 7, brokenOff: 0 };
    writeTries(folder, vaultId, { ...untold, people: [somebody, other] });
    forgetTriesOf(work, 'somebody');
    const cleared = tries.cleared + 1;
    expect(readTries(folder, vaultId)).toEqual({ ...untold, cleared, people: [other] });
  });

  it('does not count a right passphrase whose work failed', async () => {
    const { folder, start } = locked();
    const vault = start();
    await vault.get('vault:unlock', { passphrase });
    const before = folderDigest(folder)['tries.json'];
    expect(() =>
      withOwn(workOf(vault), passphrase, () => {
        throw new Error('no room');
      }),
    ).toThrow('no room');
    expect(folderDigest(folder)['tries.json']).toEqual(before);
  });

  it('is the same for a passphrase asked again while the vault is open', async () => {
    const { computer, start } = locked();
    const vault = start();
    await vault.get('vault:unlock', { passphrase });
    const work = workOf(vault);
    for (let one = 0; one < 5; one += 1) {
      expect(checkBraked(work, () => false)).toEqual(failed('wrong-passphrase'));
    }
    const check = vi.fn(() => true);
    expect(checkBraked(work, check)).toEqual(tooSoon);
    expect(check).not.toHaveBeenCalled();
    expect(await left(vault)).toBe(2000);
    computer.uptime += 2;
    expect(checkBraked(work, check)).toEqual({ ok: true, value: null });
    expect(noted(vault)).toMatchObject([{ body: { wrong: 5 } }]);
    expect(checkBraked(work, () => false)).toEqual(failed('wrong-passphrase'));
    expect(await left(vault)).toBe(0);
  });
});
