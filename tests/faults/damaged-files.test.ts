import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { close, readState } from '../../electron/vault/services/vault.ts';
import { verifyVault } from '../../electron/vault/verify-command.ts';
import { folderDigest } from '../support/folder-digest.ts';
import { lockedPractice, practiceAtWork, preparedPractice, workOf } from '../support/practice-at-work.ts';
import { seeded } from '../support/seeded.ts';
import { passphrase, patientInput, vaultAtWork } from '../support/vault-at-work.ts';
import { wholeForm } from '../support/whole-form.ts';

const inVault = (home: string, name: string): string => join(home, 'vault', name);

/** Unlocks: `opened`, or the code and reason; closed again. */
const tryUnlocking = async (home: string): Promise<string> => {
  const vault = vaultAtWork(home);
  const answer = await vault.ask('vault:unlock', { passphrase });
  close(vault.holder);
  return answer.ok ? 'opened' : `${answer.error.code} ${answer.error.reason ?? ''}`.trim();
};

/** A practice with twenty patients, locked. */
const practiceOfTwenty = async (): Promise<string> => {
  const vault = await practiceAtWork();
  for (let one = 0; one < 20; one += 1) {
    await vault.get('patients:save', patientInput({ given: `Adaeze ${one}`, note: 'note '.repeat(600) }));
  }
  close(vault.holder);
  return vault.holder.home;
};

const seed = Number(process.env.STRIA_SEED ?? 20_261_120);

/** The bytes with one bit of one of them the other way round. */
const flipped = (whole: Buffer, place: number, bit: number): Buffer => {
  const bytes = Buffer.from(whole);
  bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << bit), place);
  return bytes;
};

const noticesOf = async (home: string): Promise<readonly string[]> => {
  const vault = vaultAtWork(home);
  await vault.get('vault:unlock', { passphrase });
  const { notices } = await vault.get('practice:home', {});
  close(vault.holder);
  return notices;
};

describe('damaged files', () => {
  it(`21 one bit flipped in ${wholeForm ? 'a page, 400 times' : 'every third page'}: refused or named with its page, never wrong data, nothing written (seed ${seed})`, async () => {
    const home = await practiceOfTwenty();
    const file = inVault(home, 'stria.db');
    const whole = readFileSync(file);
    const pages = whole.length / 4096;
    const random = seeded(seed);
    const flips = wholeForm
      ? Array.from({ length: 400 }, () => Math.floor(random() * whole.length))
      : Array.from(
          { length: Math.ceil(pages / 3) },
          (_, nth) => nth * 3 * 4096 + Math.floor(random() * 4096),
        );
    let refused = 0;
    for (const place of flips) {
      const bytes = flipped(whole, place, Math.floor(random() * 8));
      writeFileSync(file, bytes);
      const outcome = verifyVault(home, passphrase);
      const page = Math.floor(place / 4096) + 1;
      expect(outcome.code, `byte ${place}`).not.toBe(0);
      expect(outcome.text).toContain(`page ${page} of ${pages} cannot be read`);
      expect(outcome.text).toContain('restore the last backup');
      if (outcome.code === 2) {
        refused += 1;
        expect(await tryUnlocking(home)).toMatch(/^damaged database-(damaged|foreign)$/);
      }
      expect(readFileSync(file).equals(bytes), `byte ${place}`).toBe(true);
    }
    expect(refused).toBeGreaterThan(0);
    writeFileSync(file, whole);
    expect(verifyVault(home, passphrase).code).toBe(0);
  }, 600_000);

  it('21 one bit flipped in every byte of the first page: refused, and the page is named', async () => {
    const home = await practiceOfTwenty();
    const file = inVault(home, 'stria.db');
    const whole = readFileSync(file);
    for (let place = 0; place < 4096; place += wholeForm ? 1 : 128) {
      writeFileSync(file, flipped(whole, place, place % 8));
      const outcome = verifyVault(home, passphrase);
      expect(outcome, `byte ${place}`).toMatchObject({ code: 2 });
      expect(outcome.text, `byte ${place}`).toMatch(/page 1 of \d+ cannot be read/);
    }
  }, 600_000);

  it('21 a page that goes bad while the vault is open is said as damage', async () => {
    const vault = await practiceAtWork();
    for (let one = 0; one < 20; one += 1)
      await vault.get('patients:save', patientInput({ note: 'x'.repeat(20_000) }));
    close(vault.holder);
    const { home } = vault.holder;
    const bytes = readFileSync(inVault(home, 'stria.db'));
    for (let page = 40; page < bytes.length / 4096; page += 1)
      bytes.writeUInt8(bytes.readUInt8(page * 4096 + 99) ^ 1, page * 4096 + 99);
    writeFileSync(inVault(home, 'stria.db'), bytes);
    const again = vaultAtWork(home);
    const answers = [
      await again.ask('vault:unlock', { passphrase }),
      await again.ask('patients:search', { query: '', after: null, limit: 100 }),
    ];
    expect(answers).toContainEqual({ ok: false, error: { code: 'damaged', reason: 'database-damaged' } });
    close(again.holder);
  });

  it('22 an older database put back is named at every opening', async () => {
    const home = await practiceOfTwenty();
    const older = readFileSync(inVault(home, 'stria.db'));
    const vault = vaultAtWork(home);
    await vault.get('vault:unlock', { passphrase });
    await vault.get('patients:save', patientInput());
    close(vault.holder);
    expect(await noticesOf(home)).toEqual([]);
    writeFileSync(inVault(home, 'stria.db'), older);
    expect(await noticesOf(home)).toEqual(['rolled-back']);
    expect(await noticesOf(home)).toEqual(['rolled-back']);
  });

  it('23 two pages exchanged, or the file cut', async () => {
    const home = await practiceOfTwenty();
    const file = inVault(home, 'stria.db');
    const whole = readFileSync(file);
    const exchanged = Buffer.concat([
      whole.subarray(0, 4096),
      whole.subarray(8192, 12_288),
      whole.subarray(4096, 8192),
      whole.subarray(12_288),
    ]);
    writeFileSync(file, exchanged);
    expect(verifyVault(home, passphrase).code).not.toBe(0);
    for (const less of [1, 100, 4096, whole.length >> 1]) {
      writeFileSync(file, whole);
      truncateSync(file, whole.length - less);
      expect(verifyVault(home, passphrase).code, `${less} bytes less`).not.toBe(0);
    }
  });

  it('24 something else in the place of the database: its own word each, and nothing is created', async () => {
    const other = preparedOther();
    const cases: readonly (readonly [string, (file: string) => void])[] = [
      ['database-missing', (file) => rmSync(file)],
      ['database-empty', (file) => truncateSync(file, 0)],
      ['database-foreign', (file) => writeFileSync(file, 'SQLite format 3\0'.padEnd(8192, '\0'))],
      ['database-foreign', (file) => writeFileSync(file, 'Dear diary, '.repeat(4096))],
      ['database-damaged', (file) => truncateSync(file, 4097)],
      [
        'database-special',
        (file) => {
          rmSync(file);
          mkdirSync(file);
        },
      ],
      [
        'database-special',
        (file) => {
          rmSync(file);
          symlinkSync('/dev/null', file);
        },
      ],
      [
        'database-special', // whoever opens a pipe waits for somebody who writes into it
        (file) => {
          rmSync(file);
          execFileSync('mkfifo', [file]);
        },
      ],
    ];
    for (const [problem, spoil] of cases) {
      const home = lockedPractice();
      spoil(inVault(home, 'stria.db'));
      const before = folderDigest(home);
      expect(readState(vaultAtWork(home).holder)).toEqual({
        state: 'problem',
        problem,
        onlyRead: null,
      });
      expect(await tryUnlocking(home)).toBe(`damaged ${problem}`);
      expect(folderDigest(home)).toEqual(before);
    }
    const home = lockedPractice();
    copyFileSync(inVault(await other, 'stria.db'), inVault(home, 'stria.db'));
    expect(await tryUnlocking(home)).toBe('damaged database-foreign');
  });

  it('38 a database from a newer version is refused by name and left alone', async () => {
    const vault = await practiceAtWork();
    workOf(vault).vault.db.sqlite.pragma('user_version = 99');
    close(vault.holder);
    const before = folderDigest(vault.holder.home);
    expect(await tryUnlocking(vault.holder.home)).toBe('newer-vault newer');
    expect(folderDigest(vault.holder.home)).toEqual(before);
  });
});

/** A vault that is not the prepared one. */
async function preparedOther(): Promise<string> {
  const vault = vaultAtWork(`${lockedPractice()}/other`);
  await vault.get('vault:create', {
    practice: { name: 'Other', address: '', phone: '', email: '', country: 'IE' },
    practitioner: { name: 'Other', qualification: '' },
    passphrase: 'orchard pebble lantern sixty quay',
  });
  close(vault.holder);
  return vault.holder.home;
}

describe('the key ring', () => {
  const problemOf = (home: string) => readState(vaultAtWork(home).holder);

  it('9 an old ring put back after a recovery: the old passphrase opens it, and the practice is told', async () => {
    const home = lockedPractice();
    const old = readFileSync(inVault(home, 'keyring.json'));
    const vault = vaultAtWork(home);
    await vault.get('vault:recover', {
      code: preparedPractice().recoveryCode,
      passphrase: 'orchard pebble lantern sixty quay',
    });
    close(vault.holder);
    expect(await tryUnlocking(home)).toBe('wrong-passphrase');
    writeFileSync(inVault(home, 'keyring.json'), old);
    expect(await noticesOf(home)).toContain('ring-outdated');
  });

  it('10 missing, empty, torn, huge, deep or ambiguous: the good copy is used and the practice is told', async () => {
    const spoilt = (text: Buffer): readonly (Buffer | undefined)[] => [
      undefined,
      Buffer.alloc(0),
      text.subarray(0, text.length >> 1),
      Buffer.alloc(100_000_000, 0x20),
      Buffer.from('['.repeat(100_000)),
      Buffer.from(text.toString().replace('{', '{"format":1,')),
      Buffer.from('null'),
      Buffer.from([0xff, 0xfe, 0x00]),
    ];
    for (const bytes of spoilt(readFileSync(inVault(lockedPractice(), 'keyring.json')))) {
      const home = lockedPractice();
      const put = (name: string): void =>
        bytes === undefined ? rmSync(inVault(home, name)) : writeFileSync(inVault(home, name), bytes);
      put('keyring.json');
      expect(problemOf(home)).toEqual({ state: 'locked', problem: null, onlyRead: null });
      expect(await noticesOf(home)).toEqual(['ring-from-copy']);
      put('keyring.json');
      put('keyring.last-good.json');
      const problem = bytes === undefined ? 'ring-missing' : 'ring-damaged';
      expect(problemOf(home)).toEqual({ state: 'problem', problem, onlyRead: null });
      expect(await tryUnlocking(home)).toBe(`damaged ${problem}`);
    }
  });

  it('8 slots and fields exchanged: damaged, never opened', async () => {
    const home = lockedPractice();
    const ring = JSON.parse(readFileSync(inVault(home, 'keyring.json'), 'utf8')) as {
      slots: Record<string, unknown>[];
      heads: unknown[];
    };
    const [pass = {}, recovery = {}] = ring.slots;
    const changes = [
      { ...ring, slots: [{ ...pass, userId: '0197a000-0000-7000-8000-00000000dead' }, recovery] },
      { ...ring, slots: [{ ...pass, kdf: { ...(pass.kdf as object), m: 8 } }, recovery] },
      {
        ...ring,
        slots: [
          { ...pass, kdf: { ...(pass.kdf as object), m: 64 * 1024 * 1024, t: 1_000_000_000 } },
          recovery,
        ],
      },
      { ...ring, slots: [{ ...recovery, type: 'pass', kdf: pass.kdf }, pass] },
      { ...ring, dbSalt: '00'.repeat(16) },
    ];
    for (const changed of changes) {
      const text = JSON.stringify(changed);
      writeFileSync(inVault(home, 'keyring.json'), text);
      writeFileSync(inVault(home, 'keyring.last-good.json'), text);
      const start = performance.now();
      expect(await tryUnlocking(home)).toBe('damaged ring-damaged');
      expect(performance.now() - start).toBeLessThan(2000);
    }
  });
});
