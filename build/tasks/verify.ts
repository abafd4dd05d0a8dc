import { chosenHome } from '../../electron/home.ts';
import { verifyVault } from '../../electron/vault/verify-command.ts';
import { askSecret } from '../ask-secret.ts';

const home = chosenHome(process.argv, process.env);
if (home === undefined) {
  console.log('Say where the vault is: npm run verify -- --home FOLDER');
  process.exit(2);
}
const { code, text } = verifyVault(home, await askSecret('Passphrase'));
console.log(text);
process.exit(code);
