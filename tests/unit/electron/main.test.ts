import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWith } from '../../support/read-with.ts';

const root = join(import.meta.dirname, '../../..');

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
