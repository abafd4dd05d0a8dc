import { readFileSync } from 'node:fs';

/** A process told from a later one with the same number: pid and kernel start time. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly started: string;
}

/** The start time of a running process in kernel ticks; '0' where the system does not tell, undefined when it is gone. */
export function startTimeOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : (fields[19] ?? '0');
  } catch {
    if (process.platform === 'linux') return undefined;
  }
  try {
    process.kill(pid, 0);
    return '0';
  } catch {
    return undefined;
  }
}

/** This process. */
export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, started: startTimeOf(process.pid) ?? '0' };
}

/** Whether exactly this process still runs. */
export function isRunning(identity: ProcessIdentity): boolean {
  return startTimeOf(identity.pid) === identity.started;
}
