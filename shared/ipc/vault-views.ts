import type { Clock } from '../clocks/clock.ts';
import type { ConsentHabits } from '../consents/consent-habits.ts';
import type { Law } from '../laws/law.ts';
import type { LockTimes } from '../locks/lock-times.ts';
import type { PrintHabits } from '../printing/print-habits.ts';
import type { Practice, Practitioner, Role } from '../practice/practice.ts';
import type { RuleChange } from '../rules/change.ts';
import type { OnlyRead } from '../storage/storage.ts';
import type { TemplateInfo } from '../templates/template.ts';

/** Why a vault cannot be opened, each with its own plain message. */
export const vaultProblems = [
  'ring-missing',
  'ring-damaged',
  'database-missing',
  'database-empty',
  'database-foreign',
  'database-damaged',
  'database-special',
  'newer',
  'in-use',
  'disk-full',
  'temporary-full',
  'disk-error',
  'not-allowed',
  'rolled-back',
  'setting',
] as const;
export type VaultProblem = (typeof vaultProblems)[number];

/**
 * Who or what locked: a person, for themselves or to let another one in, nobody's hand for a while, the end of twelve hours, the computer (sleep, its own lock,
 * another user), too many wrong PINs, or a process that ended by itself.
 */
export type LockedBy =
  'person' | 'change' | 'idle' | 'day' | 'computer' | 'pin' | 'vault-ended' | 'page-ended';

/** Whether screenshots and shared screens show the window; not offered on Linux, nor where Stria runs in Chromium. */
export type Captures = 'shown' | 'hidden' | 'not-offered';

/** What the page may know before anything is unlocked: no name, no word typed. */
export interface VaultStatus {
  readonly state: 'none' | 'locked' | 'open' | 'problem';
  readonly problem: VaultProblem | null;
  /** Why nothing can be written in the vault's folder; null when it can. */
  readonly onlyRead: OnlyRead | null;
  readonly host: 'electron' | 'chromium';
  readonly captures: Captures;
  readonly version: string;
  /** When it was locked in this run of the program and why; null at the start. */
  readonly lockedAt: number | null;
  readonly lockedBy: LockedBy | null;
  readonly veil: Veil | null;
  /** The screen is with a patient, who sees one form. */
  readonly handedOver: boolean;
  /**
   * What runs in the open sessions while none of them can be seen, oldest first: under a cover, with a patient, and at a lock
   * as it stood then. Never on whom.
   */
  readonly clocks: readonly Clock[];
}

/** A covered screen: how many wrong PINs are left. */
export interface Veil {
  readonly missesLeft: number;
}

/** What slows the next try at a passphrase or code; nothing does after a right one. */
export interface TriesLeft {
  /** A try is refused unseen until then, ms from now. */
  readonly waitMs: number;
  /** So many were wrong in a row that no passphrase is taken any more. */
  readonly onlyRecoveryCode: boolean;
}

export interface PassphraseAssessment {
  readonly problems: readonly ('too-short' | 'too-long' | 'common' | 'repeats' | 'names')[];
  readonly strength: 'weak' | 'fair' | 'strong' | 'very-strong';
  readonly words: number;
  readonly characters: number;
}

/** The unlocked frame: whose practice, who is at work, which templates may be used. */
export interface Home {
  readonly practice: Practice & { readonly id: string; readonly revision: number };
  readonly user: Practitioner & { readonly id: string; readonly revision: number; readonly role: Role };
  readonly templates: readonly TemplateInfo[];
  readonly lockTimes: LockTimes;
  readonly consentHabits: ConsentHabits;
  readonly printHabits: PrintHabits;
  /** What the practice does otherwise than the rules as shipped, and its table of laws. */
  readonly changes: readonly RuleChange[];
  readonly laws: readonly Law[];
  /** Whether the person at work has a PIN: only then the screen can be covered. */
  readonly hasPin: boolean;
  /** Whether somebody else belongs to the practice, who could unlock after them. */
  readonly hasOthers: boolean;
  readonly timeZone: string;
  /** What the person must be told although the vault opened, e.g. `rolled-back`. */
  readonly notices: readonly (
    | 'rolled-back'
    | 'file-changed'
    | 'tail-broken'
    | 'tables-changed'
    | 'ring-outdated'
    | 'ring-from-copy'
    | 'tries-failed'
    | 'tries-changed'
    | 'left-open'
    | 'left-open-unchecked'
    | 'code-unconfirmed'
    | 'code-used'
  )[];
  /** Which entries are gone when `rolled-back` is told: their numbers, and the time of the last one left, UTC ms. */
  readonly lost: { readonly first: number; readonly last: number; readonly after: number | null } | null;
  /** After which closing the file of the records was changed by something else when `file-changed` is told, UTC ms. */
  readonly changedAfter: number | null;
  /** Whether a large file is still being compared with what it was at its closing: to be asked again soon. */
  readonly lookingAtFile: boolean;
  /** Tries in vain between the last right passphrase and this unlock: wrong ones, and ones that were broken off. */
  readonly failedTries: { readonly wrong: number; readonly brokenOff: number };
  /** For owners: whose recovery code was used in the last seven days, and when (UTC ms); the newest. */
  readonly codeUsed: { readonly name: string; readonly at: number } | null;
}

/** The vault key, as its owner is told of it. */
export interface KeyStatus {
  /** UTC ms; null when it is still the first one. */
  readonly changedAt: number | null;
  /** The vault as it was under the key before is kept beside it until the next good backup. */
  readonly oldKept: boolean;
}
