import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { write } from '../../../../../electron/vault/db/run.ts';
import { putSessionFacts } from '../../../../../electron/vault/db/session-facts.ts';
import { putText } from '../../../../../electron/vault/db/texts.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { noFilter, type SearchFilter, type SearchPage } from '../../../../../shared/searches/search.ts';
import { practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import type { VaultAtWork } from '../../../../support/vault-at-work.ts';
import { failed } from './users-at-work.ts';
import { factsOfNothing } from '../../../../support/facts-of-nothing.ts';

const records = 3000;
const day = 86_400_000;
const first = Date.UTC(2010, 0, 1, 12);

interface Written {
  readonly kind: 'session' | 'course';
  readonly id: string;
  readonly at: number;
  readonly skin: string;
}

/** Of forty records one is a course, and of a hundred sessions one is of the skin type VI. */
const written: readonly Written[] = Array.from({ length: records }, (_none, number) => ({
  kind: number % 40 === 7 ? 'course' : 'session',
  id: `${(number * 7919) % records}`.padStart(8, '0'),
  at: first + number * day,
  skin: number % 100 === 50 ? 'vi' : 'iii',
}));

const practice = async (): Promise<VaultAtWork> => {
  const vault = await practiceAtWork();
  write(workOf(vault).vault.db, (tx) => {
    tx.sqlite.exec(`delete from texts; insert into text_index (text_index) values ('delete-all')`);
    for (const { kind, id, at, skin } of written) {
      putText(tx, { kind, id, patient: null, at, words: 'calm', who: '', typed: '', shown: '' });
      if (kind === 'session') putSessionFacts(tx, { ...factsOfNothing, at, session: id, skin });
    }
  });
  return vault;
};

const asking = (filter: Partial<SearchFilter>, text = '', after: string | null = null) => ({
  text,
  filter: { ...noFilter, ...filter },
  after,
  limit: 30,
});

/** The clock jumps whenever it is looked at, so that each step is a slice of its own, on any computer. */
const stepwise = (): void => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
  onTestFinished(() => void vi.restoreAllMocks());
};

type Fits = (record: Written) => boolean;

/** What a plain look at every record finds, the newest first: by number, as it was written, and sessions by time. */
const fitting = (vault: VaultAtWork, order: 'number' | 'time', fits: Fits): readonly string[] => {
  const ids = written.filter(fits).map(({ id }) => id);
  if (order === 'time') return ids.toReversed();
  const numbers = new Map(
    workOf(vault).vault.db.sqlite.prepare('select id, rowid from texts').raw().all() as [string, number][],
  );
  return ids.toSorted((a, b) => (numbers.get(b) ?? 0) - (numbers.get(a) ?? 0));
};

const isCourse: Fits = ({ kind }) => kind === 'course';
const isOld: Fits = ({ at }) => at < Date.UTC(2010, 1, 11);
const narrowed: readonly (readonly [Partial<SearchFilter>, string, 'number' | 'time', Fits])[] = [
  [{ kind: 'course' }, 'calm', 'number', isCourse],
  [{ kind: 'course' }, '', 'number', isCourse],
  [{ until: '2010-02-10' }, 'calm', 'number', isOld],
  [{ until: '2010-02-10' }, '', 'number', isOld],
  [{ skin: 'vi' }, '', 'time', ({ kind, skin }) => kind === 'session' && skin === 'vi'],
];

describe('a search that is narrowed', () => {
  it('finds page by page what a plain look finds, and lets others be answered meanwhile', async () => {
    const vault = await practice();
    stepwise();
    for (const [filter, text, order, fits] of narrowed) {
      const found: string[] = [];
      let answered = 0;
      for (let after: string | null = null, isLast = false; !isLast;) {
        let isOver = false;
        const page: Promise<SearchPage> = vault
          .get('searches:run', asking(filter, text, after))
          .finally(() => (isOver = true));
        for (; !isOver; await nextTurn()) if ((await vault.ask('practice:home', {})).ok) answered += 1;
        const { hits, next }: SearchPage = await page;
        found.push(...hits.map(({ id }) => id));
        after = next;
        isLast = next === null;
      }
      expect([filter, text, found]).toEqual([filter, text, fitting(vault, order, fits)]);
      expect(answered, JSON.stringify(filter)).toBeGreaterThan(3);
    }
  });

  it('ends for a newer one, which a further page of it is not for a first', async () => {
    const vault = await practice();
    stepwise();
    const rare = asking({ kind: 'course' }, 'calm');
    const older = vault.ask('searches:run', rare);
    for (let turn = 0; turn < 2; turn += 1) await nextTurn();
    const newer = vault.ask('searches:run', asking({ skin: 'vi' }));
    expect(await older).toEqual(failed('busy', 'stopped'));
    expect(await newer).toMatchObject({ ok: true });
    const page = await vault.get('searches:run', rare);
    const again = vault.ask('searches:run', rare);
    const further = vault.ask('searches:run', { ...rare, after: page.next });
    expect(await again).toMatchObject({ ok: true });
    expect(await further).toMatchObject({ ok: true });
    const left = vault.ask('searches:run', { ...rare, after: page.next });
    await nextTurn();
    expect(await vault.ask('searches:run', asking({}, 'calm'))).toMatchObject({ ok: true });
    expect(await left).toEqual(failed('busy', 'stopped'));
  });

  it('ends at the lock', async () => {
    const vault = await practice();
    stepwise();
    const asked = vault.ask('searches:run', asking({ kind: 'course' }, 'calm'));
    for (let turn = 0; turn < 2; turn += 1) await nextTurn();
    close(vault.holder);
    expect(await asked).toEqual(failed('locked'));
  });
});
