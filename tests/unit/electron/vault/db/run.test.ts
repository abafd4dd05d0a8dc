import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  deleteDraft,
  type DraftRow,
  listDrafts,
  readDraft,
  saveDraft,
} from '../../../../../electron/vault/db/drafts.ts';
import { migrate } from '../../../../../electron/vault/db/migrate.ts';
import { prepared } from '../../../../../electron/vault/db/prepared.ts';
import { all, type Db, first, makeDb, run, write } from '../../../../../electron/vault/db/run.ts';

function memory(): Db {
  const sqlite = new Database(':memory:');
  onTestFinished(() => void sqlite.close());
  migrate(sqlite);
  return makeDb(sqlite);
}

const draft = (change: Partial<DraftRow> = {}): DraftRow => ({
  id: 'one',
  kind: 'session',
  patient: null,
  owner: 'me',
  body: '{}',
  save: 1,
  saved_at: 1000,
  ...change,
});

describe('a write', () => {
  it('keeps all or nothing', () => {
    const db = memory();
    const failing = () =>
      write(db, (tx) => {
        saveDraft(tx, draft());
        throw new Error('no');
      });
    expect(failing).toThrow('no');
    expect(listDrafts(db, 'me')).toEqual([]);
    expect(write(db, (tx) => saveDraft(tx, draft()))).toBe(true);
    expect(listDrafts(db, 'me')).toHaveLength(1);
  });

  it('refuses to begin inside another, and undoes both', () => {
    const db = memory();
    const nested = () =>
      write(db, (tx) => {
        saveDraft(tx, draft());
        return write(tx, () => 1);
      });
    expect(nested).toThrow('inside another');
    expect(listDrafts(db, 'me')).toEqual([]);
  });

  it('refuses to wait', () => {
    const db = memory();
    const waiting = () =>
      write(db, (tx) => {
        saveDraft(tx, draft());
        return Promise.resolve();
      });
    expect(waiting).toThrow('wait');
    expect(listDrafts(db, 'me')).toEqual([]);
    expect(db.sqlite.inTransaction).toBe(false);
  });
});

describe('queries', () => {
  it('are built by Kysely and run at once', () => {
    const db = memory();
    const insert = db.build.insertInto('drafts').values(draft());
    expect(run(db, insert)).toBe(1);
    const query = db.build.selectFrom('drafts').select(['id', 'save']).where('owner', '=', 'me');
    expect(all(db, query)).toEqual([{ id: 'one', save: 1 }]);
    expect(first(db, query.where('id', '=', 'two'))).toBeUndefined();
    expect(run(db, db.build.updateTable('drafts').set({ save: 2 }))).toBe(1);
    expect(first(db, query)?.save).toBe(2);
  });

  it('cannot be run by Kysely itself', async () => {
    await expect(memory().build.selectFrom('drafts').selectAll().execute()).rejects.toThrow('not by Kysely');
  });

  it('are compiled once when prepared, and take their values in any place', () => {
    const db = memory();
    let built = 0;
    const query = prepared((build, v: { owner: string; least: number; most: number }) => {
      built += 1;
      return build
        .selectFrom('drafts')
        .select('id')
        .where('save', '>=', v.least)
        .where('kind', '=', 'session')
        .where('owner', '=', v.owner)
        .orderBy('save')
        .limit(v.most);
    });
    for (const save of [1, 2, 3, 4]) saveDraft(db, draft({ id: `d${save}`, save }));
    expect(query.all(db, { owner: 'me', least: 2, most: 2 })).toEqual([{ id: 'd2' }, { id: 'd3' }]);
    expect(query.all(db, { most: 9, least: 4, owner: 'me' })).toEqual([{ id: 'd4' }]);
    expect(query.first(db, { owner: 'you', least: 0, most: 9 })).toBeUndefined();
    expect(built).toBe(1);
  });

  it('keep a bounded number of statements', () => {
    const db = memory();
    for (let length = 1; length < 700; length += 1) {
      const ids = Array.from({ length }, (_, index) => `${index}`);
      all(db, db.build.selectFrom('drafts').select('id').where('id', 'in', ids));
    }
    expect(db.statements.size).toBeLessThanOrEqual(500);
  });
});

describe('drafts', () => {
  it('are replaced by later saves only', () => {
    const db = memory();
    expect(saveDraft(db, draft({ save: 3, body: 'third' }))).toBe(true);
    expect(saveDraft(db, draft({ save: 2, body: 'late' }))).toBe(false);
    expect(readDraft(db, 'me', 'one')?.body).toBe('third');
    expect(saveDraft(db, draft({ save: 3, body: 'third again' }))).toBe(true);
    expect(saveDraft(db, draft({ save: 4, body: 'fourth', saved_at: 2000 }))).toBe(true);
    expect(readDraft(db, 'me', 'one')).toEqual(draft({ save: 4, body: 'fourth', saved_at: 2000 }));
  });

  it('belong to one person', () => {
    const db = memory();
    saveDraft(db, draft({ kind: 'concern' }));
    expect(saveDraft(db, draft({ kind: 'session', owner: 'you', save: 9, body: 'mine now' }))).toBe(false);
    expect(readDraft(db, 'you', 'one')).toBeUndefined();
    expect(deleteDraft(db, 'you', 'one')).toBe(false);
    expect(listDrafts(db, 'you')).toEqual([]);
    expect(readDraft(db, 'me', 'one')?.body).toBe('{}');
    expect(deleteDraft(db, 'me', 'one')).toBe(true);
    expect(listDrafts(db, 'me')).toEqual([]);
  });

  it('of a session belong to who wrote last, and a save that comes late changes nothing for them either', () => {
    const db = memory();
    saveDraft(db, draft({ save: 3 }));
    expect(saveDraft(db, draft({ owner: 'you', save: 2, body: 'late' }))).toBe(false);
    expect(saveDraft(db, draft({ owner: 'you', save: 4, body: 'gone on with' }))).toBe(true);
    expect(readDraft(db, 'me', 'one')).toMatchObject({ owner: 'you', body: 'gone on with' });
    expect(listDrafts(db, 'me')).toHaveLength(1);
    expect(deleteDraft(db, 'me', 'one')).toBe(true);
    expect(listDrafts(db, 'you')).toEqual([]);
  });

  it('are listed newest first, without their text', () => {
    const db = memory();
    saveDraft(db, draft({ id: 'old', saved_at: 1 }));
    saveDraft(db, draft({ id: 'new', saved_at: 2 }));
    expect(listDrafts(db, 'me').map(({ id }) => id)).toEqual(['new', 'old']);
    expect(listDrafts(db, 'me')[0]).not.toHaveProperty('body');
  });
});
