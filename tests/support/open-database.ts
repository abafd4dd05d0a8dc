// A second program that opens a database and says what came of it.
import { closeDatabase, openDatabase } from '../../electron/vault/db/open.ts';

const [file = '', key = '', salt = ''] = process.argv.slice(2);
const opened = openDatabase(file, Buffer.from(key, 'hex'), Buffer.from(salt, 'hex'));
if (opened.ok) closeDatabase(opened.db);
process.stdout.write(opened.ok ? 'opened' : opened.why);
