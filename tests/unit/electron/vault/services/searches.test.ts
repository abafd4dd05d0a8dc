import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { writeMeta } from '../../../../../electron/vault/db/meta.ts';
import { write } from '../../../../../electron/vault/db/run.ts';
import { fillIndexes } from '../../../../../electron/vault/ledger/fill-indexes.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { erasePatient } from '../../../../../electron/vault/erasures/erase-patient.ts';
import { projection } from '../../../../../electron/vault/projectors.ts';
import {
  mostSavedSearches,
  noFilter,
  type SearchFilter,
  type SearchHit,
  type SearchPage,
} from '../../../../../shared/searches/search.ts';
import { courseInput } from '../../../../support/course-inputs.ts';
import { afternoon, countEntries, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import {
  addendumInput,
  concernFields,
  consentInput,
  deviceFields,
  productFields,
  screeningInput,
  sealInput,
  sealWithReasons,
  withdrawalInput,
} from '../../../../support/record-inputs.ts';
import {
  passphrase,
  patientInput,
  sessionFields,
  type VaultAtWork,
} from '../../../../support/vault-at-work.ts';
import { zoneInput } from '../../../../support/zone-inputs.ts';
import { addCheaply, assistant, failed, hers, openAs } from './users-at-work.ts';

const day = 86_400_000;
const find = async (vault: VaultAtWork, text: string, filter: Partial<SearchFilter> = {}) =>
  (await vault.get('searches:run', { text, filter: { ...noFilter, ...filter }, after: null, limit: 50 }))
    .hits;
const kinds = (hits: readonly SearchHit[]): readonly string[] => hits.map(({ kind }) => kind).toSorted();
const marked = ({ snippet }: SearchHit): readonly string[] =>
  snippet.filter(({ hit }) => hit).map(({ text }) => text);

const product = { id: newId(), revision: 0, fields: { ...productFields, name: 'Quellgel Aqua' } };
const device = { id: newId(), revision: 0, fields: { ...deviceFields, model: 'Zephyr' } };

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
    const vault = await practiceAtWork();
    const patient = patientInput();
    await vault.get('patients:save', patient);
    const made: string[] = [];
    for (let index = 0; index < 7; index += 1) {
      const screening = screeningInput(patient.id, { note: `Seerose ${index}` });
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
});

describe('sessions are narrowed', () => {
  const areas = (depthMinUm: number, depthMaxUm: number, side: 'left' | 'right' = 'right') => {
    const [area] = sealInput('', 0).fields.areas;
    if (!area) throw new Error('No area.');
    return [{ ...area, side, depthMinUm, depthMaxUm, plannedUm: depthMaxUm }];
  };
  const withSessions = async () => {
    const vault = await practiceAtWork({ at: afternoon });
    await vault.get('devices:save', device);
    await vault.get('products:save', product);
    const one = patientInput({ family: 'Eins', skinType: 'iii' });
    const two = patientInput({ family: 'Zwei', skinType: 'v' });
    for (const each of [one, two]) await vault.get('patients:save', each);
    await vault.get('concerns:save', {
      id: newId(),
      patient: two.id,
      revision: 0,
      fields: concernFields(),
      draft: null,
    });
    const seal = async (patient: string, days: number, fields: Parameters<typeof sealInput>[2]) =>
      (await sealWithReasons(vault, sealInput(patient, afternoon - days * day, fields))).sealed.session.id;
    const shallow = await seal(one.id, 3, { areas: areas(500, 500, 'left') });
    const deep = await seal(two.id, 2, {
      areas: areas(1500, 2000),
      device: {
        device: device.id,
        kind: 'pen-motor',
        name: 'Zephyr',
        serial: '77',
        toleranceUm: null,
        needleLengthUm: null,
        pinCount: null,
        cartridgeLot: 'CART-9',
        cartridgeExpiry: null,
        sealIntact: 'yes',
      },
      products: [
        {
          product: product.id,
          name: 'Quellgel Aqua',
          routeClass: 'sterile-intradermal',
          lot: 'AB12-44',
          expiry: null,
          amount: null,
          unit: 'ul',
          timing: 'during',
        },
      ],
      reactions: [
        {
          region: 'abdomen-lower',
          side: 'right',
          time: 'end',
          erythema: 3,
          oedema: 1,
          bleeding: null,
          bruising: 0,
        },
      ],
    });
    return { vault, shallow, deep, two };
  };
  const ids = async (vault: VaultAtWork, filter: Partial<SearchFilter>, text = '') =>
    (await find(vault, text, filter)).map(({ id }) => id);

  it('by everything that was done, alone and together, with words', async () => {
    const { vault, shallow, deep, two } = await withSessions();
    const me = workOf(vault).user.id;
    const only: readonly (readonly [Partial<SearchFilter>, readonly string[]])[] = [
      [{ lot: 'AB12' }, [deep]],
      [{ lot: 'ab12-44' }, [deep]],
      [{ lot: 'CART' }, [deep]],
      [{ lot: 'B12' }, []],
      [{ cartridge: 'cart-9' }, [deep]],
      [{ cartridge: 'AB12' }, []],
      [{ device: device.id }, [deep]],
      [{ device: newId() }, []],
      [{ depth: { minUm: 1600, maxUm: 3000 } }, [deep]],
      [{ depth: { minUm: 100, maxUm: 20_000 } }, [deep, shallow]],
      [{ depth: { minUm: 600, maxUm: 1400 } }, []],
      [{ region: { region: 'abdomen-lower', side: null } }, [deep, shallow]],
      [{ region: { region: 'abdomen-lower', side: 'left' } }, [shallow]],
      [{ region: { region: 'flank', side: null } }, []],
      [{ region: { region: 'abdomen-lower', side: 'left' }, depth: { minUm: 1600, maxUm: 3000 } }, []],
      [{ striae: 'alba' }, [deep]],
      [{ striae: 'rubra' }, []],
      [{ skin: 'iii' }, [shallow]],
      [{ grade: { sign: 'erythema', atLeast: 3 } }, [deep]],
      [{ grade: { sign: 'oedema', atLeast: 2 } }, []],
      [{ grade: { sign: 'any', atLeast: 1 } }, [deep]],
      [{ person: me }, [deep, shallow]],
      [{ person: me, until: '2026-11-17' }, [shallow]],
      [{ person: me, from: '2026-11-18' }, [deep]],
      [
        { lot: 'AB12', cartridge: 'CART', skin: 'v', striae: 'alba', grade: { sign: 'any', atLeast: 2 } },
        [deep],
      ],
    ];
    for (const [filter, wanted] of only) expect([filter, await ids(vault, filter)]).toEqual([filter, wanted]);
    expect(await ids(vault, { person: me }, 'zwei')).toEqual([deep]);
    expect(await ids(vault, { person: me }, 'skin calm')).toEqual([deep, shallow]);
    expect(await ids(vault, { lot: 'AB12' }, 'eins')).toEqual([]);
    const [hit] = await find(vault, '', { lot: 'AB12' });
    expect(hit?.session).toMatchObject({ ordinal: 1, worst: 3, by: 'Tomasz Wiśniewski' });
    const chart = await vault.get('patients:chart', { id: two.id });
    const [concern] = chart.concerns;
    if (!concern) throw new Error('No concern.');
    const fields = { ...concernFields(), striaeType: 'rubra' as const };
    await vault.get('concerns:save', { id: concern.id, patient: two.id, revision: 1, fields, draft: null });
    expect(await ids(vault, { striae: 'alba' })).toEqual([]);
    expect(await ids(vault, { striae: 'rubra' })).toEqual([deep]);
    expect(verifyLedger(workOf(vault).vault.db, workOf(vault).vault.ledger)).toMatchObject({ ok: true });
  });

  it('and a span that ends before it begins, or a band turned round, is told', async () => {
    const vault = await practiceAtWork();
    const ask = (filter: Partial<SearchFilter>) =>
      vault.ask('searches:run', { text: 'a', filter: { ...noFilter, ...filter }, after: null, limit: 5 });
    expect(await ask({ from: '2026-02-01', until: '2026-01-01' })).toMatchObject(
      failed('invalid', 'search.dates-reversed'),
    );
    expect(await ask({ depth: { minUm: 2000, maxUm: 1000 } })).toMatchObject(failed('invalid', 'input'));
  });
});

describe('a saved search', () => {
  const saved = (name: string) => ({
    id: newId(),
    revision: 0,
    fields: { name, text: 'kast', filter: { ...noFilter, lot: 'AB' } },
  });

  it('is kept, changed and removed by its person alone, and the ledger holds', async () => {
    const vault = await practiceAtWork();
    const one = saved('Lots of May');
    await vault.get('searches:save', one);
    const entries = countEntries(vault);
    await vault.get('searches:save', one);
    expect(countEntries(vault)).toBe(entries);
    await vault.get('searches:save', { ...one, revision: 1, fields: { ...one.fields, name: 'Lots' } });
    expect(await vault.get('searches:list', {})).toMatchObject([
      { id: one.id, revision: 2, name: 'Lots', text: 'kast' },
    ]);
    expect(await vault.ask('searches:save', one)).toMatchObject(failed('conflict', 'changed-meanwhile'));
    addCheaply(vault, assistant());
    await openAs(vault, hers);
    expect(await vault.get('searches:list', {})).toEqual([]);
    expect(await vault.ask('searches:remove', { id: one.id, revision: 2 })).toEqual(
      failed('not-found', 'search'),
    );
    await openAs(vault, passphrase);
    expect(await vault.get('searches:remove', { id: one.id, revision: 2 })).toEqual([]);
    expect(await vault.ask('searches:save', { ...one, revision: 3 })).toEqual(failed('not-found', 'search'));
    expect(verifyLedger(workOf(vault).vault.db, workOf(vault).vault.ledger)).toMatchObject({ ok: true });
  });

  it('is refused without a name, and when there are as many as fit', async () => {
    const vault = await practiceAtWork();
    expect(await vault.ask('searches:save', saved('  '))).toMatchObject(failed('invalid', 'input'));
    for (let made = 0; made < mostSavedSearches; made += 1)
      await vault.get('searches:save', saved(`Search ${made}`));
    expect(await vault.ask('searches:save', saved('One more'))).toEqual(
      failed('refused', 'too-many-searches'),
    );
  });
});
