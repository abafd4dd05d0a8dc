import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import type { ExposureQuery } from '../../../../../shared/exposures/exposure.ts';
import { day, fillRegister, sealedSession, usedFrom } from '../../../../support/follow-up-inputs.ts';
import { afternoon, countEntries, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { reasonsFor, sealInput, sealWithReasons } from '../../../../support/record-inputs.ts';
import { passphrase, patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { readingOf } from '../documents/document-text.ts';

const anyDay = { from: null, until: null };
const byLot = (lot: string, product: string | null = null): ExposureQuery => ({
  by: 'lot',
  lot,
  product,
  ...anyDay,
});
const list = (vault: VaultAtWork, query: ExposureQuery) =>
  vault.get('exposures:list', { query, after: null, limit: 50 });
const namesOf = async (vault: VaultAtWork, query: ExposureQuery): Promise<readonly string[]> =>
  (await list(vault, query)).rows.map(({ given }) => given);

/** Three patients: two had the serum's lot A12, one of them twice; the third had another lot and cartridge. */
const exposed = async () => {
  const clock = { at: afternoon };
  const vault = await practiceAtWork(clock);
  const register = await fillRegister(vault);
  const patient = async (given: string): Promise<string> =>
    (await vault.get('patients:save', patientInput({ given, email: `${given.toLowerCase()}@example.org` })))
      .id;
  const [zoe, adam, mia] = [await patient('Zoe'), await patient('Adam'), await patient('Mia')];
  await sealedSession(vault, zoe, afternoon, usedFrom(register));
  clock.at += day;
  await sealedSession(vault, adam, clock.at, usedFrom(register));
  await sealedSession(vault, mia, clock.at, usedFrom(register, { lot: 'B9', cartridge: 'C-8' }));
  clock.at += day;
  await sealedSession(vault, zoe, clock.at, usedFrom(register));
  return { clock, vault, register, zoe, adam, mia };
};

const pageOf = (vault: VaultAtWork, id: string): string => {
  const served = serveDocument(workOf(vault), id);
  if (!served.ok) throw new Error(served.error.reason);
  return readingOf(served.value.html);
};

const exposuresIn = (vault: VaultAtWork): unknown =>
  workOf(vault)
    .vault.db.sqlite.prepare(`select action from entries where type = 'exposure' order by arrival`)
    .pluck()
    .all();

describe('who was exposed', () => {
  it('to a lot stands by name, with sessions and the ways to reach them', async () => {
    const { vault, register, zoe } = await exposed();
    const page = await list(vault, byLot(' A12 ', register.product));
    expect(page).toMatchObject({ patients: 2, sessions: 3, next: null });
    expect(page.rows.map(({ given }) => given)).toEqual(['Adam', 'Zoe']);
    expect(page.rows[1]).toMatchObject({
      id: zoe,
      phone: '07700 900143',
      email: 'zoe@example.org',
      sessions: [
        { ordinal: 1, on: '2026-11-20' },
        { ordinal: 2, on: '2026-11-22' },
      ],
    });
    expect(page.lots).toMatchObject([{ id: register.lot, name: 'Hyaluronic acid', recalledOn: null }]);
  });

  it('is found by cartridge, anaesthetic, device, product, practitioner and days alike', async () => {
    const { vault, register } = await exposed();
    const { id: user } = workOf(vault).user;
    const { device, product } = register;
    const all = ['Adam', 'Mia', 'Zoe'];
    expect(await namesOf(vault, byLot('C-8'))).toEqual(['Mia']);
    expect(await namesOf(vault, byLot('L-5'))).toEqual(all);
    expect(await namesOf(vault, byLot('B9', newId()))).toEqual([]);
    expect(await namesOf(vault, byLot('b9'))).toEqual([]);
    expect(await namesOf(vault, { by: 'device', device, ...anyDay })).toEqual(all);
    expect(await namesOf(vault, { by: 'product', product, ...anyDay })).toEqual(all);
    expect(await namesOf(vault, { by: 'practitioner', user, ...anyDay })).toEqual(all);
    expect(await namesOf(vault, { by: 'dates', from: '2026-11-21', until: '2026-11-21' })).toEqual([
      'Adam',
      'Mia',
    ]);
    expect(await namesOf(vault, { ...byLot('A12'), from: '2026-11-22' })).toEqual(['Zoe']);
    expect(await namesOf(vault, { ...byLot('A12'), until: '2026-11-20' })).toEqual(['Zoe']);
  });

  it('is found by the register’s cartridge too, although sessions keep it under its device', async () => {
    const { vault } = await exposed();
    const cartridge = newId();
    await vault.get('products:save', {
      id: cartridge,
      revision: 0,
      fields: {
        kind: 'cartridge',
        name: '12 pin',
        maker: '',
        active: '',
        inci: '',
        form: null,
        routeClass: 'unknown',
        sterile: 'yes',
        unit: 'ul',
        keepDays: null,
        needleLengthUm: 2500,
        pinCount: 12,
        singleUse: 'yes',
        gtins: [],
      },
    });
    await vault.get('lots:save', {
      id: newId(),
      revision: 0,
      fields: { product: cartridge, lot: 'C-8', expiry: null },
    });
    expect(await namesOf(vault, byLot('C-8', cartridge))).toEqual(['Mia']);
  });

  it('follows a correction, and names who treated where that was written on paper', async () => {
    const { clock, vault, register } = await exposed();
    const { id: patient } = await vault.get('patients:save', patientInput({ given: 'Ida' }));
    const { sent } = await sealWithReasons(vault, sealInput(patient, clock.at, usedFrom(register)));
    expect(await namesOf(vault, byLot('A12'))).toContain('Ida');
    const treatedBy = { user: newId(), name: 'Ada Treater' };
    const paper = { sheet: '', treatedBy, screening: 'not-marked', enteredLater: true } as const;
    const fields = { ...sent.fields, ...usedFrom(register, { lot: 'D4' }), paper };
    const correction = { session: sent.id, reason: 'Wrong lot', revision: 1, draft: null };
    const first = await vault.ask('sessions:amend', { ...correction, fields });
    if (!first.ok)
      await vault.get('sessions:amend', {
        ...correction,
        fields: { ...fields, reasons: [...fields.reasons, ...reasonsFor(first)] },
      });
    expect(await namesOf(vault, byLot('A12'))).not.toContain('Ida');
    expect(await namesOf(vault, byLot('D4'))).toEqual(['Ida']);
    expect(await namesOf(vault, { by: 'practitioner', user: treatedBy.user, ...anyDay })).toEqual(['Ida']);
  });

  it('comes a page at a time in the order of names, each patient once', async () => {
    const { vault, register } = await exposed();
    const query: ExposureQuery = { by: 'device', device: register.device, ...anyDay };
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: { rows: readonly { given: string }[]; next: string | null } = await vault.get(
        'exposures:list',
        { query, after, limit: 1 },
      );
      seen.push(...page.rows.map(({ given }) => given));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual(['Adam', 'Mia', 'Zoe']);
  });

  it('is noted once an unlock for each list, and each time it goes on paper or into a table', async () => {
    const { vault, register } = await exposed();
    const query = byLot('A12', register.product);
    await list(vault, query);
    await list(vault, query);
    await vault.get('exposures:print', { query });
    expect(await vault.ask('exposures:table', { query, passphrase: `${passphrase}.` })).toEqual({
      ok: false,
      error: { code: 'wrong-passphrase' },
    });
    expect(exposuresIn(vault)).toEqual(['list', 'print']);
    await vault.get('exposures:table', { query, passphrase });
    expect(exposuresIn(vault)).toEqual(['list', 'print', 'save']);
    const { lines } = await vault.get('entries:list', {
      filter: { person: null, patient: null, kind: 'reads', from: null, until: null },
      before: null,
      limit: 10,
    });
    expect(lines.filter(({ type }) => type === 'exposure').map(({ details }) => details['patients'])).toEqual(
      [2, 2, 2],
    );
    const open = workOf(vault).vault;
    expect(verifyLedger(open.db, open.ledger)).toMatchObject({ ok: true });
  });

  it('prints with the recall, and goes into a table without formulas', async () => {
    const { vault, register } = await exposed();
    await vault.get('patients:save', patientInput({ given: '=cmd()' }));
    const hostile = await vault.get('patients:save', patientInput({ given: '=HYPERLINK("x")' }));
    await sealedSession(vault, hostile.id, afternoon + 2 * day, usedFrom(register));
    await vault.get('lots:move', {
      id: newId(),
      fields: { lot: register.lot, on: '2026-11-22', kind: 'recalled', reason: 'Not sterile' },
    });
    const query = byLot('A12', register.product);
    const made = await vault.get('exposures:print', { query });
    const page = made ? pageOf(vault, made.id) : '';
    for (const words of [
      'Lot A12 of Hyaluronic acid was called back on 22-Nov-2026: Not sterile',
      '3 patients in 4 sessions',
      'zoe@example.org',
      '2: 22-Nov-2026',
    ])
      expect(page).toContain(words);
    const { text } = await vault.get('exposures:table', { query, passphrase });
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(5);
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).not.toMatch(/(^|,)"?=/m);
  });
});

describe('letters about a lot', () => {
  const text = { id: 'exposure-letter', language: 'en' } as const;
  const adopted = async (vault: VaultAtWork) => vault.get('templates:adopt', { ...text, version: 1 });
  const lettersFor = (vault: VaultAtWork, query: ExposureQuery, patients: readonly string[]) =>
    vault.get('exposures:letters', { query, text, patients: [...patients] });

  it('are written for each patient, once, with the days and the recall of the register', async () => {
    const { vault, register, zoe, adam, mia } = await exposed();
    await adopted(vault);
    const query = byLot('A12', register.product);
    const made = await lettersFor(vault, query, [zoe, adam, mia]);
    expect(made.map(({ problem }) => problem)).toEqual([null, null, 'not-found']);
    const page = pageOf(vault, made[0]?.document?.id ?? '');
    for (const words of ['Hyaluronic acid', 'Brunel', 'A12', '20-Nov-2026', '22-Nov-2026'])
      expect(page).toContain(words);
    const before = countEntries(vault);
    expect(await lettersFor(vault, query, [zoe, adam])).toEqual(made.slice(0, 2));
    expect(countEntries(vault)).toBe(before);
  });

  it('speak of a cartridge and of a device by its serial number too', async () => {
    const { vault, register, mia } = await exposed();
    await adopted(vault);
    const [cartridge] = await lettersFor(vault, byLot('C-8'), [mia]);
    expect(pageOf(vault, cartridge?.document?.id ?? '')).toContain('C-8');
    const query: ExposureQuery = { by: 'device', device: register.device, ...anyDay };
    const [device] = await lettersFor(vault, query, [mia]);
    expect(pageOf(vault, device?.document?.id ?? '')).toContain('Årlig P1');
    expect(await lettersFor(vault, byLot('L-5'), [mia])).toMatchObject([{ problem: 'not-in-register' }]);
  });

  it('are refused with a text that is none of them, or that nobody adopted', async () => {
    const { vault, zoe } = await exposed();
    const query = byLot('A12');
    const ask = (id: string) =>
      vault.ask('exposures:letters', { query, text: { id, language: 'en' }, patients: [zoe] });
    expect(await ask('exposure-letter')).toMatchObject({
      ok: false,
      error: { reason: 'template-not-adopted' },
    });
    await vault.get('templates:adopt', { id: 'leaflet-striae', language: 'en', version: 1 });
    expect(await ask('leaflet-striae')).toMatchObject({
      ok: false,
      error: { reason: 'not-an-exposure-letter' },
    });
  });
});

describe('what one patient was exposed to', () => {
  it('stands with every session, what was called back first', async () => {
    const { vault, register, zoe } = await exposed();
    await vault.get('lots:move', {
      id: newId(),
      fields: { lot: register.lot, on: '2026-11-22', kind: 'recalled', reason: 'Not sterile' },
    });
    const met = await vault.get('exposures:of-patient', { patient: zoe });
    expect(met.map(({ kind, lot, sessions }) => [kind, lot, sessions.length])).toEqual([
      ['product', 'A12', 2],
      ['device', '77', 2],
      ['cartridge', 'C-7', 2],
      ['anaesthetic', 'L-5', 2],
    ]);
    expect(met[0]).toMatchObject({ recalledOn: '2026-11-22', name: 'Hyaluronic acid' });
  });
});
