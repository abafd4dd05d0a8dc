// A second program that opens a vault and says what came of it; stays until it is ended when it could open it.
import { openVault } from '../../electron/vault/open-vault.ts';
import { noteProjection, owner, passphrase, noon } from './note-projection.ts';

const [home = '', mode = 'open'] = process.argv.slice(2);
const opened = openVault(home, passphrase, noteProjection);
if (!opened.ok) {
  process.stdout.write(`${opened.why}\n`);
  process.exit(0);
}
process.stdout.write(`opened ${opened.vault.notices.join(' ')}\n`);
if (mode === 'open') setInterval(() => undefined, 1000);
for (let id = 1; mode === 'write'; id += 1) {
  opened.vault.write(owner, noon, (tx) => {
    const body = { text: `note ${id}`.padEnd(id % 7 === 0 ? 40_000 : 300, '.') };
    tx.append({
      action: 'saved',
      type: 'note',
      id: `${process.pid}-${id}`,
      revision: 1,
      bodyVersion: 1,
      body,
    });
  });
  process.stdout.write(`${process.pid}-${id}\n`);
}
