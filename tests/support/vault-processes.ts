import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { processTree } from './process-tree.ts';

/** The living vault processes of a program. */
export function vaultProcesses(root: number): number[] {
  return processTree(root).filter((pid) => commandLine(pid).includes('/vault.js'));
}

/** The living processes of a program in which pages run. */
export function pageProcesses(root: number): number[] {
  return processTree(root).filter((pid) => commandLine(pid).includes('--type=renderer'));
}

/** How often a text stands in the writable memory of a process, as UTF-8 or UTF-16LE. */
export function timesInMemory(pid: number, text: string): number {
  return countInMemory(pid, [text])[0] ?? 0;
}

/** The same for several texts, or keys as bytes, in one reading. */
export function countInMemory(pid: number, wanted: readonly (string | Buffer)[]): number[] {
  const forms = wanted.map((each) =>
    typeof each === 'string' ? [Buffer.from(each, 'utf8'), Buffer.from(each, 'utf16le')] : [each],
  );
  const memory = openSync(`/proc/${String(pid)}/mem`, 'r');
  try {
    const times = forms.map(() => 0);
    for (const range of writableRanges(pid)) addFromRange(times, memory, range, forms);
    return times;
  } finally {
    closeSync(memory);
  }
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const chunk = 4 * 1024 * 1024;

function addFromRange(
  times: number[],
  memory: number,
  { start, end }: Range,
  forms: readonly (readonly Buffer[])[],
): void {
  const overlap = Math.max(...forms.flat().map(({ length }) => length)) - 1;
  const room = Buffer.alloc(Math.min(chunk, end - start));
  for (let at = start; at < end; at += chunk - overlap) {
    const part = room.subarray(0, Math.min(chunk, end - at));
    try {
      readSync(memory, part, 0, part.length, at);
    } catch {
      continue; // not readable, such as a guard page
    }
    for (const [index, texts] of forms.entries())
      times[index] = (times[index] ?? 0) + texts.reduce((sum, text) => sum + timesIn(part, text), 0);
  }
}

function timesIn(part: Buffer, text: Buffer): number {
  let times = 0;
  for (let found = part.indexOf(text); found >= 0; found = part.indexOf(text, found + 1)) times += 1;
  return times;
}

function writableRanges(pid: number): Range[] {
  return readFileSync(`/proc/${String(pid)}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const match = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line);
      return match ? [{ start: parseInt(match[1] ?? '', 16), end: parseInt(match[2] ?? '', 16) }] : [];
    });
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
