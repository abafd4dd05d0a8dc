import type { AttachmentFields, Belonging, FileContent } from '../../shared/attachments/attachment.ts';
import type { Clock } from '../../shared/clocks/clock.ts';
import type { MadeFrom } from '../../shared/documents/made-from.ts';
import type { DocumentKind } from '../../shared/documents/document.ts';
import type { CopyKind } from '../../shared/copies/copy.ts';
import type { ExportAsk } from '../../shared/exports/reason.ts';
import type { ChannelName } from '../../shared/ipc/contract.ts';
import type { Veil, VaultProblem } from '../../shared/ipc/vault-views.ts';
import type { LockTimes } from '../../shared/locks/lock-times.ts';
import type { RestoreProgress } from '../../shared/restores/restore.ts';
import type { Logo } from '../../shared/printing/print-habits.ts';
import type { Result } from '../../shared/result.ts';
import type { OnlyRead } from '../../shared/storage/storage.ts';
import type { InOneGo } from '../../shared/works/in-one-go.ts';
import type { BackupAsk, RestoreAsk } from './backup-messages.ts';

/** What main asks of the vault process. `call` carries the page's own words; the others are main's. */
export type Ask =
  | {
      readonly kind: 'call';
      readonly channel: string;
      readonly input: unknown;
      /** The answer goes on to the page as it is, so its long lists come packed (`shared/ipc/packed-answer.ts`). */
      readonly packed?: true;
    }
  | { readonly kind: 'state' }
  | { readonly kind: 'document'; readonly id: string }
  /** Whether the person at work may use a channel that main answers. */
  | { readonly kind: 'may'; readonly channel: ChannelName }
  /** The times until the lock as the owner set them, and whether the screen can be covered before. */
  | { readonly kind: 'lock-terms' }
  /** Covers the screen of a page that does not do it itself. */
  | { readonly kind: 'veil' }
  | { readonly kind: 'backup'; readonly ask: BackupAsk }
  | { readonly kind: 'file'; readonly ask: FileAsk }
  /** Asked of a process of its own, which never has the vault open. */
  | { readonly kind: 'restore'; readonly ask: RestoreAsk }
  | { readonly kind: 'system-key'; readonly ask: SystemKeyAsk }
  | { readonly kind: 'leaving'; readonly ask: LeavingAsk }
  /** After an unlock: the sealed drafts that main held. */
  | { readonly kind: 'take-back'; readonly boxes: readonly string[] }
  /** The answer is what ran in the open sessions, never on whom. */
  | { readonly kind: 'close' };

export interface Question {
  readonly id: number;
  readonly ask: Ask;
}

/** The vault's answer to one question. */
export interface Answer {
  readonly id: number;
  readonly result: Result<unknown>;
}

/** How far the answer to one question is. */
export interface Progress {
  readonly id: number;
  readonly progress: RestoreProgress;
}

/**
 * What the vault says without being asked. `reserve-given`: the disk is full, and the reserve was given up for it.
 * `disk-full`: something could not be written all the same. `held`: a draft among that, sealed so that only the vault
 * opens it again; null when main need not hold it any more. `going`: what it does in one go, answering nothing else.
 * `clocks`: what runs in the open sessions, before it closes, which may fail or take long.
 */
export type Word =
  | { readonly word: 'reserve-given' | 'disk-full' }
  | { readonly word: 'held'; readonly draft: string; readonly box: string | null }
  | { readonly word: 'going'; readonly going: InOneGo | null }
  | { readonly word: 'clocks'; readonly clocks: readonly Clock[] };

/** The answer to `state`. */
export interface VaultState {
  readonly state: 'none' | 'locked' | 'open' | 'problem';
  readonly problem: VaultProblem | null;
  /** Why nothing can be written in the vault's folder; null when it can. */
  readonly onlyRead: OnlyRead | null;
  readonly veil: Veil | null;
  /** The screen is with a patient. */
  readonly handedOver: boolean;
  /** Under a cover or with a patient: what runs in the open sessions, never on whom. */
  readonly clocks: readonly Clock[];
}

/** The answer to `lock-terms`. */
export interface LockChoices {
  readonly times: LockTimes;
  readonly hasPin: boolean;
}

/** What a saved PDF tells of the document beside its pages; the values are those that it prints. */
export interface ArchiveFacts extends MadeFrom {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly language: 'en' | 'de';
  readonly practice: string;
  /** When it was frozen, UTC ms. */
  readonly at: number;
  /** The consent, session or patient it was made from. */
  readonly source: string;
  readonly hash: string;
  /** As it is printed. */
  readonly code: string;
}

/** The answer to `document`: what is served and printed. */
export interface ServedDocument {
  readonly html: string;
  readonly fileName: string;
  /** Null for a document that is only shown and not kept. */
  readonly archive: ArchiveFacts | null;
}

/** What main asks about the files of attachments: it carries bytes, the vault encrypts and keeps the keys. */
export type FileAsk =
  /** Begins an encrypted file for so many bytes; the answer is a token for it. */
  | { readonly do: 'begin'; readonly bytes: number }
  | { readonly do: 'piece'; readonly token: string; readonly piece: Uint8Array }
  /** Finishes the file and makes the record; the answer is the attachment. */
  | { readonly do: 'attach'; readonly token: string; readonly attach: NewAttachment }
  | { readonly do: 'drop'; readonly token: string }
  /** Keeps a picture as the practice's logo; `bytes` is base64. */
  | {
      readonly do: 'logo';
      readonly revision: number;
      readonly logo: Omit<Logo, 'hash' | 'type' | 'widthPx' | 'heightPx'> &
        Pick<FileContent, 'type' | 'widthPx' | 'heightPx'>;
    }
  /** A piece of a picture for the page; the answer is a `FilePart`. The small one is a single piece. */
  | {
      readonly do: 'picture';
      readonly id: string;
      readonly size: 'whole' | 'small';
      readonly segment: number;
    };

/** A record to be made of a file that was just written. */
export interface NewAttachment {
  readonly id: string;
  readonly of: Belonging;
  readonly fields: AttachmentFields;
  readonly content: FileContent;
  /** WebP; empty for a PDF. */
  readonly thumbnail: Uint8Array;
}

/** A decrypted piece of a file. */
export interface FilePart {
  readonly type: FileContent['type'];
  readonly bytes: Uint8Array;
  readonly last: boolean;
}

/** What the computer's key store gave back: 32 bytes in hex, and the slot that they were made for. */
export interface GivenKey {
  readonly slotId: string;
  readonly secret: string;
}

/** What main asks about unlocking by the computer's key store, which it alone can reach. */
export type SystemKeyAsk =
  /** Whether the locked vault has a slot that this opens. */
  | { readonly do: 'fits'; readonly key: GivenKey }
  | { readonly do: 'unlock'; readonly key: GivenKey }
  | { readonly do: 'slot' }
  /** The answer is the slot's id. */
  | { readonly do: 'give'; readonly passphrase: string; readonly secret: string }
  | { readonly do: 'take' };

/** The answer to `slot`, of an open vault. */
export interface SystemSlot {
  readonly slotId: string | null;
  /** Whether somebody else unlocks here too: then there is no such slot. */
  readonly isShared: boolean;
}

/** What main asks about records that leave: a copy for the patient, and copies that still hold who was erased. */
export type LeavingAsk =
  /** Whether this is the passphrase of the person at work. */
  | { readonly do: 'confirm'; readonly passphrase: string }
  /** Copies of this vault beside it that are no backups. */
  | { readonly do: 'kept' }
  /** Whether these papers may be saved or sent to a printer; null: nothing was asked. */
  | {
      readonly do: 'release';
      readonly ids: readonly string[];
      readonly action: 'save' | 'print';
      readonly leaving: ExportAsk | null;
    }
  | { readonly do: 'copy-name'; readonly id: string; readonly despite: string }
  /** Writes the copy to `part` and gives it the name `path`. */
  | {
      readonly do: 'copy-write';
      readonly id: string;
      readonly despite: string;
      readonly path: string;
      readonly part: string;
    };

/** One answer to `kept`. */
export interface KeptCopy {
  readonly kind: 'kept-vault' | 'old-key';
  readonly path: string;
}

/** The answer to `copy-name`. */
export interface CopyName {
  readonly fileName: string;
  readonly kind: CopyKind;
}
