import type { User } from '../../../shared/users/user.ts';
import type { Moment } from '../ledger/entry.ts';
import type { OpenVault } from '../open-vault.ts';

/** What every service is given: the open vault, who is at work, and the clock. */
export interface Work {
  readonly vault: OpenVault;
  /** Read again when the own name or role was changed. */
  user: User;
  readonly now: () => Moment;
  /** Patients whose record was opened since the unlock, and accesses still to be noted. */
  readonly opened: Set<string>;
  /** While the screen is covered: wrong PINs since. */
  veil: { readonly misses: number } | null;
}
