import { onTestFinished } from 'vitest';
import { closeVault, createVault, type OpenVault } from '../../electron/vault/open-vault.ts';
import { cheapCost, noon, noteProjection, owner, passphrase } from './note-projection.ts';
import { scratchFolder } from './scratch-folder.ts';

/** A new vault in a scratch folder, closed when the test ends. */
export function scratchVault(projection = noteProjection): OpenVault & { readonly recoveryCode: string } {
  const given = {
    passphrase,
    userId: owner,
    now: noon.at,
    computer: 'Front desk',
    cost: cheapCost,
    projection,
  };
  const made = createVault(scratchFolder(), given);
  if (!made.ok) throw new Error(made.why);
  onTestFinished(() => closeVault(made.vault));
  return Object.assign(made.vault, { recoveryCode: made.recoveryCode });
}

/** Writes one note through the ledger. */
export function writeNote(vault: OpenVault, id: string, text: string, revision = 1): void {
  vault.write(owner, noon, (tx) =>
    tx.append({ action: 'saved', type: 'note', id, revision, bodyVersion: 1, body: { text } }),
  );
}

/** A new vault with notes 1, 2, 3 … */
export function vaultWithNotes(count = 12): OpenVault {
  const vault = scratchVault();
  for (let id = 1; id <= count; id += 1) writeNote(vault, `note ${id}`, `text ${id}`);
  return vault;
}
