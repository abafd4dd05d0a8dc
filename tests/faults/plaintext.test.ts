import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { expect, it } from 'vitest';
import { close, type Holder } from '../../electron/vault/services/vault.ts';
import { filesBelow } from '../support/folder-digest.ts';
import { afternoon, practiceAtWork, preparedPractice } from '../support/practice-at-work.ts';
import { consentInput, screeningInput, sealInput, sealWithReasons } from '../support/record-inputs.ts';
import { passphrase, patientInput, practice, practitioner, signature } from '../support/vault-at-work.ts';

/** Words typed during the appointment that are in no program text; the ink by a piece of its numbers. */
const typed = [
  'Okonkwo',
  'Adaeze',
  '900143',
  'Zimtstern allergy',
  'quagmire draft',
  'Velvet-note-of-the-session',
  'Quixotic interpreter',
  'Umbrage was withdrawn',
  '"points":[{"x":100',
  JSON.stringify(signature).slice(40, 90),
  practice.name,
  practitioner.name,
  '1991-03-04',
  passphrase,
];

/** A word as it could lie in a file: UTF-8, UTF-16, and in base64 at each of the three offsets. */
const formsOf = (word: string): Buffer[] => {
  const utf8 = Buffer.from(word);
  const base64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), utf8]).toString('base64');
    // The first and last signs also hold the neighbours' bits.
    return Buffer.from(text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + utf8.length) * 8) / 6)).replace(/=+$/, ''));
  });
  return [utf8, Buffer.from(word, 'utf16le'), Buffer.from(utf8.toString('hex')), ...base64];
};

const expectNothingReadable = (home: string, words: readonly string[]): void => {
  for (const name of filesBelow(home)) {
    const bytes = readFileSync(join(home, name));
    for (const word of words) {
      for (const form of formsOf(word)) expect(bytes.includes(form), `${word} as ${form.toString('latin1')} in ${name}`).toBe(false);
    }
  }
};

const appointment = async (): Promise<Holder> => {
  const vault = await practiceAtWork();
  await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
  const { id } = await vault.get('patients:save', patientInput({ allergies: { state: 'some', items: ['Zimtstern allergy'] } }));
  for (let save = 1; save < 40; save += 1) {
    const body = JSON.stringify({ note: 'quagmire draft '.repeat(save), ink: signature });
    await vault.get('drafts:save', { id: newId(), kind: 'session', patient: id, save, body });
  }
  await vault.get('screenings:save', screeningInput(id, { note: 'quagmire draft' }));
  const consent = consentInput(id, afternoon, { note: 'Quixotic interpreter' });
  await vault.get('consents:sign', consent);
  await vault.get('consents:withdraw', { id: consent.id, reason: 'Umbrage was withdrawn' });
  const { sent } = await sealWithReasons(vault, sealInput(id, afternoon, { note: 'Velvet-note-of-the-session '.repeat(2000) }));
  await vault.get('documents:create', { kind: 'session', source: sent.id });
  await vault.get('documents:recovery-code', { code: preparedPractice().recoveryCode });
  await vault.get('patients:search', { query: 'okonkwo', after: null, limit: 5 });
  return vault.holder;
};

it('36 nothing that was typed is readable in any file, open or closed, and no other file is there', async () => {
  const holder = await appointment();
  const { home, work } = holder;
  const whole = ['keyring.json', 'keyring.last-good.json', 'stria.db', 'vault.lock'].map((name) => join('vault', name));
  // While it is open its own files are only looked at in another process: see `two-processes`.
  expect(filesBelow(home).filter((name) => !/\/stria\.db-wal$/.test(name))).toEqual(whole);
  expect(work?.vault.db.sqlite.pragma('temp_store', { simple: true })).toBe(2);
  const { recoveryCode } = preparedPractice();
  close(holder);
  expect(filesBelow(home)).toEqual(whole.slice(0, 3));
  expectNothingReadable(home, [...typed, recoveryCode, recoveryCode.replaceAll('-', '')]);
});
