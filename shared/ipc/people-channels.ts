import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { typedBackSchema } from '../passphrase/recovery-groups.ts';
import { practitionerSchema, roles } from '../practice/practice.ts';
import type { SystemKeyState } from '../system-keys/system-key.ts';
import type { ListedUser } from '../users/user.ts';
import { answers, answersInMain, nothing, owners, passphrase, revision } from './channel.ts';
import type { KeyStatus } from './vault-views.ts';

const own = { roles: owners };
const ownKeys = { ...own, writes: true };

/** Who works here, and what opens the vault for them. */
export const peopleChannels = {
  // `passphrase` is that of the person at work, asked again.
  'users:list': answers<readonly ListedUser[]>()(nothing, own),
  'users:add': answers<null>()(
    z.strictObject({
      id: idSchema,
      fields: practitionerSchema,
      role: z.enum(roles),
      newPassphrase: passphrase,
      passphrase,
    }),
    ownKeys,
  ),
  'users:save': answers<null>()(
    z.strictObject({
      id: idSchema,
      revision,
      fields: practitionerSchema,
      role: z.enum(roles),
      /** For somebody who forgot theirs; null leaves it as it is. */
      newPassphrase: passphrase.nullable(),
      passphrase,
    }),
    ownKeys,
  ),
  'users:remove': answers<null>()(z.strictObject({ id: idSchema, revision, passphrase }), ownKeys),
  /** After a hundred wrong passphrases in the name of this person. */
  'users:allow-tries': answers<null>()(z.strictObject({ id: idSchema, passphrase }), ownKeys),
  'users:change-passphrase': answers<null>()(z.strictObject({ passphrase, newPassphrase: passphrase }), {
    writes: true,
  }),
  /** Shows a code; it takes the place of the one before when a group of it was typed back. */
  'users:new-recovery-code': answers<{ readonly recoveryCode: string }>()(z.strictObject({ passphrase }), {
    writes: true,
  }),
  /** Also after the set-up and after a recovery. */
  'users:keep-recovery-code': answers<null>()(typedBackSchema, { writes: true }),

  /** Unlocking by the computer's key store, for the person at work; the secret is never in the page. */
  'system-keys:status': answersInMain<SystemKeyState>()(nothing),
  'system-keys:start': answersInMain<null>()(z.strictObject({ passphrase }), { writes: true }),
  'system-keys:stop': answersInMain<null>()(nothing, { writes: true }),
  /** Whether `system-keys:unlock` would open the locked vault. */
  'system-keys:ready': answersInMain<boolean>()(nothing, { whileLocked: true }),
  'system-keys:unlock': answersInMain<null>()(nothing, { whileLocked: true }),

  'keys:status': answers<KeyStatus>()(nothing, own),
  /** Shows the recovery code for a new vault key; `keys:change` goes over to it when a group was typed back. */
  'keys:prepare': answers<{ readonly recoveryCode: string }>()(z.strictObject({ passphrase }), ownKeys),
  'keys:change': answers<null>()(typedBackSchema, ownKeys),
} as const;
