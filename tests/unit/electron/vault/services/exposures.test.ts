import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import type { ExposureQuery } from '../../../../../shared/exposures/exposure.ts';
import { anyDay, byLot, exposed, pageOf } from './exposed-practice.ts';
import { day, sealedSession, usedFrom } from '../../../../support/follow-up-inputs.ts';
import { afternoon, workOf } from '../../../../support/practice-at-work.ts';
import { reasonsFor, sealInput, sealWithReasons } from '../../../../support/record-inputs.ts';
import { passphrase, patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';

const list = (vault: VaultAtWork, query: ExposureQuery) =>
  vault.get('exposures:list', { query, after: null, limit: 50 });
const namesOf = async (vault: VaultAtWork, query: ExposureQuery): Promise<readonly string[]> =>
  (await list(vault, query)).rows.map(({ given }) => given);

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
      address: 'Zoe Lane 4, York',
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

  it('tells of the same lot in other capitals, spaces and signs, on the screen and on paper, and of no other', async () => {
    const { clock, vault, register, adam } = await exposed();
    for (const lot of ['a 12', 'A-12', 'A123'])
      await sealedSession(vault, adam, (clock.at += day), usedFrom(register, { lot }));
    expect(await vault.get('exposures:spellings', { lot: 'A12' })).toEqual(['A-12', 'a 12']);
    expect(await vault.get('exposures:spellings', { lot: 'a12 ' })).toEqual(['A-12', 'A12', 'a 12']);
    expect(await vault.get('exposures:spellings', { lot: 'B9' })).toEqual([]);
    expect(await vault.get('exposures:spellings', { lot: '- -' })).toEqual([]);
    expect(await vault.get('exposures:spellings', { lot: 'c 7' })).toEqual(['C-7']);
    expect(await namesOf(vault, byLot('a12'))).toEqual([]);
    const made = await vault.get('exposures:print', { query: byLot('A12') });
    expect(made ? pageOf(vault, made.id) : '').toContain('Other sessions have A-12 and a 12.');
    const other = await vault.get('exposures:print', { query: byLot('B9') });
    expect(other ? pageOf(vault, other.id) : '').not.toContain('Other sessions');
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
    expect(
      await vault.ask('exposures:table', {
        query,
        passphrase: `${passphrase}.`,
        reason: 'For the insurance.',
      }),
    ).toEqual({
      ok: false,
      error: { code: 'wrong-passphrase' },
    });
    expect(exposuresIn(vault)).toEqual(['list', 'print']);
    await vault.get('exposures:table', { query, passphrase, reason: 'For the insurance.' });
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
      'Zoe Lane 4, York',
      '2: 22-Nov-2026',
    ])
      expect(page).toContain(words);
    const { text } = await vault.get('exposures:table', { query, passphrase, reason: 'For the insurance.' });
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(5);
    expect(text).toContain('"Zoe Lane 4, York"');
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).not.toMatch(/(^|,)"?=/m);
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
    const made = await vault.get('exposures:print-of-patient', { patient: zoe });
    expect(made).toMatchObject({ kind: 'patient-exposures', patient: zoe });
    const page = pageOf(vault, made.id);
    for (const words of [
      'Hyaluronic acid product A12',
      'called back on 22-Nov-2026 2: 22-Nov-2026',
      'Årlig P1 cartridge C-7',
      'Årlig P1 device 77',
      'anaesthetic L-5',
    ])
      expect(page).toContain(words);
    expect(await vault.ask('exposures:print-of-patient', { patient: newId() })).toMatchObject({ ok: false });
  });
});
