import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, ownIdentity, type ProcessIdentity } from './process-identity.ts';

/** What a second start tells the first. */
export interface SecondStart {
  readonly argv: string[];
  readonly workingDirectory: string;
  readonly additionalData: unknown;
}

const lockName = 'instance.json';
const requestName = 'instance-request.json';

/**
 * Takes the lock of a data folder: a file with pid and start time. True when this process has it. Otherwise the
 * running one is told (by a small file and SIGUSR2; no socket) and false comes back. Throws when the folder cannot be
 * written.
 */
export function takeInstanceLock(
  folder: string,
  data: unknown,
  onSecond: (start: SecondStart) => void,
): boolean {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, lockName);
  const own = ownIdentity();
  const listen = (): void => {
    const start = takeRequest(folder);
    if (start) onSecond(start);
  };
  process.on('SIGUSR2', listen); // before the lock can be seen: without a listener the signal would end this process
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (createLock(lock, own)) {
      process.once('exit', () => releaseLock(lock, own));
      return true;
    }
    const owner = readLock(lock);
    if (owner && isRunning(owner)) {
      process.off('SIGUSR2', listen);
      tellOwner(folder, owner, data);
      return false;
    }
    removeStale(lock, owner);
  }
  throw new Error(`The lock file ${lock} can be neither taken nor read.`);
}

/** Linking makes name and content appear together, and fails when the name is taken. */
function createLock(lock: string, own: ProcessIdentity): boolean {
  const prepared = `${lock}.${String(own.pid)}`;
  writeFileSync(prepared, JSON.stringify(own), { mode: 0o600 });
  try {
    linkSync(prepared, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(prepared, { force: true });
  }
}

function readLock(lock: string): ProcessIdentity | undefined {
  try {
    const { pid, started } = JSON.parse(readFileSync(lock, 'utf8')) as Partial<ProcessIdentity>;
    return typeof pid === 'number' && typeof started === 'string' ? { pid, started } : undefined;
  } catch {
    return undefined;
  }
}

/** Of two starts that find the same stale lock only one can rename it; a fresh one that slipped in is put back. */
function removeStale(lock: string, stale: ProcessIdentity | undefined): void {
  const aside = `${lock}.stale-${String(process.pid)}`;
  try {
    renameSync(lock, aside);
    const taken = readLock(aside);
    if (taken && taken.pid !== stale?.pid && isRunning(taken)) linkSync(aside, lock);
  } catch {
    // Another start was faster; the next attempt sees its lock.
  } finally {
    rmSync(aside, { force: true });
  }
}

function releaseLock(lock: string, own: ProcessIdentity): void {
  const owner = readLock(lock);
  if (owner?.pid === own.pid && owner.started === own.started) rmSync(lock, { force: true });
}

function tellOwner(folder: string, owner: ProcessIdentity, additionalData: unknown): void {
  const request: SecondStart = { argv: process.argv, workingDirectory: process.cwd(), additionalData };
  const prepared = join(folder, `${requestName}.${String(process.pid)}`);
  writeFileSync(prepared, JSON.stringify(request), { mode: 0o600 });
  renameSync(prepared, join(folder, requestName));
  process.kill(owner.pid, 'SIGUSR2');
}

function takeRequest(folder: string): SecondStart | undefined {
  const file = join(folder, requestName);
  try {
    const request = JSON.parse(readFileSync(file, 'utf8')) as SecondStart;
    rmSync(file, { force: true });
    return request;
  } catch {
    return undefined; // two signals, one file
  }
}
