import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { AskVault } from '../../electron/backups/ask-vault.ts';
import { makeBackup } from '../../electron/backups/make-backup.ts';
import type { ExposureQuery } from '../../shared/exposures/exposure.ts';
import { everyCase, type OutcomeFigure } from '../../shared/outcomes/outcome.ts';
import { checkFolder } from '../../shared/restores/restore.ts';
import type { Result } from '../../shared/result.ts';
import type { LongWork } from '../../shared/works/long-work.ts';
import { typedBack } from '../support/vault-at-work.ts';
import { startVault, type VaultChild } from '../support/vault-child.ts';
import { passphrase, practitioner } from './fill-vault.ts';
import { practiceData } from './practice-data.ts';

/** What a work is done with. */
export interface Beside {
  readonly child: VaultChild;
  /** The folder that holds the vault. */
  readonly place: string;
  /** Patients of the practice. */
  readonly count: number;
  /** How long it is watched, ms; the backup is watched to its end. */
  readonly watched: number;
}

/** Prepares something long, passphrase and all, and answers with what is watched. */
type LongDone = (beside: Beside) => Promise<() => Promise<void>>;

const wanted = (made: Result<unknown>): void => {
  if (!made.ok) throw new Error(`Something long was not done: ${made.error.reason}`);
};

/** Asks for a work again and again; the one that is under way at the end is stopped. */
const forAWhile =
  (work: LongWork, ask: (child: VaultChild) => Promise<Result<unknown>>): LongDone =>
  ({ child, watched }) =>
    Promise.resolve(async () => {
      const until = performance.now() + watched;
      const end = setTimeout(() => void child.ask('works:cancel', { work }), watched);
      try {
        while (performance.now() < until) {
          const made = await ask(child);
          if (!made.ok && made.error.reason === 'stopped') return;
          wanted(made);
        }
      } finally {
        clearTimeout(end);
      }
    });

/** Everybody who was treated by one person: the longest list that there is. */
const everybody: ExposureQuery = { by: 'practitioner', user: practitioner.id, from: null, until: null };

/** Every case, whatever came of it. */
const figure: OutcomeFigure = { row: null, anyOf: [] };

const check: LongDone = ({ child, watched }) =>
  Promise.resolve(async () => {
    wanted(await child.ask('checks:start', {}));
    await pause(watched);
    wanted(await child.ask('checks:cancel', {}));
  });

/** Goes over to a new key, then stops it; a small vault may have gone over by then. */
const rekey: LongDone = async ({ child, watched }) => {
  const prepared = await child.ask('keys:prepare', { passphrase });
  if (!prepared.ok) throw new Error('The key was not prepared.');
  return async () => {
    const change = child.ask('keys:change', typedBack(prepared.value.recoveryCode));
    await Promise.race([change, pause(watched)]);
    await child.ask('works:cancel', { work: 'keys:change' });
    await change;
  };
};

/** A copy for the patient with 1,000 sessions, without the check before it, which has a line of its own. */
const copyChart: LongDone = async ({ child, place, count, watched }) => {
  const patient = practiceData(count).longest;
  const order = { patient, kind: 'readable', withAccess: true, reason: 'only timed', passphrase } as const;
  const prepared = await child.ask('copies:prepare', order);
  if (!prepared.ok) throw new Error('The copy was not prepared.');
  const { id } = prepared.value;
  await child.ask('checks:cancel', {});
  const path = join(place, 'copy.html');
  const part = `${path}.part`;
  return async () => {
    const ask = { do: 'copy-write', id, despite: 'only timed', path, part } as const;
    const copied = child.send({ kind: 'leaving', ask });
    await Promise.race([copied, pause(watched)]);
    await child.ask('works:cancel', { work: 'copies:save' });
    const made = await copied;
    if (!made.ok && made.error.reason !== 'stopped') wanted(made);
    for (const name of [path, part]) rmSync(name, { force: true });
  };
};

const backupsOf = (place: string): string => `${place}-backups`;

const backup: LongDone = ({ child, place }) => {
  const target = backupsOf(place);
  mkdirSync(target, { recursive: true });
  const ask = ((question) => child.send({ kind: 'backup', ask: question })) as AskVault;
  return Promise.resolve(async () =>
    wanted(await makeBackup({ ask, target, reason: 'asked', program: '0.1.0' })),
  );
};

/** The check of that backup before a restore, or in a drill: in a process of its own, ended when it was watched long enough. */
const proveBackup: LongDone = ({ place, watched }) => {
  const target = backupsOf(place);
  const [name] = readdirSync(target).filter((found) => found.startsWith('stria-'));
  if (name === undefined) throw new Error('There is no backup to prove.');
  const folder = checkFolder('drill', 'be5ce000bead');
  const from = join(target, name);
  return Promise.resolve(async () => {
    const other = startVault(place);
    try {
      const order = { from, folder, secret: passphrase, ownersOnly: true };
      const proved = other.send({ kind: 'restore', ask: { do: 'check', order } }).then(wanted);
      await Promise.race([proved, pause(watched * 3)]);
    } finally {
      await other.kill();
      for (const left of [target, join(place, folder)]) rmSync(left, { recursive: true, force: true });
    }
  });
};

/** A work beside which questions are asked, and what it is called in the table. */
export interface LongWorkBeside {
  readonly name: string;
  readonly words: string;
  /** What the longest wait is compared with, where it is not the two seconds. */
  readonly ofWhat?: string;
  readonly begin: LongDone;
}

/** In every round. */
export const usualWorks: readonly LongWorkBeside[] = [
  {
    name: 'report',
    words: 'a list of everybody is made',
    begin: forAWhile('exposures:list', (child) =>
      child.ask('exposures:list', { query: everybody, after: null, limit: 50 }),
    ),
  },
  { name: 'check', words: 'everything is checked', begin: check },
  { name: 'key', words: 'the key is changed', begin: rekey },
];

/** In two rounds of a full run: the backup takes its time. */
export const rarerWorks: readonly LongWorkBeside[] = [
  {
    name: 'cases',
    words: 'the cases behind the outcomes are looked for',
    begin: forAWhile('outcomes:cases', (child) =>
      child.ask('outcomes:cases', { filter: everyCase, figure, after: null, limit: 100 }),
    ),
  },
  {
    name: 'likely',
    words: 'likely duplicates are looked for',
    begin: forAWhile('merges:likely', (child) => child.ask('merges:likely', {})),
  },
  {
    name: 'keeping',
    words: 'records past their time are looked for',
    begin: forAWhile('keeping:review', (child) => child.ask('keeping:review', { filter: 'past' })),
  },
  {
    name: 'pairs',
    words: 'pairs of photos to rate again are looked for',
    begin: forAWhile('assessments:blind-pairs', (child) => child.ask('assessments:blind-pairs', {})),
  },
  { name: 'copy', words: 'a patient with 1,000 sessions is copied', begin: copyChart },
  { name: 'backup', words: 'a backup is made', ofWhat: 'the whole of it', begin: backup },
  { name: 'prove', words: 'that backup is proved', ofWhat: 'what was watched of it', begin: proveBackup },
];
