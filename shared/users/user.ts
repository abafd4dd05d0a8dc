import type { Practitioner, Role } from '../practice/practice.ts';

/** Somebody who works here, or did; a removed person stays in the list, because records carry the name. */
export interface User extends Practitioner {
  readonly id: string;
  readonly role: Role;
  readonly revision: number;
  /** UTC ms; null for who still belongs to the practice. */
  readonly removedAt: number | null;
}

/** A person as the owner sees them: `unlocks` when a passphrase of theirs opens the records. */
export interface ListedUser extends User {
  readonly unlocks: boolean;
  /** Whether their passphrase was asked in vain so often that another owner or their recovery code has to help. */
  readonly isLockedOut: boolean;
}
