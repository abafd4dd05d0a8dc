import { closeVault, openVault } from '../../electron/vault/open-vault.ts';
import { noteProjection, passphrase } from './note-projection.ts';
import { closedVault } from './reopen-vault.ts';

/** A closed vault with notes, as the first version of the tables left it: without those of the later steps. */
export function olderVault(notes = 3): string {
  const { home } = closedVault(notes);
  const opened = openVault(home, passphrase, noteProjection);
  if (!opened.ok) throw new Error(opened.why);
  const { sqlite } = opened.vault.db;
  const first = ['meta', 'computers', 'entries', 'entry_bodies', 'erased_bodies', 'drafts'];
  const later = sqlite.pragma('table_list') as readonly { readonly name: string; readonly type: string }[];
  sqlite.pragma('foreign_keys = OFF');
  sqlite.exec('drop table search');
  for (const { name, type } of later) {
    if (type === 'table' && !first.includes(name) && !name.startsWith('sqlite_'))
      sqlite.exec(`drop table ${name}`);
  }
  sqlite.pragma('user_version = 1');
  closeVault(opened.vault);
  return home;
}
