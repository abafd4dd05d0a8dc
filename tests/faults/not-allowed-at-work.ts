// Asks each vault what it is, opens or makes it and writes, as whoever runs it; says what came of it.
import { close, readState } from '../../electron/vault/services/vault.ts';
import { verifyVault } from '../../electron/vault/verify-command.ts';
import { passphrase, patientInput, practice, practitioner, vaultAtWork } from '../support/vault-at-work.ts';

const [act = 'unlock', ...homes] = process.argv.slice(2);

const tryOne = async (home: string): Promise<unknown> => {
  const vault = vaultAtWork(home);
  const { problem } = readState(vault.holder);
  const opened =
    act === 'set-up'
      ? await vault.ask('vault:create', { practice, practitioner, passphrase })
      : await vault.ask('vault:unlock', { passphrase });
  if (!opened.ok)
    return {
      problem,
      opened: opened.error,
      verified: act === 'unlock' ? verifyVault(home, passphrase).code : 2,
    };
  const saved = await vault.ask('patients:save', patientInput());
  close(vault.holder);
  return { problem, opened: 'opened', saved: saved.ok };
};

const said: unknown[] = [];
for (const home of homes) said.push(await tryOne(home));
process.stdout.write(JSON.stringify(said));
