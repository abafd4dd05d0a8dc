import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { chosenHome } from '../../electron/home.ts';
import { verifyVault } from '../../electron/vault/verify-command.ts';

/** One line from the terminal without showing it, or the first line of what is piped in. */
const askPassphrase = (): Promise<string> =>
  new Promise((resolve) => {
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    const terminal = process.stdin.isTTY;
    const lines = createInterface({ input: process.stdin, output: nowhere, terminal });
    if (terminal) process.stdout.write('Passphrase (not shown): ');
    let typed = '';
    lines.once('line', (line) => {
      typed = line;
      lines.close();
    });
    lines.once('SIGINT', () => process.exit(2));
    lines.once('close', () => {
      if (terminal) process.stdout.write('\n');
      resolve(typed);
    });
  });

const home = chosenHome(process.argv, process.env);
if (home === undefined) {
  console.log('Say where the vault is: npm run verify -- --home FOLDER');
  process.exit(2);
}
const { code, text } = verifyVault(home, await askPassphrase());
console.log(text);
process.exit(code);
