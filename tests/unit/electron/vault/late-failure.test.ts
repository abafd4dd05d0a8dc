import { cpSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { vaultFolder } from '../../../../electron/vault/make-vault-folder.ts';
import { ownBrake } from '../../../../electron/vault/brake.ts';
import type { OpenVault } from '../../../../electron/vault/hold-vault.ts';
import { unlockWithPassphrase } from '../../../../electron/vault/keys/keyring.ts';
import { openWith } from '../../../../electron/vault/open-vault.ts';
import { projection } from '../../../../electron/vault/projectors.ts';
import { braked } from '../../../../electron/vault/try-unlock.ts';
import { close } from '../../../../electron/vault/services/vault.ts';
import { flipBit } from '../../../support/flip-bit.ts';
import { afternoon, lockedPractice, practiceAtWork } from '../../../support/practice-at-work.ts';
import { sealedSession } from '../../../support/follow-up-inputs.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';
import { passphrase, patientInput } from '../../../support/vault-at-work.ts';
import { startVault } from '../../../support/vault-child.ts';

const pageSize = 4096;

describe('what fails late', () => {
  it('19 in an opening leaves no key in memory', () => {
    const home = lockedPractice();
    let held: OpenVault | undefined;
    const breaking = (vault: OpenVault): never => {
      held = vault;
      throw Object.assign(new Error('made for this test'), { code: 'EIO' });
    };
    const brake = ownBrake();
    const unlock = braked(brake, 'passphrase', (ring) => unlockWithPassphrase(ring, passphrase));
    expect(openWith({ home, projection, brake, tell: undefined }, unlock, breaking)).toEqual({
      ok: false,
      why: 'disk-error',
    });
    const keys = held ? [...Object.values(held.keys), held.held.ringMacKey] : [];
    expect(keys.length).toBeGreaterThan(4);
    expect(keys.every((key) => key.every((byte) => byte === 0))).toBe(true);
  });

  it('21 a page that is found bad while a paper is shown is told as damage', async () => {
    const vault = await practiceAtWork();
    const patient = patientInput();
    await vault.get('patients:save', patient);
    const source = await sealedSession(vault, patient.id, afternoon);
    const { id } = await vault.get('documents:create', { kind: 'session', source });
    close(vault.holder);
    const pages = statSync(join(vaultFolder(vault.holder.home), 'stria.db')).size / pageSize;
    let found = 0;
    for (let page = pages; page > 1 && found === 0; page -= 1) {
      const home = scratchFolder();
      cpSync(vault.holder.home, home, { recursive: true });
      flipBit(join(vaultFolder(home), 'stria.db'), (page - 1) * pageSize + 100);
      const child = startVault(home);
      onTestFinished(() => child.kill());
      if (!(await child.ask('vault:unlock', { passphrase })).ok) continue;
      const shown = await child.send({ kind: 'document', id });
      if (!shown.ok) {
        found += 1;
        expect(shown).toMatchObject({ error: { code: 'damaged' } });
      }
      await child.kill();
    }
    expect(found).toBe(1);
  });
});
