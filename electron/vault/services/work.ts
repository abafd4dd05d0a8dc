import type { DraftKind } from '../../../shared/drafts/draft.ts';
import type { User } from '../../../shared/users/user.ts';
import type { DraftRow } from '../db/drafts.ts';
import type { Moment } from '../ledger/entry.ts';
import type { OpenVault } from '../open-vault.ts';
import type { Room } from '../room.ts';

/** What every service is given: the open vault, who is at work, and the clock. */
export interface Work {
  /** Opened anew when its key was changed. */
  vault: OpenVault;
  /** Read again when the own name or role was changed. */
  user: User;
  readonly now: () => Moment;
  /** Patients whose record was opened since the unlock. */
  readonly opened: Set<string>;
  /** While the screen is covered: wrong PINs since. */
  veil: { readonly misses: number } | null;
  /** While the screen is with a patient: the draft of the one form, whose it is, and wrong PINs since. */
  handOver: {
    readonly draft: string;
    readonly kind: DraftKind;
    readonly patient: string;
    readonly misses: number;
  } | null;
  /** Of these, the ones whose access could not be noted yet, and when it was: the disk is full. */
  readonly unnoted: Map<string, Moment>;
  /** Drafts that the disk would not take, by their ids; main has them too, sealed. */
  readonly held: Map<string, DraftRow>;
  readonly room: Room;
}

/** Work in a vault that was just opened: nothing was read yet, and nothing waits. */
export const beginWith = (given: Pick<Work, 'vault' | 'user' | 'now' | 'room'>): Work => ({
  ...given,
  opened: new Set(),
  unnoted: new Map(),
  held: new Map(),
  veil: null,
  handOver: null,
});
