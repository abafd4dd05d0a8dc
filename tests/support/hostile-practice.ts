import { v7 as newId } from 'uuid';
import { nothingNoted } from '../../shared/products/product.ts';
import { people } from './appointment.ts';
import { type ChartDocuments, fillChartWithTexts } from './hostile-chart.ts';
import { fillHabitsWithTexts, fillRegisterWithTexts, fillTextsWithTexts } from './hostile-register.ts';
import { mergeInput } from './merge-charts.ts';
import { atWork } from './prepared-vault.ts';
import { patientInput } from './vault-at-work.ts';
import { vaultWithTexts, type VaultWithTexts, type Written } from './vault-with-texts.ts';

/** What a practice full of hostile texts was filled with. */
export interface HostilePractice {
  readonly documents: ChartDocuments;
  readonly written: readonly Written[];
}

/** A patient and a product for each text, so that lists hold them all. */
const fillLists = async (vault: VaultWithTexts, texts: readonly string[]): Promise<void> => {
  for (const text of texts) {
    const fields = { kind: 'serum', name: text, maker: text, active: text } as const;
    const rest = { routeClass: 'unknown', sterile: 'unknown', unit: 'ul', ...nothingNoted } as const;
    const words = ['fields.name', 'fields.maker', 'fields.active'];
    const product = { id: newId(), revision: 0, fields: { ...fields, ...rest } };
    await vault.getBut(words, 'products:save', product);
    const names = { family: text, given: text, phone: text.slice(0, 60), email: text };
    await vault.getBut(
      Object.keys(names).map((name) => `fields.${name}`),
      'patients:save',
      patientInput(names),
    );
  }
};

/** Two charts that become one, and one that is erased. */
const fillEnds = async (vault: VaultWithTexts): Promise<void> => {
  const { get, getBut } = vault;
  const name = ['fields.family', 'fields.given'];
  const [kept, other, gone] = ['Samesame', 'Samesame', 'Tobegone'].map((family) =>
    patientInput({ family, given: 'Zoe' }),
  );
  if (!kept || !other || !gone) return;
  for (const one of [kept, other, gone]) await getBut(name, 'patients:save', one);
  const allergies = { state: 'some' as const, items: ['x'] };
  await get('merges:merge', await mergeInput(vault, kept.id, other.id, { allergies }));
  const decision = { askedBy: 'other' as const, askedOn: '2026-11-18', reason: 'x', despite: '' };
  const erased = { patient: gone.id, decision, name: 'Tobegone Zoe', passphrase: people.passphrase };
  await get('erasures:erase', erased);
};

/** Puts hostile texts into every field of a practice that takes words; the patient keeps the name. */
export const fillWithTexts = (
  home: string,
  patient: string,
  texts: readonly string[],
): Promise<HostilePractice> =>
  atWork(home, async (plain) => {
    const vault = vaultWithTexts(plain, texts);
    await fillLists(vault, texts);
    const { patient: known } = await plain.get('patients:chart', { id: patient });
    const { id, number: _number, revision, ...fields } = known;
    const allergies = { state: 'some' as const, items: texts.slice(0, 40) };
    await vault.getBut(['fields.family', 'fields.given', 'fields.allergies.items[]'], 'patients:save', {
      id,
      revision,
      draft: null,
      fields: { ...fields, allergies },
    });
    for (const { id: text, language, adoptedAt, version } of await plain.get('templates:list', {}))
      if (adoptedAt === null) await plain.get('templates:adopt', { id: text, language, version });
    const register = await fillRegisterWithTexts(vault);
    await fillTextsWithTexts(vault, texts);
    const documents = await fillChartWithTexts(vault, patient, register);
    await fillHabitsWithTexts(vault);
    await fillEnds(vault);
    const { items } = await plain.get('reviews:list', {});
    for (const { session, revision: seen } of items.slice(0, 1))
      await vault.get('reviews:see', { session, revision: seen, note: '' });
    return { documents, written: vault.written };
  });
