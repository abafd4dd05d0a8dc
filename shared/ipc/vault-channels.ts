import { z } from 'zod';
import { practiceSchema, practitionerSchema } from '../practice/practice.ts';
import type { GoingInOneGo } from '../works/in-one-go.ts';
import { answers, answersInMain, nothing, passphrase } from './channel.ts';
import type { PassphraseAssessment, TriesLeft, VaultStatus } from './vault-views.ts';

const covered = { whileVeiled: true, whileHandedOver: true };
const always = { ...covered, whileLocked: true };

/** What is asked of the vault itself: most of it while it is locked or covered. */
export const vaultChannels = {
  'vault:status': answersInMain<VaultStatus>()(nothing, always),
  /** What the vault's process does in one go; null while it answers. */
  'vault:going': answersInMain<GoingInOneGo | null>()(nothing, always),
  'vault:assess-passphrase': answers<PassphraseAssessment>()(
    z.strictObject({ passphrase, names: z.array(z.string().max(200)).max(10) }),
    { whileLocked: true },
  ),
  'vault:tries': answers<TriesLeft>()(nothing, { whileLocked: true, whileHandedOver: true }),
  'vault:create': answers<{ readonly recoveryCode: string }>()(
    z.strictObject({ practice: practiceSchema, practitioner: practitionerSchema, passphrase }),
    { whileLocked: true },
  ),
  'vault:unlock': answers<null>()(z.strictObject({ passphrase }), { whileLocked: true }),
  'vault:recover': answers<{ readonly recoveryCode: string }>()(
    z.strictObject({ code: z.string().max(200), passphrase }),
    { whileLocked: true },
  ),
  /** `change`: somebody else will unlock. `asked`: main asked for it and knows why. */
  'vault:lock': answersInMain<null>()(z.strictObject({ by: z.enum(['person', 'change', 'asked']) }), always),
  /** A hand moved, and whether a session is being recorded on the screen. */
  'vault:hand': answersInMain<null>()(z.strictObject({ inSession: z.boolean() }), always),
  /** Keeps the window out of screenshots and shared screens, or not; until the program ends. */
  'vault:hide-from-captures': answersInMain<null>()(z.strictObject({ hidden: z.boolean() })),
  /** Covers the screen: from then on only the PIN, the lock and open drafts are answered. Refused without a PIN. */
  'vault:veil': answers<null>()(nothing, covered),
  'vault:unveil': answers<null>()(z.strictObject({ pin: z.string().max(64) }), covered),
} as const;
