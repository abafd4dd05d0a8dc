import { expect, it } from 'vitest';
import { consentStriaeSource } from '../../../../../electron/vault/documents/templates/consent-striae.ts';
import { shippedText, type TextSource } from '../../../../../electron/vault/documents/templates/text-of.ts';
import { changesSince } from '../../../../../electron/vault/services/consent-changes.ts';
import { newestAdopted } from '../../../../../electron/vault/services/templates.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { consentInput } from '../../../../support/record-inputs.ts';
import { patientInput } from '../../../../support/vault-at-work.ts';

/** A practice whose text has a second version. */
const texts: TextSource = (template, version, language) =>
  version === 2
    ? consentStriaeSource.replace('You can say no, now or later', 'You can say no today or any day')
    : shippedText(template, version, language);

it('tells a patient who signed an older text, word by word, what changed', async () => {
  const vault = await practiceAtWork();
  await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
  const { id: patient } = await vault.get('patients:save', patientInput());
  expect(await vault.get('consents:changes', { patient })).toBeNull();
  await vault.get('consents:sign', consentInput(patient, afternoon));
  const work = workOf(vault);
  expect(newestAdopted(work, 'consent-striae')).toBe(1);
  expect(changesSince(work, patient, texts)).toBeNull();
  work.vault.write(work.user.id, work.now(), (tx) => {
    tx.append({
      action: 'adopt',
      type: 'adoption',
      id: 'consent-striae',
      revision: 2,
      bodyVersion: 1,
      body: { template: 'consent-striae', version: 2, sourceHash: 'a', byName: 'Tomasz' },
    });
    return { ok: true, value: null };
  });
  expect(newestAdopted(work, 'consent-striae')).toBe(2);
  const changes = changesSince(work, patient, texts);
  expect(changes).toMatchObject({ from: 1, to: 2, signedAt: afternoon });
  expect(changes?.blocks).toHaveLength(1);
  const words = changes?.blocks?.[0]?.words ?? [];
  const of = (kind: string) => words.filter((word) => word.kind === kind).map(({ text }) => text.trim());
  expect(of('removed').join(' ')).toMatch(/now.*later/);
  expect(of('added').join(' ')).toMatch(/today.*day/);
  // Without the earlier text nothing is compared, and nothing is said to be the same.
  expect(
    changesSince(work, patient, (...asked) => (asked[1] === 1 ? null : texts(...asked)))?.blocks,
  ).toBeNull();
  const { due } = await vault.get('today:view', { from: 0, to: 1, today: '2026-11-20' });
  expect(due).toEqual([]);
});
