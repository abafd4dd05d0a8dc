import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { askFileOf, attached, attachInput } from '../support/attach-at-work.ts';
import { filesBelow, folderDigest } from '../support/folder-digest.ts';
import { lockedPractice } from '../support/practice-at-work.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { passphrase, patientInput, vaultAtWork } from '../support/vault-at-work.ts';
import { startVault } from '../support/vault-child.ts';
import { writesOfEveryKind } from '../support/writes-of-every-kind.ts';
import { close } from '../../electron/vault/services/vault.ts';
import { oldKeyFolder } from '../../electron/vault/settle-key-change.ts';

const script = new URL('./only-read-at-work.ts', import.meta.url).pathname;
const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups'];
/** Whether this test may become somebody else: root is not hindered by modes. */
const canBecome = spawnSync('setpriv', [...nobody, process.execPath, '--version']).status === 0;
const cannot = 'this test may not become somebody else';

/** Temporary files of their own, which others' tests do not count. */
const temporary = (): string => {
  const folder = scratchFolder();
  chmodSync(folder, 0o1777);
  return folder;
};

const asNobody = (
  act: 'read' | 'everything' | 'guess' | 'guess-at-work' | 'raise',
  ...homes: readonly string[]
): readonly unknown[] => {
  const env = { ...process.env, TMPDIR: temporary() };
  const ran = spawnSync('setpriv', [...nobody, process.execPath, script, act, ...homes], { env });
  expect(ran.stderr.toString()).toBe('');
  return JSON.parse(ran.stdout.toString()) as readonly unknown[];
};

const inVault = (home: string, name = ''): string => join(home, 'vault', name);

/** A practice with a patient; what was written last lies in a WAL when the program was killed, another patient among it. */
const practiceWith = async (killed: boolean): Promise<string> => {
  const home = lockedPractice();
  const first = vaultAtWork(home);
  await first.get('vault:unlock', { passphrase });
  const { id } = await first.get('patients:save', patientInput());
  const bytes = Buffer.alloc(5000, 7);
  await attached(askFileOf(first), bytes, attachInput(id, bytes));
  close(first.holder);
  mkdirSync(inVault(home, oldKeyFolder));
  for (const name of ['keyring.json', 'stria.db'])
    writeFileSync(inVault(home, join(oldKeyFolder, name)), 'kept');
  if (!killed) return home;
  const child = startVault(home);
  await child.ask('vault:unlock', { passphrase });
  await child.ask('patients:save', patientInput({ family: 'Quennell' }));
  await child.kill();
  expect(existsSync(inVault(home, 'stria.db-wal'))).toBe(true);
  return home;
};

const protect = {
  file: (home: string) => {
    for (const name of readdirSync(inVault(home)).filter((each) => each.startsWith('stria.db')))
      chmodSync(inVault(home, name), 0o444);
  },
  folder: (home: string) => chmodSync(inVault(home), 0o555),
  both: (home: string) => {
    for (const name of filesBelow(inVault(home))) chmodSync(inVault(home, name), 0o444);
    chmodSync(inVault(home), 0o555);
  },
} as const;

/** What came of it when everything can be read and nothing can be written. */
const read = (people: readonly string[], onlyRead = 'account', every: unknown = null) => ({
  state: 'locked',
  onlyRead,
  opened: 'done',
  open: { state: 'open', problem: null, onlyRead },
  people,
  found: 1,
  chart: people[0],
  printed: true,
  files: ['here', 5000],
  outside: ['refused only-read', 'refused only-read'],
  oldKept: true,
  table: 'done',
  every,
  wrote: Object.fromEntries(writesOfEveryKind('').map(([channel]) => [channel, 'refused only-read'])),
  left: 0,
});
const unflagged = { changed: false, flagged: ['refused only-read'] };
const old = 'Okonkwo-Lindqvist';

it('31 the calls that are refused below are taken by a practice that may be written', async () => {
  const home = await practiceWith(false);
  const { holder, get, ask } = vaultAtWork(home);
  await get('vault:unlock', { passphrase });
  const { rows } = await get('patients:search', { query: '', after: null, limit: 5 });
  for (const [channel, input] of writesOfEveryKind(rows[0]?.id ?? ''))
    expect(
      await (ask as (name: string, input: unknown) => Promise<unknown>)(channel, input),
      channel,
    ).toMatchObject({
      ok: true,
    });
  close(holder);
});

it('31 read-only file, folder and both, with and without a WAL that was left: all is read, nothing written', async (context) => {
  context.skip(!canBecome, cannot);
  const homes: string[] = [];
  for (const how of Object.values(protect))
    for (const killed of [false, true]) {
      const home = await practiceWith(killed);
      spawnSync('chown', ['-R', '65534:65534', home]);
      how(home);
      homes.push(home);
    }
  const before = homes.map(folderDigest);
  const all = [old, 'Quennell'];
  expect(asNobody('read', ...homes)).toEqual(
    [[old], all, [old], all, [old], all].map((people) => read(people)),
  );
  expect(homes.map(folderDigest)).toEqual(before);
  for (const home of homes) spawnSync('chmod', ['-R', 'u+rwX', home]);
  for (const home of homes) {
    const { holder, get } = vaultAtWork(home);
    await get('vault:unlock', { passphrase });
    expect(await get('practice:home', {})).toMatchObject({ notices: [] });
    close(holder);
  }
});

it('31 no channel changes a row or a file where records can only be read', async (context) => {
  context.skip(!canBecome, cannot);
  const home = await practiceWith(true);
  spawnSync('chown', ['-R', '65534:65534', home]);
  protect.both(home);
  const before = folderDigest(home);
  expect(asNobody('everything', home)).toEqual([read([old, 'Quennell'], 'account', unflagged)]);
  expect(folderDigest(home)).toEqual(before);
});

it('31 a disk that is write-protected is read as well', async (context) => {
  const disk = scratchFolder();
  const folder = temporary();
  const practice = await practiceWith(true);
  const mount =
    'mount -t tmpfs tmpfs "$0" && cp -a "$1/." "$0" && mount -o remount,ro "$0" && shift && exec "$@"';
  const ran = (...command: readonly string[]) =>
    spawnSync('unshare', ['-rm', 'sh', '-c', mount, disk, practice, ...command], {
      env: { ...process.env, TMPDIR: folder },
    });
  context.skip(ran('true').status !== 0, 'this system gives no mount namespace');
  const { stdout, stderr } = ran(process.execPath, script, 'read', disk);
  expect(stderr.toString()).toBe('');
  expect(JSON.parse(stdout.toString())).toEqual([read([old, 'Quennell'], 'disk')]);
});

it('31 is not opened to be read while another program has it open', async (context) => {
  context.skip(!canBecome, cannot);
  const home = await practiceWith(false);
  const child = startVault(home);
  await child.ask('vault:unlock', { passphrase });
  await pause(1500); // at rest it writes its key ring anew, with modes of its own
  const files = readdirSync(inVault(home));
  spawnSync('chmod', ['-R', 'a+rX', home]);
  const busy = { state: 'locked', onlyRead: 'account', opened: 'busy in-use', left: 0 };
  expect(asNobody('read', home)).toEqual([busy]);
  rmSync(inVault(home, 'vault.lock')); // as if it ran on another computer, whose processes nobody knows here
  expect(asNobody('read', home)).toEqual([busy]);
  expect(readdirSync(inVault(home)).toSorted()).toEqual(
    files.filter((name) => name !== 'vault.lock').toSorted(),
  );
  await child.kill();
});

it('31 wrong passphrases are slowed down also where their count cannot be written, and nothing is copied for them', async (context) => {
  context.skip(!canBecome, cannot);
  const home = await practiceWith(false);
  spawnSync('chown', ['-R', '65534:65534', home]);
  protect.both(home);
  const before = folderDigest(home);
  const wrong = 'wrong-passphrase';
  const waits = 'refused too-many-tries';
  expect(asNobody('guess', home)).toEqual([
    { said: [wrong, wrong, wrong, wrong, wrong, waits, 'done'], told: ['tries-failed'], wrote: 0, left: 0 },
  ]);
  expect(folderDigest(home)).toEqual(before);
});

it('31 tries of somebody at work are counted until the program ends, and a right passphrase clears what was tried before', async (context) => {
  context.skip(!canBecome, cannot);
  const homes: string[] = [];
  for (const how of Object.values(protect)) {
    const home = await practiceWith(false);
    spawnSync('chown', ['-R', '65534:65534', home]);
    how(home);
    homes.push(home);
  }
  const wrong = 'wrong-passphrase';
  const one = [wrong, wrong, wrong, wrong, 'done'];
  expect(asNobody('guess-at-work', ...homes)).toEqual(
    homes.map(() => ({ said: [...one, ...one, ...one], told: [4, 4, 4] })),
  );
  for (const home of homes) spawnSync('chmod', ['-R', 'u+rwX', home]);
  const told: number[] = [];
  for (const home of homes) {
    const { holder, get } = vaultAtWork(home, undefined, () => 1000);
    await get('vault:unlock', { passphrase });
    told.push((await get('practice:home', {})).failedTries.wrong);
    close(holder);
  }
  // Where the count could be written, what was tried first lies there until an entry can tell it.
  expect(told).toEqual([4, 0, 0]);
});

it('31 the slot of who unlocks is not derived anew where no ring can be written', async (context) => {
  context.skip(!canBecome, cannot);
  const home = await practiceWith(false);
  spawnSync('chown', ['-R', '65534:65534', home]);
  protect.both(home);
  expect(asNobody('raise', home)).toEqual(['as it was']);
});

it('30 no room for the copy among the temporary files: said as such, nothing left, and read once there is room', async (context) => {
  context.skip(!canBecome, cannot);
  const home = await practiceWith(false);
  spawnSync('chown', ['-R', '65534:65534', home]);
  protect.both(home);
  const before = folderDigest(home);
  const folder = temporary();
  const mount = 'mount -t tmpfs -o size=64k,mode=1777 tmpfs "$0" && exec "$@"';
  const become = ['setpriv', ...nobody];
  const ran = (...command: readonly string[]) =>
    spawnSync('unshare', ['-m', 'sh', '-c', mount, folder, ...become, ...command], {
      env: { ...process.env, TMPDIR: folder },
    });
  context.skip(ran('true').status !== 0, 'this system gives no mount namespace');
  const { stdout, stderr } = ran(process.execPath, script, 'read', home);
  expect(stderr.toString()).toBe('');
  expect(JSON.parse(stdout.toString())).toEqual([
    { state: 'locked', onlyRead: 'account', opened: 'storage-full temporary-full', left: 0 },
  ]);
  expect(folderDigest(home)).toEqual(before);
  expect(asNobody('read', home)).toEqual([read([old])]);
});

it('31 what a program that was killed left of a copy is removed at the next start, and not that of one that runs', async (context) => {
  context.skip(!canBecome, cannot);
  const home = await practiceWith(false);
  spawnSync('chown', ['-R', '65534:65534', home]);
  protect.both(home);
  const folder = temporary();
  const env = { ...process.env, TMPDIR: folder };
  const dead = spawnSync('setpriv', [...nobody, process.execPath, script, 'die', home], { env });
  expect(dead.signal).toBe('SIGKILL');
  expect(readdirSync(folder)).toHaveLength(1);
  const next = spawnSync('setpriv', [...nobody, process.execPath, script, 'start', home], { env });
  expect(JSON.parse(next.stdout.toString())).toEqual([{ before: 1, open: 1, after: 0 }]);
});
