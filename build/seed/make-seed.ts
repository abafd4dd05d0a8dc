import { setImmediate as nextTurn } from 'node:timers/promises';
import { idAt, seeded } from '../../tests/bench/random.ts';
import type { KdfCost } from '../../electron/vault/keys/argon2.ts';
import { isDiskFull } from '../../electron/vault/files/write-atomically.ts';
import { closeVault, createVault } from '../../electron/vault/open-vault.ts';
import { projection } from '../../electron/vault/projectors.ts';
import { selectUser } from '../../electron/vault/db/users.ts';
import { writeFirstEntries } from '../../electron/vault/services/vault.ts';
import { beginWith } from '../../electron/vault/services/work.ts';
import { roomOf } from '../../electron/vault/room.ts';
import { makePhotos } from './photos.ts';
import { beginningOf } from './plan.ts';
import { type Progress, seedPractice } from './practice.ts';
import { inTheWay } from './room-needed.ts';
import type { SeedArguments } from './seed-arguments.ts';

export const practice = {
  name: 'Northlight Skin Clinic (made up)',
  address: '48 Otago Lane\nYork YO1 7HH',
  phone: '01904 496 0172',
  email: 'hello@northlight.example',
  country: 'GB-ENG' as const,
};
export const practitioner = { name: 'Tomasz Wiśniewski', qualification: 'RN, NMC 00A0000E' };

export interface Making extends Pick<SeedArguments, 'patients' | 'home' | 'seed'> {
  readonly passphrase: string;
  /** When the practice stops, UTC ms. */
  readonly end: number;
  /** Found by measuring when it is not given. */
  readonly cost?: KdfCost;
  readonly onProgress: (progress: Progress) => void;
  /** Whether somebody wants it to stop; asked after every few visits. */
  readonly stopped: () => boolean;
}

/** How it ended: whole, or as far as it came. `why` is a sentence when no vault was made or the filling stopped. */
export interface Made {
  readonly vault: boolean;
  readonly recoveryCode: string;
  readonly progress: Progress;
  readonly why: string | null;
}

const nothing: Progress = { done: 0, of: 0, kept: 0 };
const notMade = (why: string): Made => ({ vault: false, recoveryCode: '', progress: nothing, why });

/** Makes a vault and fills it. However it ends, the vault opens and holds whole batches, or there is none. */
export async function makeSeed(making: Making): Promise<Made> {
  const { home, passphrase, end, cost } = making;
  const why = inTheWay(home);
  if (why !== undefined) return notMade(why);
  const now = { at: beginningOf(end), offset: 0 };
  const userId = idAt(seeded(making.seed), now.at);
  const made = createVault(home, {
    passphrase,
    userId,
    now: now.at,
    computer: 'Front desk',
    projection,
    ...(cost ? { cost } : {}),
    first: (db) => writeFirstEntries(db, now, practice, { id: userId, ...practitioner }),
  });
  if (!made.ok) return notMade(`The vault could not be made in ${home} (${made.why}).`);
  const { vault, recoveryCode } = made;
  try {
    const user = selectUser(vault.db, userId);
    if (!user) throw new Error('The vault has nobody at work.');
    const clock = { at: now.at };
    const room = roomOf(home, () => undefined);
    const work = beginWith({ vault, user, now: () => ({ at: clock.at, offset: 0 }), room });
    const filled = await fill(
      seedPractice({ work, clock }, { ...making, photos: await makePhotos() }),
      making,
    );
    return { vault: true, recoveryCode, ...filled };
  } finally {
    closeVault(vault);
  }
}

async function fill(
  steps: ReturnType<typeof seedPractice>,
  { onProgress, stopped }: Making,
): Promise<Pick<Made, 'progress' | 'why'>> {
  let progress = nothing;
  try {
    for (;;) {
      const step = steps.next();
      progress = step.value;
      onProgress(progress);
      if (step.done) return { progress, why: null };
      await nextTurn();
      if (stopped()) return { progress, why: 'It was stopped.' };
    }
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    return { progress, why: 'The disk is full.' };
  } finally {
    steps.return(progress);
  }
}
