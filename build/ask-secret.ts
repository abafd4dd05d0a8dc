import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** One line from the terminal without showing it, or the first line of what is piped in. */
export const askSecret = (question: string): Promise<string> =>
  new Promise((resolve) => {
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    const terminal = process.stdin.isTTY;
    const lines = createInterface({ input: process.stdin, output: nowhere, terminal });
    if (terminal) process.stdout.write(`${question} (not shown): `);
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
