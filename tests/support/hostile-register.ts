import { v7 as newId } from 'uuid';
import { dateOfInstant } from '../../shared/dates/calendar.ts';
import { noFilter } from '../../shared/searches/search.ts';
import { checkSource } from '../../shared/templates/check.ts';
import { people } from './appointment.ts';
import { deviceFields, productFields } from './record-inputs.ts';
import type { VaultWithTexts } from './vault-with-texts.ts';

const today = dateOfInstant(Date.now());

/** A device, a product with a lot that was called back and released, and what a scan added; answers them. */
export const fillRegisterWithTexts = async ({ get, filled }: VaultWithTexts) => {
  const [device, product, lot] = [newId(), newId(), newId()];
  const [use] = deviceFields.uses;
  const uses = use ? [use] : [];
  await get('devices:save', { id: device, revision: 0, fields: { ...deviceFields, uses } });
  await get('products:save', { id: product, revision: 0, fields: productFields });
  const kept = filled('lots:save', {
    id: lot,
    revision: 0,
    fields: { product, lot: 'x', expiry: '2031-03-31' },
  });
  await get('lots:save', kept);
  for (const kind of ['recalled', 'released', 'recalled'] as const)
    await get('lots:move', { id: newId(), fields: { lot, on: today, kind, reason: 'x' } });
  const discarded = { lot, on: today, kind: 'discarded' as const, packs: 1, reason: 'x' };
  await get('lots:move', { id: newId(), fields: discarded });
  const scanned = newId();
  await get('scans:add', {
    product: { id: scanned, revision: 0, fields: productFields },
    lot: { id: newId(), fields: { product: scanned, lot: 'x', expiry: null } },
    received: null,
  });
  return { device, product, lot: kept.fields.lot };
};

/** Somebody else at work, presets, short texts, searches, and what the practice does otherwise than the program says. */
export const fillHabitsWithTexts = async ({ get }: VaultWithTexts): Promise<void> => {
  const { practice, user } = await get('practice:home', {});
  const { id: _id, revision, ...own } = practice;
  await get('practice:save', { revision, practice: own });
  const me = { name: user.name, qualification: '' };
  await get('practice:save-practitioner', { revision: user.revision, practitioner: me });
  const other = { id: newId(), fields: me, role: 'assistant' as const };
  const { passphrase } = people;
  await get('users:add', { ...other, newPassphrase: 'meadow cactus ribbon forty plum', passphrase });
  await get('users:save', { ...other, revision: 1, newPassphrase: null, passphrase });
  await get('presets:save', {
    id: newId(),
    revision: 0,
    fields: {
      name: 'x',
      device: null,
      antiseptic: { agent: 'other', concentrationPpm: null, other: '', contactTimeMs: null },
      anaesthetic: { agent: 'other', detail: '' },
      treatment: null,
      products: [],
    },
  });
  const snippet = { abbreviation: 'calm', text: 'x', fields: [] };
  await get('snippets:save', { id: newId(), revision: 0, shared: true, fields: snippet });
  const search = { name: 'x', text: '', filter: noFilter };
  await get('searches:save', { id: newId(), revision: 0, fields: search });
  const change = { level: 'stop' as const, off: false, limits: {}, reason: '' };
  await get('rules:save', { rule: 'KELOID', revision: 0, fields: change });
  const said = { text: 'x', source: 'x', on: null, inUse: true };
  const law = { ...said, fromUm: null, appliesTo: '' };
  await get('laws:save', { place: 'GB-ENG', topic: 'general', revision: 0, fields: law });
  const period = { ...said, years: 10, untilAge: null };
  const row = { place: 'GB-ENG' as const, recordClass: 'adult' as const, revision: 0, reason: 'x' };
  await get('keeping:save-period', { ...row, fields: period });
  await get('printing:remember-printer', { printer: { name: 'x', duplex: 'simplex' } });
};

/** A text of the practice's own with every text that is one: what is a field, a clause or a link of it is refused. */
export const fillTextsWithTexts = async (vault: VaultWithTexts, texts: readonly string[]): Promise<void> => {
  const { get } = vault;
  const key = { id: 'own-texts', language: 'en' as const };
  const plain = texts.filter((text) => checkSource('leaflet', text).length === 0);
  const source = plain.join('\n\n');
  const fields = { kind: 'leaflet' as const, title: 'x', heading: '', source, sourceNote: '' };
  await get('templates:preview', { ...key, version: 1, fields, shown: [] });
  await vault.getBut(['fields.source'], 'templates:save', {
    ...key,
    after: 0,
    fields,
    note: '',
    draft: null,
  });
  await get('templates:adopt', { ...key, version: 1 });
  const retired = { id: 'own-retired', language: 'en' as const };
  await vault.getBut(['fields.source'], 'templates:save', {
    ...retired,
    after: 0,
    fields,
    note: '',
    draft: null,
  });
  const { text } = await get('templates:export', { texts: [retired] });
  await get('templates:read-file', { text });
  await get('templates:import', { text, note: '' });
  await get('templates:retire', { ...retired, retired: true, reason: 'x' });
};
