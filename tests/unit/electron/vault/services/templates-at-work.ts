import { expect } from 'vitest';
import type { InputOf } from '../../../../../shared/ipc/contract.ts';
import type { TemplateFields } from '../../../../../shared/templates/template.ts';
import type { VaultAtWork } from '../../../../support/vault-at-work.ts';

/** A refusal with this reason, whatever else it says. */
export const failed = (code: string, reason: string): object => ({
  ok: false,
  error: expect.objectContaining({ code, reason }) as object,
});

/** The consent text that the tests change. */
export const english = { id: 'consent-striae', language: 'en' } as const;

/** Its newest version. */
export const newest = async (vault: VaultAtWork, key = english): Promise<TemplateFields> => {
  const { versions } = await vault.get('templates:history', key);
  const fields = versions[0]?.fields;
  if (!fields) throw new Error('no version');
  return fields;
};

type Save = InputOf<'templates:save'>;
/** The next version of it as it is sent, one sentence longer. */
export const saveInput = async (vault: VaultAtWork, more: Partial<Save> = {}): Promise<Save> => {
  const fields = await newest(vault);
  return {
    ...english,
    after: 2,
    fields: { ...fields, source: `${fields.source}\n\nBring water.` },
    note: 'Water',
    draft: null,
    ...more,
  };
};

/** How the studio shows it. */
export const studioOf = async (vault: VaultAtWork) =>
  (await vault.get('templates:studio', {})).find(
    ({ id, language }) => id === english.id && language === 'en',
  );
