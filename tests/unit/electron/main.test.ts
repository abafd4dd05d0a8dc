import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** What a file reads before it runs; types are gone by then. */
const importsOf = (file: string): readonly string[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(/^(?:import (?!type )|export \{|export \*)[^;=]*?'([^']+)';/gm),
  ].map(([, from]) => from ?? '');

/** Everything that is read before the first line of a file, packages by their name. */
const readWith = (file: string, seen: Set<string> = new Set()): ReadonlySet<string> => {
  for (const from of importsOf(file)) {
    const name = from.startsWith('.') ? join(dirname(file), from) : from;
    if (seen.has(name)) continue;
    seen.add(name);
    if (from.startsWith('.')) readWith(name, seen);
  }
  return seen;
};

describe('the first file of the program', () => {
  it('reads little before it asks for the window system: the rest is read while that starts', () => {
    const read = [...readWith(join(root, 'electron/main.ts'))];
    expect(read.filter((name) => !name.startsWith('node:') && !name.startsWith('/'))).toEqual(['electron']);
    expect(read.filter((name) => name.startsWith('/')).length).toBeLessThan(15);
  });

  it('leaves what reads and writes PDFs until a document is looked at', () => {
    expect([...readWith(join(root, 'electron/begin.ts'))]).not.toContain('@cantoo/pdf-lib');
  });
});
