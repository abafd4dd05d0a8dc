// Works in the practice of a home and writes what was answered well; `mode` NORMAL leaves out the flush of each commit.
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { v7 as newId } from 'uuid';
import { holdFile, letFileGo } from '../../electron/vault/db/checkpoint.ts';
import { keepHeads } from '../../electron/vault/keep-ring.ts';
import { close } from '../../electron/vault/services/vault.ts';
import { askFileOf, attached, attachInput } from '../support/attach-at-work.ts';
import { workOf } from '../support/practice-at-work.ts';
import { consentInput, sealWithReasons, sealInput } from '../support/record-inputs.ts';
import { photoInput } from '../support/photos-at-work.ts';
import { passphrase, patientInput, vaultAtWork } from '../support/vault-at-work.ts';
import { hashOf, photoOf } from './busy-hour.ts';

const [home = '', mode = ''] = process.argv.slice(2);
const say = (what: string): void => void writeSync(1, `${what}\n`);
const vault = vaultAtWork(home);
await vault.get('vault:unlock', { passphrase });
if (mode === 'NORMAL') workOf(vault).vault.db.sqlite.pragma('synchronous = NORMAL');
await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
for (let turn = 0; turn < 14; turn += 1) {
  const patient = await vault.get('patients:save', patientInput({ note: 'n'.repeat((turn % 4) * 3000) }));
  say(`patients ${patient.id}`);
  const draft = { id: newId(), kind: 'session', patient: patient.id } as const;
  for (let save = 1; save < 4; save += 1) {
    await vault.get('drafts:save', { ...draft, save, body: `typed ${save} `.repeat(400 * save) });
    say(`drafts ${draft.id} ${save}`);
  }
  if (turn % 3 === 0) {
    const { sent } = await sealWithReasons(vault, sealInput(patient.id, Date.UTC(2026, 10, 20, 13)));
    say(`sessions ${sent.id}`);
  }
  if (turn % 4 === 1) {
    const consent = consentInput(patient.id, Date.UTC(2026, 10, 20, 12));
    await vault.get('consents:sign', consent);
    say(`consents ${consent.id}`);
  }
  if (turn % 4 === 2) {
    const bytes = randomBytes(60_000 + turn * 20_000);
    const photo = attachInput(patient.id, bytes, photoOf(bytes));
    await attached(askFileOf(vault), bytes, photo);
    say(`attachments ${photo.id} ${hashOf(bytes)}`);
    await vault.get('photos:save', photoInput(photo.id));
    say(`photos ${photo.id}`);
  }
  // As a backup does it: the WAL is written back into the file, and the heads go into the ring.
  if (turn % 5 === 4) {
    const { vault: open } = workOf(vault);
    keepHeads(open);
    holdFile(open.db);
    letFileGo(open.db);
  }
}
close(vault.holder);
