import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What Electron's own tools look for in its binary; version and number of switches follow, then one character each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const schema = Buffer.from([1, 9]);
/** Electron's switches ("fuses") as it ships them, in the order of its binary. */
const shipped = '101100011';

/** What electron-builder.yml has to make of them: docs/security.md has the table. */
export const wantedFuses = '010011001';

/** Puts a file in Electron's place that can be packaged but not run, with the marks that fuses are set at. */
export const writeStub = (folder: string, version: string): void => {
  mkdirSync(folder);
  const program = Buffer.concat([
    Buffer.from('#!/bin/sh\nexit 1\n'),
    Buffer.from(sentinel),
    schema,
    Buffer.from(shipped),
  ]);
  writeFileSync(join(folder, 'electron'), program, { mode: 0o755 });
  writeFileSync(join(folder, 'version'), version);
};

/** The switches in a packaged program, one character each: 1 on, 0 off. */
export const fusesOf = (program: string): string => {
  const content = readFileSync(program);
  const at = content.indexOf(sentinel) + sentinel.length + schema.length;
  return content.subarray(at, at + shipped.length).toString('latin1');
};
