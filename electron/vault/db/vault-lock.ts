import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { z } from 'zod';
import { isDiskFull, writeAtomically } from '../files/write-atomically.ts';

/** Who holds the vault: a process, and when it began, since a number is given out again. */
const holderSchema = z.strictObject({ pid: z.int().min(1), started: z.string() });
type Holder = z.infer<typeof holderSchema>;

/** A held lock. It guards against a second program; SQLite's own lock is the second line behind it. */
export interface VaultLock {
  readonly file: string;
  readonly text: string;
  /** The lock of a program that is gone, which it took the place of: a sign that the vault was not closed. */
  readonly replaced: string | null;
}

/** Locks that this process holds: one of its own that could not be taken away is no longer held. */
const heldHere = new Set<string>();

/**
 * Takes the lock, replacing one whose process is gone; undefined when a living process has it. On a full disk
 * nothing can be written, and the vault must still open for reading: there SQLite's own lock stands alone.
 */
export function takeVaultLock(file: string): VaultLock | undefined {
  const lock = {
    file,
    text: JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies Holder),
    replaced: null,
  };
  const part = `${file}.${randomBytes(6).toString('hex')}.part`;
  try {
    writeFileSync(part, lock.text, { flag: 'wx', mode: 0o600 });
    if (place(part, file)) return hold(lock);
    const found = readOrNothing(file);
    const isLeft = found === lock.text && !heldHere.has(file);
    if (found !== undefined && isHeld(found) && !isLeft) return undefined;
    if (found !== undefined && !putAside(file, found)) return undefined;
    return place(part, file) ? hold({ ...lock, replaced: found ?? null }) : undefined;
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    return isHeld(readOrNothing(file) ?? '') ? undefined : lock;
  } finally {
    rmSync(part, { force: true });
  }
}

/** Whether a living process has it. Nothing is written for this question. */
export function isVaultLockHeld(file: string): boolean {
  return isHeld(readOrNothing(file) ?? '');
}

function hold(lock: VaultLock): VaultLock {
  heldHere.add(lock.file);
  return lock;
}

/** Gives the lock back, which lies in `file` when its folder was renamed; a lock that is not ours any more is left alone. */
export function releaseVaultLock(lock: VaultLock, file = lock.file): void {
  heldHere.delete(lock.file);
  if (readOrNothing(file) === lock.text) rmSync(file, { force: true });
}

/** Gives back a lock under which the vault was not opened: what told before that it was not closed tells it again. */
export function leaveVaultLock(lock: VaultLock): void {
  if (lock.replaced === null) {
    releaseVaultLock(lock);
    return;
  }
  heldHere.delete(lock.file);
  try {
    if (readOrNothing(lock.file) === lock.text)
      writeAtomically(lock.file, Buffer.from(lock.replaced, 'utf8'));
  } catch (error) {
    if (!isDiskFull(error)) throw error; // our own stays, and tells the same
  }
}

/** Puts the finished file in place unless one is there. Disks without hard links get the plain exclusive write. */
function place(part: string, file: string): boolean {
  try {
    linkSync(part, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
  }
  try {
    writeFileSync(file, readFileSync(part), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a stale lock away; false when another program was quicker and it was that one's fresh lock. */
function putAside(file: string, stale: string): boolean {
  const aside = `${file}.${randomBytes(6).toString('hex')}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    throw error;
  }
  const taken = readOrNothing(aside);
  if (taken !== stale) place(aside, file);
  rmSync(aside, { force: true });
  return taken === stale;
}

function isHeld(text: string): boolean {
  const holder = parse(text);
  return holder !== undefined && isAlive(holder.pid) && startOf(holder.pid) === holder.started;
}

function parse(text: string): Holder | undefined {
  try {
    return holderSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/**
 * When a process began: on Linux field 22 of /proc/PID/stat, in ticks since the computer started. Elsewhere only
 * the start of the computer, to ten minutes: enough to know a lock from before a restart.
 */
function startOf(pid: number): string {
  if (process.platform !== 'linux') return `boot ${Math.round((Date.now() / 1000 - uptime()) / 600)}`;
  const stat = readOrNothing(`/proc/${pid}/stat`) ?? '';
  // The second field is the program's name in brackets and may hold anything, also brackets and spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // A killed process that nobody waited for still has a number; it holds nothing.
  return fields[0] === 'Z' ? '' : (fields[19] ?? '');
}

function readOrNothing(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
