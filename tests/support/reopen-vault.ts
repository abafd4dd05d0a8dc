import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { makeBrake } from '../../electron/vault/brake.ts';
import { closeVault, openVault, type OpenVault } from '../../electron/vault/open-vault.ts';
import { noteProjection, passphrase } from './note-projection.ts';
import { scratchVault, writeNote } from './scratch-vault.ts';

/** A closed vault with some notes in it. */
export function closedVault(notes = 5): { readonly home: string; readonly recoveryCode: string } {
  const vault = scratchVault();
  for (let id = 1; id <= notes; id += 1) writeNote(vault, `note ${id}`, `text ${id}`);
  closeVault(vault);
  return { home: vault.home, recoveryCode: vault.recoveryCode };
}

/** The vault opened again, closed when the test ends. */
export function reopened(home: string, secret = passphrase): OpenVault {
  const result = openVault(home, secret, noteProjection);
  if (!result.ok) throw new Error(result.why);
  onTestFinished(() => closeVault(result.vault));
  return result.vault;
}

let uptime = 0;

/** Opens and closes: `opened`, or why not. Longer than any wait after the last time. */
export function tryOpening(home: string, secret = passphrase): string {
  uptime += 1000;
  const result = openVault(
    home,
    secret,
    noteProjection,
    makeBrake(() => uptime),
  );
  if (result.ok) closeVault(result.vault);
  return result.ok ? 'opened' : result.why;
}

/** How many notes there are. */
export function countNotes(vault: OpenVault): unknown {
  return vault.db.sqlite.prepare('select count(*) from drafts').pluck().get();
}

/** A file in the vault's folder. */
export const inVault = (home: string, name: string): string => join(home, 'vault', name);
