import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning, ownIdentity } from './process-identity.ts';

const namePattern = /^ehost-(\d+)-(\d+)-/;
const made: string[] = [];

/** Memory-backed where the system offers it, because a browser profile must never reach the disk. */
function parentFolder(): string {
  const runtime = process.env['XDG_RUNTIME_DIR'];
  return runtime !== undefined && existsSync(runtime) ? runtime : tmpdir();
}

/** Makes a private folder for one Chromium (mode 0700), removed when this process ends. */
export function makeProfile(): string {
  const { pid, started } = ownIdentity();
  const folder = mkdtempSync(join(parentFolder(), `ehost-${String(pid)}-${started}-`));
  made.push(folder);
  writeFileSync(join(folder, 'pending'), ''); // where a folder of crash dumps would be: none is ever kept
  return folder;
}

/** Removes folders that a killed process left behind; those of running ones stay. */
export function sweepProfiles(): void {
  const parent = parentFolder();
  for (const name of readdirSync(parent)) {
    const match = namePattern.exec(name);
    if (!match || isRunning({ pid: Number(match[1]), started: match[2] ?? '' })) continue;
    removeFolder(join(parent, name));
  }
}

/** Removes this process's own folders. */
export function removeProfiles(): void {
  for (const folder of made.splice(0)) removeFolder(folder);
}

/**
 * The environment for programs that show windows: their caches, temporary files, crash dumps and "recently used" lists
 * go into the profile. Chromium's local socket lies in TMPDIR and its path may have 107 bytes, so a long folder is not
 * used for it.
 */
export function profileEnvironment(folder: string): NodeJS.ProcessEnv {
  const socketName = '/org.chromium.Chromium.abcdef/SingletonSocket';
  const fits = Buffer.byteLength(folder + socketName) <= 107;
  const homes = { XDG_CACHE_HOME: folder, XDG_DATA_HOME: folder, BREAKPAD_DUMP_LOCATION: folder };
  return { ...process.env, ...homes, ...(fits ? { TMPDIR: folder } : {}) };
}

function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 30 });
  } catch {
    // A folder that cannot be removed now is swept at the next start.
  }
}
