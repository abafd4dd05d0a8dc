import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { writeMeta } from '../../../../../electron/vault/db/meta.ts';
import { write } from '../../../../../electron/vault/db/run.ts';
import { findNotes } from '../../../../../electron/vault/db/migrations/0039-find-notes.ts';
import { fillIndexes } from '../../../../../electron/vault/ledger/fill-indexes.ts';
import { fillTyped } from '../../../../../electron/vault/ledger/fill-typed.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { erasePatient } from '../../../../../electron/vault/erasures/erase-patient.ts';
import { projection } from '../../../../../electron/vault/projectors.ts';
import { noFilter, type SearchHit, type SearchPage } from '../../../../../shared/searches/search.ts';
import { courseInput } from '../../../../support/course-inputs.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import {
  addendumInput,
  concernFields,
  consentInput,
  screeningInput,
  sealInput,
  sealWithReasons,
  withdrawalInput,
} from '../../../../support/record-inputs.ts';
import { patientInput, sessionFields } from '../../../../support/vault-at-work.ts';
import { zoneInput } from '../../../../support/zone-inputs.ts';
import { device, find, product } from './searches-at-work.ts';

const day = 86_400_000;
const kinds = (hits: readonly SearchHit[]): readonly string[] => hits.map(({ kind }) => kind).toSorted();
const marked = ({ snippet }: SearchHit): readonly string[] =>
  snippet.filter(({ hit }) => hit).map(({ text }) => text);

/** One patient with a record of every kind, each with a word of its own. */
const fullPractice = async () => {
  const vault = await practiceAtWork({ at: afternoon });
  const patient = patientInput({
    family: 'Özdemir-Łęcka',
    given: 'Siobhán',
    note: 'Ruft zurück: Kirschbaum',
  });
  await vault.get('patients:save', patient);
  const of = patient.id;
  await vault.get('products:save', product);
  await vault.get('lots:save', {
    id: newId(),
    revision: 0,
    fields: { product: product.id, lot: 'LOT-7788', expiry: null },
  });
  await vault.get('devices:save', device);
  await vault.get('concerns:save', {
    id: newId(),
    patient: of,
    revision: 0,
    fields: concernFields('Ein Ahornblatt'),
    draft: null,
  });
  await vault.get('zones:save', zoneInput(of, { words: 'Birkenmal neben dem Nabel' }));
  await vault.get('courses:save', courseInput(of, { note: 'Eschenplan' }));
  await vault.get('screenings:save', screeningInput(of, { note: 'Fichtenallergie verneint' }));
  await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
  const consent = await vault.get(
    'consents:sign',
    consentInput(of, afternoon, { note: 'Gingkofrage beantwortet' }),
  );
  await vault.get('addenda:sign', addendumInput(consent, afternoon, { note: 'Haselzusatz' }));
  await vault.get(
    'consents:withdraw',
    withdrawalInput(consent.id, { purposes: ['record'], reason: 'Irisgrund' }),
  );
  await vault.get(
    'consents:withdraw',
    withdrawalInput(consent.id, { purposes: null, reason: 'Jasmingrund' }),
  );
  const { sealed } = await sealWithReasons(vault, {
    ...sealInput(of, afternoon - day, {
      note: 'Haut ruhig. Die Kastanie über dem Weg blühte, sonst nichts zu sagen.',
    }),
  });
  return { vault, patient: of, session: sealed.session.id };
};

describe('anything is found', () => {
  it('by the beginning of a word, whatever its accents and case, in every kind of record', async () => {
    const { vault } = await fullPractice();
    const words: readonly (readonly [string, string])[] = [
      ['kirsch', 'patient'],
      ['KASTAN', 'session'],
      ['eschenplan', 'course'],
      ['ahorn', 'concern'],
      ['birkenmal', 'zone'],
      ['fichten', 'screening'],
      ['gingko', 'consent'],
      ['hasel', 'addendum'],
      ['iris', 'withdrawal'],
      ['jasmin', 'withdrawal'],
      ['quellgel', 'product'],
      ['lot-77', 'lot'],
      ['zephyr', 'device'],
    ];
    for (const [word, kind] of words) expect([word, kinds(await find(vault, word))]).toEqual([word, [kind]]);
    const [hit] = await find(vault, 'blühte kast');
    expect(hit?.patient).toMatchObject({ family: 'Özdemir-Łęcka' });
    expect(hit && marked(hit)).toEqual(['Kast', 'blühte']);
    expect(await find(vault, 'bluhte')).toHaveLength(1);
    for (const none of ['astanie', 'kastanienbaum', '', '  ', '"', '*', 'kast NOT haut'])
      expect(await find(vault, none)).toEqual([]);
  });

  it('by a part of an area that was named', async () => {
    const { vault, patient } = await fullPractice();
    expect(await find(vault, 'abdomen upper inner')).toEqual([]);
    const areas = sessionFields(afternoon).areas.map((area) => ({
      ...area,
      parts: ['upper-inner' as const],
    }));
    const { sealed } = await sealWithReasons(vault, sealInput(patient, afternoon, { areas }));
    expect((await find(vault, 'abdomen upper inner')).map(({ id }) => id)).toEqual([sealed.session.id]);
  });

  it('by the patient’s name beside another word; the name alone finds the patient', async () => {
    const { vault, patient } = await fullPractice();
    expect(kinds(await find(vault, 'ozdemir'))).toEqual(['patient']);
    expect(kinds(await find(vault, 'siobhan kastanie'))).toEqual(['session']);
    expect(kinds(await find(vault, 'ozdemirlecka kastanie'))).toEqual(['session']);
    const [row] = (await vault.get('patients:search', { query: 'ozdemir', after: null, limit: 1 })).rows;
    expect(row?.id).toBe(patient);
    const { patient: before } = await vault.get('patients:chart', { id: patient });
    const { id, number: _number, revision, ...fields } = before;
    await vault.get('patients:save', { id, revision, draft: null, fields: { ...fields, family: 'Neumann' } });
    expect(kinds(await find(vault, 'neumann kastanie'))).toEqual(['session']);
    expect(await find(vault, 'ozdemir kastanie')).toEqual([]);
    expect(verifyLedger(workOf(vault).vault.db, workOf(vault).vault.ledger)).toMatchObject({ ok: true });
  });

  it('after an amendment by the new words and not by the old ones', async () => {
    const { vault, session } = await fullPractice();
    const { fields } = sealInput('', 0);
    const read = await vault.get('sessions:get', { id: session });
    const kept = Object.fromEntries(Object.keys(fields).map((key) => [key, read[key as keyof typeof read]]));
    await vault.get('sessions:amend', {
      session,
      revision: 1,
      draft: null,
      reason: 'Falscher Baum',
      fields: { ...(kept as typeof fields), note: 'Es war eine Platane.' },
    });
    expect(kinds(await find(vault, 'platane'))).toEqual(['session']);
    expect(kinds(await find(vault, 'falscher baum'))).toEqual(['session']);
    expect(await find(vault, 'kastanie')).toEqual([]);
  });

  it('a page at a time, newest first, each once', async () => {
    const clock = { at: afternoon };
    const vault = await practiceAtWork(clock);
    const patient = patientInput();
    await vault.get('patients:save', patient);
    const made: string[] = [];
    for (let index = 0; index < 7; index += 1) {
      clock.at += 1000;
      // The order follows from the time in the ids, to a millisecond.
      const id = `01980000-000${String(index)}-7000-8000-000000000001`;
      const screening = { ...screeningInput(patient.id, { note: `Seerose ${index}` }), id };
      made.push(screening.id);
      await vault.get('screenings:save', screening);
    }
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const page: SearchPage = await vault.get('searches:run', {
        text: 'seero',
        filter: noFilter,
        after,
        limit: 3,
      });
      seen.push(...page.hits.map(({ id }) => id));
      after = page.next;
      if (after === null) break;
    }
    expect(seen).toEqual(made.toReversed());
    const junk = await vault.get('searches:run', { text: 'seero', filter: noFilter, after: 'x|y', limit: 3 });
    expect(junk).toEqual({ hits: [], next: null });
  });

  it('and no more when the patient was erased: no word of it is left in the index', async () => {
    const { vault, patient } = await fullPractice();
    await vault.get('patients:save', patientInput({ family: 'Bleibt', note: 'Kastanie auch hier' }));
    const { vault: open, user } = workOf(vault);
    open.write(user.id, { at: afternoon, offset: 0 }, (tx) => erasePatient(tx, patient));
    expect(kinds(await find(vault, 'kastanie'))).toEqual(['patient']);
    const blocks = open.db.sqlite.prepare('select block from text_index_data').pluck().all() as Buffer[];
    for (const word of ['gingkofrage', 'siobhan', 'birkenmal'])
      expect(blocks.some((block) => block.includes(word))).toBe(false);
    expect(blocks.some((block) => block.includes('bleibt'))).toBe(true);
    expect(open.db.sqlite.prepare('select count(*) from session_facts').pluck().get()).toBe(0);
    expect(verifyLedger(open.db, open.ledger)).toMatchObject({ ok: true });
  });

  it('also what was written before there was an index: it is read in once, and the replay agrees', async () => {
    const { vault, session } = await fullPractice();
    const { db, ledger, vaultId } = workOf(vault).vault;
    write(db, (tx) => {
      tx.sqlite.exec(
        `delete from texts; delete from session_facts; insert into text_index (text_index) values ('delete-all')`,
      );
      tx.sqlite.exec(`delete from events where kind in ('course', 'zone', 'addendum', 'withdrawal')`);
      writeMeta(tx, 'indexes-due', 'yes');
    });
    expect(await find(vault, 'kastanie')).toEqual([]);
    expect(fillIndexes(db, vaultId, projection)).toBe(true);
    expect((await find(vault, 'kastanie')).map(({ id }) => id)).toEqual([session]);
    expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
  });

  it('of a note on a record, also of one that was written before notes were found', async () => {
    const vault = await practiceAtWork({ at: afternoon });
    const patient = patientInput();
    await vault.get('patients:save', patient);
    const screening = screeningInput(patient.id);
    await vault.get('screenings:save', screening);
    const of = { type: 'screening' as const, id: screening.id };
    const note = newId();
    const fields = { what: 'not-valid' as const, reason: 'Am falschen Tag gefragt: Lärche' };
    await vault.get('corrections:add', { id: note, of, fields });
    const { db, ledger, vaultId } = workOf(vault).vault;
    const found = async () => (await find(vault, 'larche')).map((hit) => [hit.kind, hit.id, marked(hit)]);
    expect(await found()).toEqual([['correction', note, ['Lärche']]]);
    write(db, (tx) => {
      tx.sqlite.exec(
        `delete from text_index where rowid in (select rowid from texts where kind = 'correction');
         delete from texts where kind = 'correction'`,
      );
      findNotes(tx.sqlite);
    });
    expect(await found()).toEqual([]);
    expect(fillIndexes(db, vaultId, projection)).toBe(true);
    expect(await found()).toEqual([['correction', note, ['Lärche']]]);
    expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
  });

  it('and shown with what was typed, also of every kind that was written before that stood beside its words', async () => {
    const { vault } = await fullPractice();
    const { db, ledger } = workOf(vault).vault;
    const typed = (): readonly unknown[] =>
      db.sqlite.prepare('select kind, id, typed from texts order by rowid').all();
    const before = typed();
    write(db, (tx) => {
      tx.sqlite.exec(`update texts set typed = ''`);
      writeMeta(tx, 'typed-due', 'yes');
    });
    expect((await find(vault, 'iris')).map(marked)).toEqual([[]]);
    expect(fillTyped(db, projection)).toBe(true);
    expect(typed()).toEqual(before);
    expect((await find(vault, 'iris')).map(marked)).toEqual([['Iris']]);
    expect(verifyLedger(db, ledger)).toMatchObject({ ok: true });
    write(db, (tx) => tx.sqlite.exec(`update texts set typed = 'x'`));
    expect(fillTyped(db, projection)).toBe(true);
    expect(new Set(typed().map((row) => (row as { typed: string }).typed))).toEqual(new Set(['x']));
  });
});
