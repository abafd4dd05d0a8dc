import { describe, expect, it } from 'vitest';
import { searchPatients } from '../../../../../electron/vault/db/patients.ts';
import type { Db } from '../../../../../electron/vault/db/run.ts';
import { verifyLedger, verifySteps } from '../../../../../electron/vault/ledger/verify.ts';
import { patientWords, wordsAsked } from '../../../../../electron/vault/patient-words.ts';
import type { OpenVault } from '../../../../../electron/vault/open-vault.ts';
import { savePatient } from '../../../../../electron/vault/services/patients.ts';
import { checkEnded } from '../../../../../electron/vault/services/checks.ts';
import { practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';

const inputs = Array.from({ length: 30 }, (_, number) =>
  patientInput({
    family: ['Okonkwo-Lindqvist', 'Wiśniewski', 'สมชาย', 'Ångström', 'Иванова'][number % 5] ?? '',
    given: `Given${number} Adaeze`,
    phone: `07700 9${String(number * 7919).padStart(5, '0')}`,
    email: `someone${number}@northlight.example`,
  }),
);
const before = { sort: '', id: '' };

/** A practice with patients, each changed once more where `again` says so. */
const practice = async (again: (number: number) => boolean): Promise<VaultAtWork> => {
  const vault = await practiceAtWork();
  for (const input of inputs) savePatient(workOf(vault), input);
  inputs.forEach((input, number) => {
    const fields = { ...input.fields, given: `Other${number}` };
    if (again(number)) savePatient(workOf(vault), { ...input, revision: 1, fields });
  });
  return vault;
};

const verify = (vault: OpenVault) => verifyLedger(vault.db, vault.ledger);
const wrongSearch = { ok: false, firstBad: { why: 'projection', table: 'search' } };

/** Everything that anybody could find by beginning to type a word of any patient. */
const found = (db: Db): string => {
  const words = new Set(inputs.flatMap((input) => patientWords(input.fields, '00007').split(' ')));
  const typed = [...words, ...inputs.map((_, number) => `other${number}`)].flatMap((word) =>
    Array.from(word, (_, index) =>
      Array.from(word)
        .slice(0, index + 1)
        .join(''),
    ),
  );
  const finds = [...new Set(typed)].map((query) =>
    searchPatients(db, wordsAsked(query), before, 100).map(({ id }) => id),
  );
  return JSON.stringify(finds);
};

type Block = Readonly<{ id: bigint; block: Buffer }>;
const blocksOf = ({ sqlite }: Db): readonly Block[] =>
  sqlite.prepare('select id, block from search_data order by id').safeIntegers().all() as Block[];

describe('22 the index of the search', () => {
  it('22 holds after patients were added, changed and merged in another order than in the replay', async () => {
    const { vault } = workOf(await practice((number) => number % 2 === 0));
    expect(verify(vault)).toMatchObject({ ok: true });
    vault.db.sqlite.exec(`insert into search (search) values ('optimize')`);
    expect(verify(vault)).toMatchObject({ ok: true });
  });

  it('22 a patient who is not found, or found by another name, is told by every check', async () => {
    const practiceOpen = await practice(() => false);
    const { vault } = workOf(practiceOpen);
    for (const change of [
      'delete from search where rowid = 7',
      `insert into search (rowid, words) values (99, 'nobody')`,
      `delete from search where rowid = 7; insert into search (rowid, words) values (7, 'adaeze')`,
      `insert into search (search) values ('delete-all')`,
    ]) {
      vault.db.sqlite.exec(`begin; ${change}`);
      expect(verify(vault), change).toMatchObject(wrongSearch);
      vault.db.sqlite.exec('rollback');
    }
    expect(verify(vault)).toMatchObject({ ok: true });
    vault.db.sqlite.exec('delete from search where rowid = 7');
    await practiceOpen.get('checks:start', {});
    await checkEnded(workOf(practiceOpen));
    const { last } = await practiceOpen.get('checks:status', {});
    expect(last?.firstBad).toMatchObject({ why: 'projection' });
  });

  it('22 an older part of it put back is told, or changes nothing that is found', async () => {
    const open = await practice(() => false);
    const { vault } = workOf(open);
    // Put together by every save, as before it was left to quiet moments: then blocks get the place of others.
    vault.db.sqlite.exec(`insert into search (search, rank) values ('automerge', 4), ('crisismerge', 16)`);
    const older = new Map(blocksOf(vault.db).map(({ id, block }) => [id, block]));
    for (const input of inputs) {
      const fields = { ...input.fields, given: `Other${inputs.indexOf(input)}` };
      savePatient(workOf(open), { ...input, revision: 1, fields });
    }
    const right = found(vault.db);
    const put = vault.db.sqlite.unsafeMode(true).prepare('update search_data set block = ? where id = ?');
    let told = 0;
    for (const { id, block } of blocksOf(vault.db)) {
      const old = older.get(id);
      if (old === undefined || old.equals(block)) continue;
      vault.db.sqlite.exec('begin');
      put.run(old, id);
      const verified = verify(vault);
      if (verified.ok) expect(found(vault.db), String(id)).toBe(right);
      else told += 1;
      vault.db.sqlite.exec('rollback');
    }
    expect(told).toBeGreaterThan(3);
  });

  it('22 is compared in steps between which patients may be written', async () => {
    const open = await practice(() => false);
    const { vault } = workOf(open);
    const steps = verifySteps(vault.db, vault.ledger, { entries: 10, rows: 10 });
    for (let step = 0; ; step += 1) {
      const { done, value } = steps.next();
      if (done) {
        expect(value).toMatchObject({ ok: true });
        break;
      }
      if (step % 7 === 0 && step < 1400)
        savePatient(workOf(open), patientInput({ given: `Meanwhile${step}` }));
      if (step > 50_000) throw new Error('It never ends.');
    }
  });
});
