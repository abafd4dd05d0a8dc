import { readFileSync, writeFileSync } from 'node:fs';

/** Turns one bit of a file round. */
export function flipBit(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
