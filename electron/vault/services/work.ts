import type { User } from '../db/practice.ts';
import type { Moment } from '../ledger/entry.ts';
import type { OpenVault } from '../open-vault.ts';

/** What every service is given: the open vault, who is at work, and the clock. */
export interface Work {
  readonly vault: OpenVault;
  readonly user: User;
  readonly now: () => Moment;
  /** Patients whose record was opened since the unlock, and accesses still to be noted. */
  readonly opened: Set<string>;
}
