// Runs with a small disk for the system's temporary files: holds a practice that is copied by itself while that disk is full, and when it has room.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isFileHeld } from '../../electron/vault/db/checkpoint.ts';
import { guarded } from '../../electron/vault/ipc/answer-call.ts';
import { answerBackup } from '../../electron/vault/services/backups.ts';
import { close } from '../../electron/vault/services/vault.ts';
import type { Result } from '../../shared/result.ts';
import { fillDisk } from './small-disk.ts';
import { setUpPractice } from './vault-at-work.ts';

const [disk = ''] = process.argv.slice(2);
const home = join(mkdtempSync(join(tmpdir(), 'stria-test-')), 'Nextcloud');
mkdirSync(home);
const vault = await setUpPractice(home);
const { work } = vault.holder;
if (!work) throw new Error('The vault is locked.');
process.env['TMPDIR'] = disk;
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);
const hold = async (): Promise<string> => codeOf(await guarded(() => answerBackup(work, { do: 'hold' })));

const filler = fillDisk(disk, 65_536);
const full = await hold();
const left = readdirSync(disk).filter((name) => name !== 'filler');
const isHeld = isFileHeld(work.vault.db);
rmSync(filler);
const again = await hold();
process.stdout.write(JSON.stringify({ full, left, isHeld, again }));
close(vault.holder);
rmSync(join(home, '..'), { recursive: true });
