import { uptime as computerUptime } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 as newId } from 'uuid';
import type { InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import { groupsOf, type TypedBack } from '../../shared/passphrase/recovery-groups.ts';
import type { Result } from '../../shared/result.ts';
import type { ChannelOf } from '../../shared/ipc/contract.ts';
import { makeBrake } from '../../electron/vault/brake.ts';
import type { KdfCost } from '../../electron/vault/keys/argon2.ts';
import { answerCall } from '../../electron/vault/ipc/answer-call.ts';
import type { Word } from '../../electron/vault/messages.ts';
import { roomOf } from '../../electron/vault/room.ts';
import type { Holder } from '../../electron/vault/services/vault.ts';
import { emptySession } from './empty-session.ts';
import { cheapCost } from './note-projection.ts';

export const passphrase = 'harbour tumble violet eleven oat';
/** What a recovery gives in its place. */
export const recovered = 'copper lantern drifts beyond seven';
/** Somebody else's. */
export const hers = 'meadow cactus ribbon eleven plum';
export const practice = {
  name: 'Northlight Skin Clinic',
  address: '48 Otago Lane\nYork YO1 7HH',
  phone: '01904 496 0172',
  email: 'hello@northlight.example',
  country: 'GB-ENG' as const,
};
export const practitioner = { name: 'Tomasz Wiśniewski', qualification: 'RN, NMC 00A0000E' };

/** A vault in a folder, asked as the page asks it: through the contract, with its checks. */
export interface VaultAtWork {
  readonly holder: Holder;
  /** What it told main without being asked. */
  readonly said: readonly Word[];
  readonly ask: <Name extends ChannelOf<'vault'>>(
    channel: Name,
    input: InputOf<Name>,
  ) => Promise<Result<OutputOf<Name>>>;
  /** The same, for answers that must be there. */
  readonly get: <Name extends ChannelOf<'vault'>>(
    channel: Name,
    input: InputOf<Name>,
  ) => Promise<OutputOf<Name>>;
}

/** Opens the door to a vault in `home`; `clock` and `uptime` (seconds) move when the test says so. A slot at the cheapest cost stays one. */
export const vaultAtWork = (
  home: string,
  clock: { at: number } = { at: Date.UTC(2026, 10, 20, 13, 0) },
  uptime: () => number = computerUptime,
  leastCost: KdfCost = cheapCost,
): VaultAtWork => {
  const said: Word[] = [];
  const holder: Holder = {
    home,
    now: () => ({ at: clock.at, offset: 0 }),
    brake: makeBrake(uptime),
    leastCost,
    room: roomOf(home, (word) => said.push(word)),
    work: undefined,
  };
  const ask = async (channel: string, input: unknown): Promise<Result<never>> => {
    const result = (await answerCall(holder, channel, input)) as Result<never>;
    if (result.ok || result.error.reason !== 'too-many-calls') return result;
    await pause(50); // the limit is for a page and its hands; a test is faster
    return ask(channel, input);
  };
  const get = async (channel: string, input: unknown): Promise<never> => {
    const result = await ask(channel, input);
    if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.error)}`);
    return result.value;
  };
  return { holder, said, ask: ask as VaultAtWork['ask'], get: get as VaultAtWork['get'] };
};

/** One group of a recovery code, as it is typed back from paper. */
export const typedBack = (code: string, group = 1): TypedBack => ({
  group,
  typed: groupsOf(code)[group - 1] ?? '',
});

/** Sets a practice up in the folder and leaves it unlocked. */
export const setUpPractice = async (home: string, clock?: { at: number }): Promise<VaultAtWork> => {
  const vault = vaultAtWork(home, clock);
  const { recoveryCode } = await vault.get('vault:create', { practice, practitioner, passphrase });
  await vault.get('users:keep-recovery-code', typedBack(recoveryCode));
  return vault;
};

/** A patient as the form sends one, with what a test wants to be different. */
export const patientInput = (
  fields: Partial<InputOf<'patients:save'>['fields']> = {},
): InputOf<'patients:save'> => ({
  id: newId(),
  revision: 0,
  draft: null,
  fields: {
    family: 'Okonkwo-Lindqvist',
    given: 'Adaeze Marguerite',
    born: '1991-03-04',
    phone: '07700 900143',
    email: '',
    address: '',
    skinType: 'v',
    allergies: { state: 'none', items: [] },
    note: '',
    shape: 'average',
    ...fields,
  },
});

/** A pen line long enough for a signature. */
export const signature = [
  {
    points: Array.from({ length: 40 }, (_, i) => ({
      x: 100 + i * 12,
      y: 120 + Math.sin(i / 2) * 60,
      t: i * 16,
      p: 0.5,
    })),
  },
];

/** A session of one area as sealed. */
export const sessionFields = (startedAt: number): InputOf<'sessions:seal'>['fields'] => ({
  ...emptySession(startedAt),
  endedAt: startedAt + 40 * 60_000,
  areas: [
    {
      region: 'abdomen-lower',
      side: 'right',
      parts: [],
      planned: 'none',
      depthMinUm: 1500,
      depthMaxUm: 1750,
      passes: 4,
      directions: ['horizontal', 'vertical'],
      speed: { milli: 120_000, unit: 'hz' },
      rf: null,
      extent: null,
      endPoint: 'scattered-pinpoint',
      stoppedReason: '',
      note: '',
    },
  ],
  pain: 3,
  note: 'Skin calm throughout.',
  nextDate: '2026-12-18',
});
