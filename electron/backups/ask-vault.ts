import type { BackupSettings } from '../../shared/backups/backup.ts';
import type { DocumentInfo } from '../../shared/documents/document.ts';
import type { Result } from '../../shared/result.ts';
import type { BackupAsk, BackupSource, KnownBackup } from '../vault/backup-messages.ts';

interface Answers {
  readonly 'vault-id': string;
  readonly hold: BackupSource;
  readonly 'let-go': null;
  readonly check: string;
  readonly judge: readonly (KnownBackup | null)[];
  readonly settings: BackupSettings;
  readonly 'keep-settings': null;
  readonly erasures: string | null;
  readonly 'note-reread': null;
  readonly 'note-drill': DocumentInfo | null;
}

/** Asks the vault process about backups, each question with the type of its answer. */
export type AskVault = <Question extends BackupAsk>(
  question: Question,
) => Promise<Result<Answers[Question['do']]>>;
