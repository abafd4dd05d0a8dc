import { expect, it } from 'vitest';
import type { TemplateKey } from '../../../../../shared/templates/template.ts';
import { afternoon, practiceAtWork } from '../../../../support/practice-at-work.ts';
import { consentInput } from '../../../../support/record-inputs.ts';
import { patientInput } from '../../../../support/vault-at-work.ts';

const template: TemplateKey = { id: 'consent-striae', language: 'en' };

it('tells a patient who signed an older text, word by word, what changed', async () => {
  const vault = await practiceAtWork();
  await vault.get('templates:adopt', { ...template, version: 2 });
  const { id: patient } = await vault.get('patients:save', patientInput());
  expect(await vault.get('consents:changes', { patient, template })).toBeNull();
  await vault.get('consents:sign', consentInput(patient, afternoon, { templateVersion: 2 }));
  expect(await vault.get('consents:changes', { patient, template })).toBeNull();
  const { versions } = await vault.get('templates:history', template);
  const shipped = versions.find(({ version }) => version === 2);
  if (!shipped) throw new Error('the shipped text is gone');
  const after = Math.max(...versions.map(({ version }) => version));
  const said = 'You can say no, now or later';
  expect(shipped.fields.source).toContain(said);
  const source = shipped.fields.source.replace(said, 'You can say no today or any day');
  const version = await vault.get('templates:save', {
    ...template,
    after,
    fields: { ...shipped.fields, source },
    note: 'Shorter.',
    draft: null,
  });
  // It is kept and nobody adopted it: the one that was signed is still in use.
  expect(await vault.get('consents:changes', { patient, template })).toBeNull();
  await vault.get('templates:adopt', { ...template, version });
  const changes = await vault.get('consents:changes', { patient, template });
  expect(changes).toMatchObject({ from: 2, to: version, signedAt: afternoon });
  expect(changes?.blocks).toHaveLength(1);
  const words = changes?.blocks?.[0]?.words ?? [];
  const of = (kind: string) => words.filter((word) => word.kind === kind).map(({ text }) => text.trim());
  expect(of('removed').join(' ')).toMatch(/now.*later/);
  expect(of('added').join(' ')).toMatch(/today.*day/);
  // Another text was not signed: nothing is compared with it.
  expect(
    await vault.get('consents:changes', { patient, template: { ...template, language: 'de' } }),
  ).toBeNull();
});
