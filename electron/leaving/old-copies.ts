import type { OldCopies, OldCopy } from '../../shared/erasures/erasure.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { AskVault } from '../backups/ask-vault.ts';
import type { Backups } from '../backups/backups.ts';
import { type FoundBackup, findBackups, removeBackup } from '../backups/folders.ts';
import { damagedIn } from '../backups/reread.ts';
import { noteOf, type Target, targetsOf } from '../backups/targets.ts';
import type { AskLeaving } from './ask-leaving.ts';

interface Given {
  readonly ask: AskVault;
  readonly askLeaving: AskLeaving;
  readonly backups: Pick<Backups, 'make'>;
  readonly home: string;
}

/** The copies of before the last erasure that still hold somebody who was erased. */
export interface OldCopiesOfHome {
  readonly list: () => Promise<Result<OldCopies>>;
  /** Makes a new backup in every folder and removes the older ones where that one is good; the passphrase is asked again. */
  readonly replace: (passphrase: string) => Promise<Result<OldCopies>>;
}

interface Folder extends Target {
  /** Undefined: it is not there just now, or cannot be read. */
  readonly found: readonly FoundBackup[] | undefined;
}

const copyOf = ({ folder, at, damagedAt }: FoundBackup): OldCopy => ({
  kind: 'backup',
  path: folder,
  at: at ?? damagedAt,
});

/** Reads and removes them for the program of one home. */
export const oldCopies = ({ ask, askLeaving, backups, home }: Given): OldCopiesOfHome => {
  const folders = async (): Promise<Result<readonly Folder[]>> => {
    const [settings, id] = [await ask({ do: 'settings' }), await ask({ do: 'vault-id' })];
    if (!settings.ok) return settings;
    if (!id.ok) return id;
    const read = async (target: Target): Promise<Folder> => {
      const damaged = damagedIn(noteOf(settings.value, target.place));
      const found = await findBackups(ask, target.path, id.value, damaged).catch(() => undefined);
      return { ...target, found: found?.ok ? found.value : undefined };
    };
    return ok(await Promise.all(targetsOf(home, settings.value).map(read)));
  };

  const list = async (): Promise<Result<OldCopies>> => {
    const [all, kept] = [await folders(), await askLeaving({ do: 'kept' })];
    if (!all.ok) return all;
    if (!kept.ok) return kept;
    const old = all.value.flatMap(({ found = [] }) => found.filter(({ holdsErased }) => holdsErased));
    return ok({
      copies: [...old.map(copyOf), ...kept.value.map((copy) => ({ ...copy, at: null }))],
      unreachable: all.value.flatMap(({ place, path, found }) =>
        found === undefined && place === 'folder' ? [path] : [],
      ),
    });
  };

  const replace = async (passphrase: string): Promise<Result<OldCopies>> => {
    const confirmed = await askLeaving({ do: 'confirm', passphrase });
    if (!confirmed.ok) return confirmed;
    const before = await folders();
    if (!before.ok) return before;
    const made = await backups.make();
    if (!made.ok) return made;
    const all = await folders();
    if (!all.ok) return all;
    for (const { path, found = [] } of all.value) {
      // An earlier one may have been spoilt since it was last read: without a new one a folder keeps what it has.
      const known = before.value.find((one) => one.path === path)?.found;
      const isNew = ({ folder }: FoundBackup): boolean => !known?.some((one) => one.folder === folder);
      if (!found.some((one) => one.at !== null && !one.holdsErased && isNew(one))) continue;
      for (const { folder, holdsErased } of found)
        if (holdsErased) await removeBackup(folder).catch(() => undefined); // it is still listed then
    }
    return list();
  };
  return { list, replace };
};
