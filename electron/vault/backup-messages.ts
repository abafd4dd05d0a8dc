import type { StoredFile } from '../../shared/attachments/attachment.ts';
import type { BackupSettings } from '../../shared/backups/backup.ts';
import type { DrillRecord, RereadRecord } from '../../shared/backups/drill.ts';
import type { BackupFile, Manifest, BackupReason } from '../../shared/backups/manifest.ts';
import type { OpenedBy } from '../../shared/restores/restore.ts';
import type { Facts } from './backups/check-copy.ts';
import type { Lost } from './ledger/heads.ts';

/** What main asks for a backup: it copies files, the vault holds them still, checks the copy and signs for it. */
export type BackupAsk =
  | { readonly do: 'vault-id' }
  | { readonly do: 'hold' }
  | { readonly do: 'let-go' }
  | { readonly do: 'check'; readonly backup: NewBackup }
  | { readonly do: 'judge'; readonly manifests: readonly string[] }
  | { readonly do: 'settings' }
  | { readonly do: 'keep-settings'; readonly settings: BackupSettings }
  /** The list of what was erased, for a folder with backups; `there` is the one that lies there. */
  | { readonly do: 'erasures'; readonly there: string }
  | { readonly do: 'note-reread'; readonly reread: RereadRecord }
  | { readonly do: 'note-drill'; readonly drill: DrillRecord };

/** The answer to `hold`: what to copy, and what the copy has to hold. */
export interface BackupSource {
  /** Path of the database file, which does not change until `let-go`. */
  readonly database: string;
  /** The key ring as text, as it fits that file. */
  readonly ring: string;
  readonly ringGeneration: number;
  readonly at: number;
  readonly facts: Facts;
  /** The vault's folder, and the attached files that lie below it; a file never changes once it is there. */
  readonly folder: string;
  readonly attached: readonly StoredFile[];
}

/** A finished copy to be checked and signed for. */
export interface NewBackup {
  readonly folder: string;
  readonly source: BackupSource;
  readonly files: readonly BackupFile[];
  readonly program: Manifest['program'];
  readonly reason: Manifest['reason'];
}

/** One answer to `judge`. */
export interface KnownBackup {
  readonly at: number;
  readonly reason: BackupReason;
  readonly files: readonly BackupFile[];
  /** It was made before the last erasure, so it still holds who was erased. */
  readonly holdsErased: boolean;
  /** Entries that it knows and the open vault does not have, unless it was made before the vault was last restored. */
  readonly lost: Pick<Lost, 'first' | 'last' | 'after'> | null;
}

/** What main asks for a restore or a restore drill. */
export type RestoreAsk =
  | { readonly do: 'read'; readonly manifests: readonly string[] }
  | { readonly do: 'check'; readonly order: CheckOrder }
  | { readonly do: 'place'; readonly order: PlacingOrder };

/** A backup to be copied to a folder and proved there. */
export interface CheckOrder {
  /** The backup's folder. */
  readonly from: string;
  /** Name of the folder in `home` that is made for the copy. */
  readonly folder: string;
  /** A passphrase or recovery code that was valid when the backup was made; it is not used up. */
  readonly secret: string;
  /** Refuses the passphrase of anybody who is no owner in the backup. */
  readonly ownersOnly: boolean;
}

/** The answer to `check`: what was found in a copy that holds. */
export interface CheckedBackup {
  readonly at: number;
  readonly program: string | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly heads: Manifest['heads'];
  readonly entries: number;
  /** People who were erased again in the copy. */
  readonly erased: number;
  readonly by: OpenedBy;
  /** Whose passphrase or code it was, as the backup names them. */
  readonly openedFor: string;
}

/** A folder of `home` that becomes the vault; the answer is the new name of the one that was there, or null. */
export interface PlacingOrder {
  readonly incoming: string;
  readonly keptAs: 'vault-before' | 'vault-restored';
  readonly now: number;
}

/** What a manifest says of itself. */
export interface SpokenManifest {
  readonly at: number;
  readonly size: number;
}
