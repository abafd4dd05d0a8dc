import { resolve } from 'node:path';
import { chosenHome } from '../../electron/home.ts';
import { restoreVault } from '../../electron/vault/restore-command.ts';
import { askSecret } from '../ask-secret.ts';

const asked = process.argv.findIndex((argument) => argument === '--from' || argument.startsWith('--from='));
const from = process.argv[asked]?.startsWith('--from=')
  ? process.argv[asked].slice(7)
  : process.argv[asked + 1];
const home = chosenHome(process.argv, process.env);
if (asked < 0 || !from || home === undefined) {
  console.log(
    'Say which backup, and where it goes: npm run restore -- --from BACKUP --home FOLDER\nBACKUP is a folder such as stria-0197a000-20261120T130000000Z.',
  );
  process.exit(2);
}
const secret = await askSecret('Passphrase or recovery code');
const { code, text } = restoreVault({ from: resolve(from), home, secret, now: Date.now() });
console.log(text);
process.exit(code);
