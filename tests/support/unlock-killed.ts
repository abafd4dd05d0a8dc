// Opens a vault with notes, and is killed (kill -9) as soon as the named part is so far.
import { openVault } from '../../electron/vault/open-vault.ts';
import { noteProjection, passphrase } from './note-projection.ts';

const [home = '', part = '', done = ''] = process.argv.slice(2);
openVault(home, passphrase, noteProjection, undefined, (going) => {
  if (going?.part === part && going.done >= Number(done)) process.kill(process.pid, 'SIGKILL');
});
throw new Error('It was not killed.');
