import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { atRest } from '../../../../../electron/vault/at-rest.ts';
import { checkpointAtRest, holdFile, letFileGo } from '../../../../../electron/vault/db/checkpoint.ts';
import { migrate } from '../../../../../electron/vault/db/migrate.ts';
import { closeDatabase, createDatabase } from '../../../../../electron/vault/db/open.ts';
import type { Db } from '../../../../../electron/vault/db/run.ts';
import { practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';

const database = (): Db => {
  const file = join(scratchFolder(), 'stria.db');
  const made = createDatabase(file, randomBytes(32), randomBytes(16), ({ sqlite }) => migrate(sqlite));
  if (!made.ok) throw new Error(made.why);
  onTestFinished(() => closeDatabase(made.db));
  return made.db;
};

let next = 0;
/** Writes about this many pages to the WAL, in saves of a few pages as people make them. */
const writePages = ({ sqlite }: Db, pages: number): void => {
  const add = sqlite.prepare(`insert into drafts values (?, 'note', null, 'me', ?, 1, 0)`);
  for (let written = 0; written < pages; written += 10) add.run(`id ${(next += 1)}`, 'x'.repeat(9 * 4096));
};

/** Pages in the WAL, and how many of them the file has already. */
const waiting = ({ sqlite }: Db): number => {
  const [log] = sqlite.pragma('wal_checkpoint(NOOP)') as readonly { log: number; checkpointed: number }[];
  return (log?.log ?? 0) - (log?.checkpointed ?? 0);
};

describe('the WAL', () => {
  it('is not carried back in the middle of a save, and at rest it is', () => {
    const db = database();
    checkpointAtRest(db);
    writePages(db, 2000);
    expect(waiting(db)).toBeGreaterThan(1900);
    checkpointAtRest(db);
    expect(waiting(db)).toBe(0);
  });

  it('is carried back without rest before it grows beyond its bound', () => {
    const db = database();
    writePages(db, 9000);
    expect(waiting(db)).toBeLessThan(4100);
  });

  it('is left alone at rest when there is little in it, and while the file is held', () => {
    const db = database();
    expect(holdFile(db)).toBe(true);
    const before = readFileSync(db.sqlite.name);
    writePages(db, 600);
    checkpointAtRest(db);
    expect(waiting(db)).toBeGreaterThan(590);
    expect(readFileSync(db.sqlite.name).equals(before)).toBe(true);
    letFileGo(db);
    checkpointAtRest(db);
    expect(waiting(db)).toBe(0);
    writePages(db, 50);
    const little = waiting(db);
    checkpointAtRest(db);
    expect(waiting(db)).toBe(little);
  });

  it('is carried back once nobody has asked anything for a moment, not before', async () => {
    const vault = await practiceAtWork();
    const { db } = workOf(vault).vault;
    const rest = atRest(vault.holder, 150);
    for (let question = 0; question < 4; question += 1) {
      writePages(db, 200);
      rest();
      await setTimeout(20);
    }
    expect(waiting(db)).toBeGreaterThan(700);
    await expect.poll(() => waiting(db)).toBe(0);
  });
});
