import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a file reads before it runs; types are gone by then, and what is asked for later does not count. */
const importsOf = (file: string): readonly string[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(/^(?:import (?!type )|export \{|export \*)[^;=]*?'([^']+)';/gm),
  ].map(([, from]) => from ?? '');

/** Everything that is read before the first line of a file, packages by their name. */
export const readWith = (file: string, seen: Set<string> = new Set()): ReadonlySet<string> => {
  for (const from of importsOf(file)) {
    const name = from.startsWith('.') ? join(dirname(file), from) : from;
    if (seen.has(name)) continue;
    seen.add(name);
    if (from.startsWith('.') && existsSync(name)) readWith(name, seen);
  }
  return seen;
};
