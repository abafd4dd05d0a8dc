// Runs on a small disk: works in a copy of the given practice, fills the disk, works on, makes room; says what happened.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { projection } from '../../electron/vault/projectors.ts';
import { verifyLedger } from '../../electron/vault/ledger/verify.ts';
import { close, readState } from '../../electron/vault/services/vault.ts';
import type { Result } from '../../shared/result.ts';
import { fillDisk } from '../support/small-disk.ts';
import { passphrase, patientInput, sessionFields, vaultAtWork } from '../support/vault-at-work.ts';

const [home = '', practice = ''] = process.argv.slice(2);
const filler = join(home, 'filler');
const vault = vaultAtWork(home);
const said: Record<string, unknown> = {};
const codeOf = (result: Result<unknown>): string =>
  result.ok ? 'ok' : [result.error.code, result.error.reason].join(' ').trim();

cpSync(practice, home, { recursive: true });
await vault.get('vault:unlock', { passphrase });
const patient = await vault.get('patients:save', patientInput());
const draft = { id: newId(), kind: 'session', patient: patient.id } as const;
await vault.get('drafts:save', { ...draft, save: 1, body: 'typed before' });
const seal = {
  id: newId(),
  patient: patient.id,
  draft: draft.id,
  fields: sessionFields(Date.UTC(2026, 10, 20, 13)),
};
const first = await vault.ask('sessions:seal', seal);
const reasons = first.ok
  ? []
  : (first.error.fields ?? []).map(({ path, message }) => ({
      rule: message,
      subject: path,
      text: 'Talked through.',
    }));
const withReasons = { ...seal, fields: { ...seal.fields, reasons } };

fillDisk(home);
said.draft = codeOf(await vault.ask('drafts:save', { ...draft, save: 2, body: 'typed after '.repeat(4000) }));
said.draftKept = (await vault.get('drafts:find', { kind: 'session', patient: patient.id })).map(
  ({ body }) => body,
);
said.patient = codeOf(await vault.ask('patients:save', patientInput()));
said.seal = codeOf(await vault.ask('sessions:seal', withReasons));
said.chart = codeOf(await vault.ask('patients:chart', { id: patient.id }));
said.search = codeOf(await vault.ask('patients:search', { query: 'okonkwo', after: null, limit: 5 }));
close(vault.holder);
rmSync(filler);

const sweep = new Set<string>();
for (let free = 0; free <= 160_000; free += 16_000) {
  fillDisk(home, free);
  said.state = readState(vault.holder).state;
  sweep.add(`unlock ${codeOf(await vault.ask('vault:unlock', { passphrase }))}`);
  sweep.add(`chart ${codeOf(await vault.ask('patients:chart', { id: patient.id }))}`);
  for (let one = 0; one < 12; one += 1) {
    sweep.add(`save ${codeOf(await vault.ask('patients:save', patientInput({ note: 'n'.repeat(9000) })))}`);
  }
  close(vault.holder);
  rmSync(filler);
}
said.sweep = [...sweep].toSorted();

await vault.get('vault:unlock', { passphrase });
said.later = codeOf(await vault.ask('sessions:seal', withReasons));
const work = vault.holder.work;
if (!work) throw new Error('The vault is locked.');
said.verified = verifyLedger(work.vault.db, { vaultId: work.vault.vaultId, projection }).ok;
said.notices = work.vault.notices;
close(vault.holder);
process.stdout.write(JSON.stringify(said));
