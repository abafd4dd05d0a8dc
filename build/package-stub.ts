import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fuses } from '../electron/security/fuses.ts';

/** What Electron's own tools look for in its binary; version and number of switches follow, then one character each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const schema = Buffer.from([1, fuses.length]);

/** One character each, in the order of Electron's binary. */
const marks = (key: 'shipped' | 'wanted'): string => fuses.map((fuse) => (fuse[key] ? '1' : '0')).join('');

/** What packaging has to make of the fuses: docs/security.md has the table. */
export const wantedFuses = marks('wanted');

/** Puts a file in Electron's place that can be packaged but not run, with the marks that fuses are set at. */
export const writeStub = (folder: string, version: string): void => {
  mkdirSync(folder);
  const program = Buffer.concat([
    Buffer.from('#!/bin/sh\nexit 1\n'),
    Buffer.from(sentinel),
    schema,
    Buffer.from(marks('shipped')),
  ]);
  writeFileSync(join(folder, 'electron'), program, { mode: 0o755 });
  writeFileSync(join(folder, 'version'), version);
};

/** The switches in a packaged program, one character each: 1 on, 0 off. */
export const fusesOf = (program: string): string => {
  const content = readFileSync(program);
  const at = content.indexOf(sentinel) + sentinel.length + schema.length;
  return content.subarray(at, at + fuses.length).toString('latin1');
};
