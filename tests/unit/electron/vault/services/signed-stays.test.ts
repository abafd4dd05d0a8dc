import { createHash } from 'node:crypto';
import { expect, it, onTestFinished } from 'vitest';
import { documentHash } from '../../../../../electron/vault/documents/fingerprint.ts';
import { textHash } from '../../../../../electron/vault/documents/templates/registry.ts';
import { selectDocument } from '../../../../../electron/vault/db/documents.ts';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { backupAtWork, madeBackup, restoreFrom } from '../../../../support/backup-at-work.ts';
import { afternoon, lockedPractice, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { consentInput } from '../../../../support/record-inputs.ts';
import {
  passphrase,
  patientInput,
  vaultAtWork,
  type VaultAtWork,
} from '../../../../support/vault-at-work.ts';

/** SHA-256 of a kept document as it lies there, and whether it still fits its fingerprint. */
const keptOf = (vault: VaultAtWork, id: string): readonly [sha256: string, fits: boolean] => {
  const found = selectDocument(workOf(vault).vault.db, id);
  if (!found) throw new Error('The document is not there.');
  const sha256 = createHash('sha256').update(found.html, 'utf8').digest('hex');
  return [sha256, documentHash(found.html) === found.info.hash];
};

const signIn = async (vault: VaultAtWork): Promise<string> => {
  const { id: patient } = await vault.get('patients:save', patientInput());
  await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
  const { id } = await vault.get('consents:sign', consentInput(patient, afternoon));
  return (await vault.get('documents:create', { kind: 'consent', source: id })).id;
};

it('a signed consent stays byte for byte when its text gets a new version and is retired', async () => {
  const vault = await practiceAtWork();
  const id = await signIn(vault);
  const before = keptOf(vault, id);
  expect(before[1]).toBe(true);
  const studio = await vault.get('templates:studio', {});
  const text = studio.find((one) => one.id === 'consent-striae' && one.language === 'en');
  const history = await vault.get('templates:history', { id: 'consent-striae', language: 'en' });
  const newest = history.versions.toSorted((a, b) => b.version - a.version)[0];
  if (!text || !newest) throw new Error('The text is not there.');
  const key = { id: 'consent-striae', language: 'en' } as const;
  const fields = { ...newest.fields, title: 'Another consent', source: `${newest.fields.source}\n\nMore.` };
  const version = await vault.get('templates:save', {
    ...key,
    after: text.newest,
    fields,
    note: 'More words',
    draft: null,
  });
  await vault.get('templates:adopt', { ...key, version });
  await vault.get('templates:retire', { ...key, retired: true, reason: 'Not used any more' });
  expect(keptOf(vault, id)).toEqual(before);
});

it('it stays so over a lock, a backup and a restore, with the text and the values that it was made from', async () => {
  const source = lockedPractice();
  const vault = vaultAtWork(source);
  onTestFinished(() => close(vault.holder));
  await vault.get('vault:unlock', { passphrase });
  const id = await signIn(vault);
  const before = keptOf(vault, id);
  close(vault.holder);
  const { home } = restoreFrom(await madeBackup(await backupAtWork(source)));
  const restored = vaultAtWork(home);
  onTestFinished(() => close(restored.holder));
  await restored.get('vault:unlock', { passphrase });
  expect(keptOf(restored, id)).toEqual(before);
  const served = serveDocument(workOf(restored), id);
  const archive = served.ok ? served.value.archive : null;
  const { versions } = await restored.get('templates:history', { id: 'consent-striae', language: 'en' });
  const used = versions.find(({ version }) => version === 1);
  if (!used) throw new Error('The text is not there.');
  expect(archive).toMatchObject({
    template: { id: 'consent-striae', language: 'en', version: 1, hash: textHash(used.fields) },
    values: { patient_name: expect.stringContaining('Adaeze'), max_depth: expect.stringContaining('2.00') },
  });
});
