import { v7 as newId } from 'uuid';
import { noFilter, type SearchFilter } from '../../../../../shared/searches/search.ts';
import { deviceFields, productFields } from '../../../../support/record-inputs.ts';
import type { VaultAtWork } from '../../../../support/vault-at-work.ts';

/** What is found by these words under this filter, the first fifty. */
export const find = async (vault: VaultAtWork, text: string, filter: Partial<SearchFilter> = {}) =>
  (await vault.get('searches:run', { text, filter: { ...noFilter, ...filter }, after: null, limit: 50 }))
    .hits;

/** A product and a device with names that no other test data has. */
export const product = { id: newId(), revision: 0, fields: { ...productFields, name: 'Quellgel Aqua' } };
export const device = { id: newId(), revision: 0, fields: { ...deviceFields, model: 'Zephyr' } };
