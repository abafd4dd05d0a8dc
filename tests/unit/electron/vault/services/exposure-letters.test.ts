import { setImmediate as nextTurn } from 'node:timers/promises';
import { v7 as newId } from 'uuid';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { close } from '../../../../../electron/vault/services/vault.ts';
import type { ExposureQuery } from '../../../../../shared/exposures/exposure.ts';
import { anyDay, byLot, exposed, pageOf } from './exposed-practice.ts';
import { day, sealedSession, usedFrom } from '../../../../support/follow-up-inputs.ts';
import { countEntries, workOf } from '../../../../support/practice-at-work.ts';
import { passphrase, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { failed } from './users-at-work.ts';

describe('letters about a lot', () => {
  const text = { id: 'exposure-letter', language: 'en' } as const;
  const adopted = async (vault: VaultAtWork) => vault.get('templates:adopt', { ...text, version: 1 });
  const lettersFor = (vault: VaultAtWork, query: ExposureQuery, patients: readonly string[]) =>
    vault.get('exposures:letters', { query, text, reason: '', patients: [...patients] });

  it('are written for each patient, once, with the days and the recall of the register', async () => {
    const { vault, register, zoe, adam, mia } = await exposed();
    await adopted(vault);
    const query = byLot('A12', register.product);
    const made = await lettersFor(vault, query, [zoe, adam, mia]);
    expect(made.map(({ problem }) => problem)).toEqual([null, null, 'not-found']);
    const page = pageOf(vault, made[0]?.document?.id ?? '');
    for (const words of ['Hyaluronic acid', 'Brunel', 'A12', 'Zoe Lane 4', '20-Nov-2026', '22-Nov-2026'])
      expect(page).toContain(words);
    const before = countEntries(vault);
    expect(await lettersFor(vault, query, [zoe, adam])).toEqual(made.slice(0, 2));
    expect(countEntries(vault)).toBe(before);
  });

  it('ended by the lock in the midst, those that are written stay, and asked for again only the others are written', async () => {
    const { vault, register, zoe, adam } = await exposed();
    await adopted(vault);
    const query = byLot('A12', register.product);
    const documents = (): unknown =>
      workOf(vault).vault.db.sqlite.prepare(`select count(*) from documents`).pluck().get();
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 10)); // each letter is a slice of its own
    onTestFinished(() => void vi.restoreAllMocks());
    const asked = vault.ask('exposures:letters', { query, text, reason: '', patients: [zoe, adam] });
    while (documents() === 0) await nextTurn();
    close(vault.holder);
    expect(await asked).toEqual(failed('locked'));
    await vault.get('vault:unlock', { passphrase });
    expect(documents()).toBe(1);
    const made = await lettersFor(vault, query, [zoe, adam]);
    expect(made.map(({ problem }) => problem)).toEqual([null, null]);
    expect(documents()).toBe(2);
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
      vault.ask('exposures:letters', {
        query,
        text: { id, language: 'en' },
        reason: '',
        patients: [zoe],
      });
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

  it('name a product with every lot of it, and the one that was called back', async () => {
    const { vault, register, clock, zoe, mia } = await exposed();
    await adopted(vault);
    const query: ExposureQuery = { by: 'product', product: register.product, ...anyDay };
    const [one] = await lettersFor(vault, query, [mia]);
    expect(pageOf(vault, one?.document?.id ?? '')).toContain('Lot B9');
    await sealedSession(vault, zoe, (clock.at += day), usedFrom(register, { lot: 'B9' }));
    await vault.get('lots:move', {
      id: newId(),
      fields: { lot: register.lot, on: '2026-11-22', kind: 'recalled', reason: 'Not sterile' },
    });
    const [several] = await lettersFor(vault, query, [zoe]);
    const page = pageOf(vault, several?.document?.id ?? '');
    for (const words of ['Hyaluronic acid', 'A12, B9', 'called back on 22-Nov-2026', 'A12: Not sterile'])
      expect(page).toContain(words);
  });
});

describe('letters about treatments on certain days', () => {
  const text = { id: 'visit-letter', language: 'en' } as const;
  const reason = 'A sterilizer did not reach its temperature.';
  const lettersFor = (vault: VaultAtWork, query: ExposureQuery, patients: readonly string[]) =>
    vault.get('exposures:letters', { query, text, reason, patients: [...patients] });

  it('tell each patient their own days within the list, the areas, and what is known', async () => {
    const { vault, zoe, adam } = await exposed();
    await vault.get('templates:adopt', { ...text, version: 1 });
    const days: ExposureQuery = { by: 'dates', from: '2026-11-20', until: '2026-11-21' };
    const made = await lettersFor(vault, days, [zoe, adam]);
    expect(made.map(({ problem }) => problem)).toEqual([null, null]);
    const page = pageOf(vault, made[0]?.document?.id ?? '');
    for (const words of ['20-Nov-2026', 'lower abdomen (right)', reason, 'Zoe Lane 4'])
      expect(page).toContain(words);
    expect(page).toContain('20-Nov-2026 Areas treated');
    const { id: user } = workOf(vault).user;
    const [all] = await lettersFor(vault, { by: 'practitioner', user, ...anyDay }, [zoe]);
    expect(pageOf(vault, all?.document?.id ?? '')).toContain('20-Nov-2026 22-Nov-2026');
  });

  it('are written for a lot, a device and a product too, for their sessions alone', async () => {
    const { vault, register, clock, zoe } = await exposed();
    await vault.get('templates:adopt', { ...text, version: 1 });
    await sealedSession(vault, zoe, (clock.at += day), usedFrom(register, { lot: 'B9' }));
    const [lot] = await lettersFor(vault, byLot('B9', register.product), [zoe]);
    const page = pageOf(vault, lot?.document?.id ?? '');
    expect(page).toContain('on these days: 23-Nov-2026 Areas');
    for (const query of [
      { by: 'device', device: register.device, ...anyDay },
      { by: 'product', product: register.product, ...anyDay },
    ] as const) {
      const [made] = await lettersFor(vault, query, [zoe]);
      expect(pageOf(vault, made?.document?.id ?? '')).toContain('20-Nov-2026 22-Nov-2026 23-Nov-2026');
    }
  });

  it('are not written without words, for somebody who is not in the list, or as a letter about a lot', async () => {
    const { vault, zoe, mia } = await exposed();
    await vault.get('templates:adopt', { ...text, version: 1 });
    await vault.get('templates:adopt', { id: 'exposure-letter', language: 'en', version: 1 });
    const days: ExposureQuery = { by: 'dates', from: '2026-11-20', until: '2026-11-20' };
    const input = { query: days, text, reason, patients: [zoe] };
    expect(await vault.ask('exposures:letters', { ...input, reason: ' \n' })).toMatchObject({
      ok: false,
      error: { code: 'invalid', reason: 'text.empty' },
    });
    expect(await lettersFor(vault, days, [mia])).toMatchObject([{ document: null, problem: 'not-found' }]);
    const ofLot = { ...text, id: 'exposure-letter' };
    expect(await vault.ask('exposures:letters', { ...input, text: ofLot })).toMatchObject({
      ok: false,
      error: { reason: 'not-an-exposure-letter' },
    });
  });
});
