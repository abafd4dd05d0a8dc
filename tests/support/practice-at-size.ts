import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { homeInFreshProcess } from '../bench/fresh-process.ts';
import { atWork } from './prepared-vault.ts';
import { workOf } from './practice-at-work.ts';
import { addTreatmentNow } from './treatment-now.ts';

/** A practice of any size, and what its longest patient and newest session are found by. */
export interface PracticeAtSize {
  readonly home: string;
  readonly remove: () => void;
  /** The patient with the most sessions. */
  readonly longest: { readonly family: string; readonly number: string; readonly sessions: number };
  /** A word of the newest note, and the lot that was used. */
  readonly word: string;
  readonly lot: string;
  /** When that session was, UTC ms. */
  readonly newestAt: number;
}

/** Makes a practice with so many patients, as the bench fills one, with what a practice has under way besides. */
export const practiceAtSize = async (count: number): Promise<PracticeAtSize> => {
  const home = mkdtempSync(join(tmpdir(), 'stria-size-'));
  const remove = (): void => rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  try {
    await homeInFreshProcess({ kind: 'home', home, count });
    const facts = await atWork(home, (vault) => {
      addTreatmentNow(vault);
      return factsOf(workOf(vault).vault.db.sqlite);
    });
    return { home, remove, ...facts };
  } catch (error) {
    remove();
    throw error;
  }
};

const factsOf = (sqlite: ReturnType<typeof workOf>['vault']['db']['sqlite']) => {
  const longest = sqlite
    .prepare(
      `select family, number, sessions from patients join
       (select patient, max(ordinal) as sessions from sessions group by patient order by 2 desc limit 1) on id = patient`,
    )
    .get() as PracticeAtSize['longest'];
  const { id: newest, at: newestAt } = sqlite
    .prepare('select id, at from sessions order by at desc limit 1')
    .get() as { readonly id: string; readonly at: number };
  const note = sqlite
    .prepare(
      `select json_extract(body, '$.fields.note') from sessions join entry_bodies using (arrival) where id = ?`,
    )
    .pluck()
    .get(newest) as string;
  const lot = sqlite
    .prepare(`select lot from uses where session = ? and kind = 'product' order by place limit 1`)
    .pluck()
    .get(newest) as string;
  const word = /\p{L}{6,}/u.exec(note)?.[0];
  if (word === undefined) throw new Error('The newest note has no long word.');
  return { longest, word, lot, newestAt };
};
