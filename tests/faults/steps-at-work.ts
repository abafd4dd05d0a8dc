// Sets a practice up, works in one, recovers it, changes its people, raises the cost of its passphrase, attaches a file and a photo or brings an older one up to date, step by step, and writes the name of each step that was answered well.
import { writeSync } from 'node:fs';
import { v7 as newId } from 'uuid';
import { closeVault, openVault } from '../../electron/vault/open-vault.ts';
import { close } from '../../electron/vault/services/vault.ts';
import { askFileOf, attached, attachInput } from '../support/attach-at-work.ts';
import { noteProjection, passphrase as notesPassphrase } from '../support/note-projection.ts';
import { afternoon, makePractice } from '../support/practice-at-work.ts';
import { consentInput } from '../support/record-inputs.ts';
import { onSlowComputer } from '../support/slow-computer.ts';
import {
  passphrase,
  patientInput,
  hers,
  recovered,
  sessionFields,
  vaultAtWork,
} from '../support/vault-at-work.ts';
import { askedCost } from './raised-cost.ts';

const [home = '', mode = '', code = ''] = process.argv.slice(2);
const say = (step: string): void => void writeSync(1, `${step}\n`);
const vault = vaultAtWork(home);

const work = async (): Promise<void> => {
  const patient = patientInput();
  const step = async (
    name: string,
    asked: Promise<{ readonly ok: boolean; readonly error?: { readonly code: string } }>,
  ): Promise<void> => {
    const answer = await asked;
    say(answer.ok ? name : `not ${name}: ${answer.error?.code ?? ''}`);
  };
  await step('unlock', vault.ask('vault:unlock', { passphrase }));
  await step('patient', vault.ask('patients:save', patient));
  await step('text', vault.ask('templates:adopt', { id: 'consent-striae', version: 1 }));
  await step('consent', vault.ask('consents:sign', consentInput(patient.id, afternoon)));
  const id = newId();
  await step(
    'draft',
    vault.ask('drafts:save', {
      id,
      kind: 'session',
      patient: patient.id,
      save: 1,
      body: 'typed '.repeat(2000),
    }),
  );
  const seal = { id, patient: patient.id, draft: id, fields: sessionFields(Date.UTC(2026, 10, 20, 13)) };
  const first = await vault.ask('sessions:seal', seal);
  const reasons = first.ok
    ? []
    : (first.error.fields ?? []).map(({ path, message }) => ({
        rule: message,
        subject: path,
        text: 'Talked through.',
      }));
  await step('session', vault.ask('sessions:seal', { ...seal, fields: { ...seal.fields, reasons } }));
  close(vault.holder);
  say('closed');
};

const attach = async (): Promise<void> => {
  const patient = patientInput();
  await vault.ask('vault:unlock', { passphrase });
  await vault.ask('patients:save', patient);
  say('patient');
  const bytes = Buffer.alloc(1_500_000, 'a scan');
  await attached(askFileOf(vault), bytes, attachInput(patient.id, bytes));
  say('attached');
  const { attachPhoto, photoInput } = await import('../support/photos-at-work.ts'); // only this needs its decoder
  const photo = await attachPhoto(vault, patient.id);
  say('photo');
  await vault.get('photos:save', photoInput(photo));
  say('recorded');
  close(vault.holder);
};

const setUp = (): void => {
  const made = makePractice(home);
  say(made.ok ? 'made' : `not made: ${made.why}`);
};

const update = (): void => {
  say('begun');
  const opened = openVault(home, notesPassphrase, noteProjection);
  say(opened.ok ? 'updated' : `not updated: ${opened.why}`);
  if (opened.ok) closeVault(opened.vault);
};

const people = async (): Promise<void> => {
  await vault.get('vault:unlock', { passphrase });
  const id = newId();
  const fields = { name: 'Maren Holm', qualification: '' };
  await vault.get('users:add', { id, fields, role: 'assistant', newPassphrase: hers, passphrase });
  say(`added ${id}`);
  await vault.get('users:change-passphrase', { passphrase, newPassphrase: recovered });
  say('changed');
  await vault.get('users:remove', { id, revision: 1, passphrase: recovered });
  say('removed');
  close(vault.holder);
};

const raise = async (): Promise<void> => {
  say('begun');
  const asking = vaultAtWork(home, undefined, undefined, askedCost);
  const answer = await onSlowComputer(() => asking.ask('vault:unlock', { passphrase }));
  say(answer.ok ? 'unlock' : `not unlock: ${answer.error.code}`);
  await asking.get('patients:save', patientInput());
  say('patient');
  close(asking.holder);
  say('closed');
};

const recover = async (): Promise<void> => {
  const answer = await vault.ask('vault:recover', { code, passphrase: recovered });
  say(answer.ok ? 'recovered' : `not recovered: ${answer.error.code}`);
  close(vault.holder);
};

try {
  if (mode === 'set-up') setUp();
  else if (mode === 'recover') await recover();
  else if (mode === 'attach') await attach();
  else if (mode === 'people') await people();
  else if (mode === 'raise') await raise();
  else if (mode === 'update') update();
  else await work();
} catch (error) {
  say(`threw ${error instanceof Error && 'code' in error ? String(error.code) : String(error)}`);
}
