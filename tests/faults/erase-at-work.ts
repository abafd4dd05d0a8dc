// Erases the one patient whose name begins the list, as an owner does it, and says when it begins and what was answered.
import { writeSync } from 'node:fs';
import { close } from '../../electron/vault/services/vault.ts';
import { passphrase, vaultAtWork } from '../support/vault-at-work.ts';

const [home = '', patient = ''] = process.argv.slice(2);
const say = (line: string): void => void writeSync(1, `${line}\n`);

const vault = vaultAtWork(home);
await vault.get('vault:unlock', { passphrase });
const { patient: about } = await vault.get('patients:chart', { id: patient });
say('begun');
await vault.get('erasures:erase', {
  patient,
  decision: {
    askedBy: 'patient',
    askedOn: '2026-11-18',
    reason: 'Asked in writing.',
    despite: 'Asked in writing.',
  },
  name: `${about.family} ${about.given}`,
  passphrase,
});
say('erased');
close(vault.holder);
say('closed');
