import { uptime } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { makeBrake } from '../../electron/vault/brake.ts';
import { guarded } from '../../electron/vault/ipc/answer-call.ts';
import { closeVault, openVault } from '../../electron/vault/open-vault.ts';
import { checkEnded, startWeeklyCheck } from '../../electron/vault/services/checks.ts';
import { answerRestore } from '../../electron/vault/services/restores.ts';
import { close, failureOf } from '../../electron/vault/services/vault.ts';
import { emptyPhoto, type PhotoFields } from '../../shared/photos/photo.ts';
import { ok, type Result } from '../../shared/result.ts';
import { askFileOf, attachBytes, attachInput } from '../support/attach-at-work.ts';
import { backUp, orUnexpected, stickOf } from '../support/backup-here.ts';
import { noteProjection, passphrase as notesPassphrase } from '../support/note-projection.ts';
import { reasonsFor, sealInput } from '../support/record-inputs.ts';
import { onSlowComputer } from '../support/slow-computer.ts';
import {
  passphrase,
  patientInput,
  practice,
  practitioner,
  recovered,
  typedBack,
  type VaultAtWork,
  vaultAtWork,
} from '../support/vault-at-work.ts';
import { askedCost } from './raised-cost.ts';

/** What is done while a call fails; each says its steps, those that were refused with their code. */
export type ActName =
  | 'work'
  | 'attach'
  | 'check'
  | 'back-up'
  | 'update'
  | 'raise'
  | 'change-key'
  | 'recover'
  | 'set-up'
  | 'restore';

interface Place {
  readonly home: string;
  /** The folder of a backup on its stick, for a restore. */
  readonly backup: string;
}

interface Telling extends Place {
  readonly say: (line: string) => void;
  readonly step: (name: string, asked: Promise<Result<unknown>> | Result<unknown>) => Promise<boolean>;
}

const closing = (vault: VaultAtWork): Promise<Result<unknown>> =>
  guarded(() => {
    close(vault.holder);
    return ok(null);
  });

const work = async ({ home, step }: Telling): Promise<void> => {
  const vault = vaultAtWork(home);
  const patient = patientInput();
  const draft = { id: newId(), kind: 'session', patient: patient.id, save: 1 } as const;
  await step('unlock', vault.ask('vault:unlock', { passphrase }));
  await step('patient', vault.ask('patients:save', patient));
  await step('draft', vault.ask('drafts:save', { ...draft, body: 'typed '.repeat(2000) }));
  const seal = { ...sealInput(patient.id, Date.UTC(2026, 10, 20, 13)), draft: draft.id };
  const first = await vault.ask('sessions:seal', seal);
  const reasons = reasonsFor(first);
  await step('session', vault.ask('sessions:seal', { ...seal, fields: { ...seal.fields, reasons } }));
  await step('found', vault.ask('patients:search', { query: 'okonkwo', after: null, limit: 5 }));
  await step('closed', closing(vault));
};

const attach = async ({ home, step }: Telling): Promise<void> => {
  const vault = vaultAtWork(home);
  const ask = askFileOf(vault);
  const patient = patientInput();
  await step('unlock', vault.ask('vault:unlock', { passphrase }));
  await step('patient', vault.ask('patients:save', patient));
  const bytes = Buffer.alloc(1_500_000, 'a scan');
  const file = attachInput(patient.id, bytes);
  await step('file', attachBytes(ask, bytes, file));
  const photo = attachInput(patient.id, bytes, {
    fields: { kind: 'photo', label: 'Photo', note: '', takenOn: '2026-11-19' },
    content: {
      type: 'jpeg',
      bytes: bytes.length,
      widthPx: 800,
      heightPx: 600,
      pages: null,
      capturedAt: null,
    },
    thumbnail: Buffer.alloc(2000, 'small'),
  });
  await step('picture', attachBytes(ask, bytes, photo));
  const fields = {
    ...emptyPhoto('2026-11-19', null),
    view: { pack: 'abdomen', step: 'front' },
    areas: [{ region: 'abdomen-lower', side: 'right' }],
  } satisfies PhotoFields;
  await step('photo', vault.ask('photos:save', { id: photo.id, revision: 0, source: null, fields }));
  await step('shown', ask({ do: 'picture', id: photo.id, size: 'whole', segment: 0 }));
  await step('closed', closing(vault));
};

const check = async ({ home, step }: Telling): Promise<void> => {
  const vault = vaultAtWork(home);
  await step('unlock', vault.ask('vault:unlock', { passphrase }));
  const { work } = vault.holder;
  if (work) {
    await step('begun', vault.ask('checks:start', {}));
    await checkEnded(work);
    const status = await vault.ask('checks:status', {});
    const broken = status.ok ? status.value.brokenOff : null;
    await step('held', broken ? { ok: false, error: broken } : status);
    await step('table', vault.ask('keeping:table', { filter: 'past', passphrase, reason: 'For a test.' }));
    if (status.ok && status.value.last?.firstBad) await step('false alarm', ok(null));
    await step(
      'weekly',
      guarded(() => ok(startWeeklyCheck(work))),
    );
    await checkEnded(work);
  }
  await step('closed', closing(vault));
};

const backUpAll = async ({ home, step }: Telling): Promise<void> => {
  const vault = vaultAtWork(home, { at: Date.UTC(2026, 10, 21, 13) });
  await step('unlock', vault.ask('vault:unlock', { passphrase }));
  if (vault.holder.work) await step('made', backUp(vault, home));
  await step('closed', closing(vault));
};

const update = async ({ home, step }: Telling): Promise<void> => {
  await step(
    'updated',
    guarded(() => {
      const opened = openVault(home, notesPassphrase, noteProjection);
      if (!opened.ok) return failureOf(opened.why as Parameters<typeof failureOf>[0]);
      closeVault(opened.vault);
      return ok(null);
    }),
  );
};

const raise = async ({ home, step }: Telling): Promise<void> => {
  const vault = vaultAtWork(home, undefined, undefined, askedCost);
  await step('unlock', await onSlowComputer(() => vault.ask('vault:unlock', { passphrase })));
  await step('patient', vault.ask('patients:save', patientInput()));
  await step('closed', closing(vault));
};

const changeKey = async ({ home, say, step }: Telling): Promise<void> => {
  const vault = vaultAtWork(home);
  await step('unlock', vault.ask('vault:unlock', { passphrase }));
  const prepared = await onSlowComputer(() => vault.ask('keys:prepare', { passphrase }));
  await step('prepared', prepared);
  const code = prepared.ok ? prepared.value.recoveryCode : '';
  if (prepared.ok) say(`code ${code}`);
  if (prepared.ok) await step('changed', vault.ask('keys:change', typedBack(code)));
  await step('closed', closing(vault));
};

const recover = async ({ home, say, step }: Telling): Promise<void> => {
  const vault = vaultAtWork(home);
  const code = process.env['STRIA_TEST_CODE'] ?? '';
  const answer = await onSlowComputer(() => vault.ask('vault:recover', { code, passphrase: recovered }));
  await step('recovered', answer);
  if (answer.ok) say(`code ${answer.value.recoveryCode}`);
  await step('closed', closing(vault));
};

const setUp = async ({ home, say, step }: Telling): Promise<void> => {
  const vault = vaultAtWork(home);
  const about = { practice, practitioner, passphrase };
  const answer = await onSlowComputer(() => vault.ask('vault:create', about));
  await step('made', answer);
  if (answer.ok) say(`code ${answer.value.recoveryCode}`);
  await step('closed', closing(vault));
};

const restore = async ({ home, backup, step }: Telling): Promise<void> => {
  const restorer = { home, brake: makeBrake(uptime), now: () => ({ at: Date.now(), offset: 0 }) };
  const folder = 'vault.restore-0123456789ab.part';
  const order = { from: join(stickOf(home), backup), folder, secret: passphrase, ownersOnly: true };
  const told = (): void => undefined;
  const isChecked = await step(
    'checked',
    orUnexpected(() => answerRestore(restorer, { do: 'check', order }, told)),
  );
  if (!isChecked) return;
  const place = { incoming: folder, keptAs: 'vault-before', now: Date.UTC(2026, 10, 20, 16) } as const;
  await step(
    'placed',
    orUnexpected(() => answerRestore(restorer, { do: 'place', order: place }, told)),
  );
};

const acts: Readonly<Record<ActName, (telling: Telling) => Promise<void>>> = {
  work,
  attach,
  check,
  'back-up': backUpAll,
  update,
  raise,
  'change-key': changeKey,
  recover,
  'set-up': setUp,
  restore,
};

/** Does an act in a home and tells each step: its name when it was answered well, else `not`, the name and the code. */
export const actIn = (name: ActName, place: Place, say: (line: string) => void): Promise<void> =>
  acts[name]({
    ...place,
    say,
    step: async (what, asked) => {
      const answer = await asked;
      say(answer.ok ? what : `not ${what}: ${[answer.error.code, answer.error.reason].join(' ').trim()}`);
      return answer.ok;
    },
  });
