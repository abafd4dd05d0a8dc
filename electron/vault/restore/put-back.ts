import { existsSync, readdirSync, renameSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { isCheckFolder } from '../../../shared/restores/restore.ts';
import { syncFolder } from '../files/write-atomically.ts';
import { vaultExists, vaultFolder } from '../vault-place.ts';

const aside = /^vault-(before|restored)-(\d{8}T\d{9}Z)$/;

interface Aside {
  readonly name: string;
  readonly kind: string;
  readonly time: string;
}

/** An undoing was begun and not ended: what it takes back is still aside, beside the restored vault that it put aside. */
const isUndoing = (newest: Aside | undefined, names: readonly string[]): boolean =>
  newest?.kind === 'restored' && names.some((name) => aside.exec(name)?.[1] === 'before');

const newestAside = (names: readonly string[]): Aside | undefined =>
  names
    .flatMap((name): Aside[] => {
      const [, kind, time] = aside.exec(name) ?? [];
      return kind === undefined || time === undefined ? [] : [{ name, kind, time }];
    })
    .toSorted((one, other) => (one.time < other.time ? 1 : -1))[0];

/** Whether a vault is aside and none in its place: then what a restore left is the sign that it was cut off, and stays. */
export const isVaultAside = (home: string): boolean =>
  !vaultExists(home) && existsSync(home) && newestAside(readdirSync(home)) !== undefined;

/**
 * A restore, or its undoing, that was cut off between its two renames left no vault: without this the next start would take the
 * computer for a new one. The vault that was put aside last gets its place again, as it was before the restore was asked for; it can
 * be asked for anew. Answers whether it was so. Only where what the restore leaves tells of it: a copy that was being checked, or a
 * restored vault that was put aside; a vault that somebody took away is not replaced by an older one. Never over a vault; what the
 * disk says against it is left to who looks at the vault next.
 */
export function putBackAside(home: string): boolean {
  try {
    if (vaultExists(home)) return false;
    const names = readdirSync(home);
    const newest = newestAside(names);
    const isCutOff =
      isUndoing(newest, names) || names.some((name) => name.startsWith('vault.') && isCheckFolder(name));
    if (newest === undefined || !isCutOff) return false;
    const folder = vaultFolder(home);
    if (existsSync(folder)) rmdirSync(folder); // an empty one is none
    renameSync(join(home, newest.name), folder);
    syncFolder(home);
    return true;
  } catch {
    return false;
  }
}
