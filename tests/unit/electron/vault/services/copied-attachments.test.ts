import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CopyFile, copyFiles } from '../../../../../electron/vault/copies/copy-files.ts';
import { sealCopy } from '../../../../../electron/vault/copies/seal-copy.ts';
import { selectAttachments } from '../../../../../electron/vault/db/attachments.ts';
import { pathOfFile } from '../../../../../electron/vault/files/file-places.ts';
import { vaultFolder } from '../../../../../electron/vault/make-vault-folder.ts';
import { readAttachments } from '../../../../../electron/vault/copies/read-attachments.ts';
import { gatherSteps } from '../../../../../electron/vault/services/copy-facts.ts';
import { atOnce } from '../../../../../electron/vault/slices.ts';
import type { FileType } from '../../../../../shared/attachments/attachment.ts';
import {
  askFileOf,
  attached,
  attachInput,
  contentOf,
  markAttachment,
} from '../../../../support/attach-at-work.ts';
import { preparedCopy, writeCopy } from '../../../../support/copy-at-work.ts';
import { openAge } from '../../../../support/plain-age.ts';
import { unzipped } from '../../../../support/plain-zip.ts';
import { photoInput } from '../../../../support/photos-at-work.ts';
import { practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';
import { patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';

const patience = { timeout: 120_000 }; // ms: a derivation takes a second, longer on a computer that may be busy
const thumbnail = Buffer.from('RIFF-small-picture');
const smallAddress = `src="data:image/webp;base64,${thumbnail.toString('base64')}"`;

interface Given {
  readonly type: FileType;
  readonly bytes: Buffer;
  readonly label: string;
}

/** A patient with these attachments, in this order. */
const withFiles = async (given: readonly Given[]) => {
  const clock = { at: Date.UTC(2026, 10, 20, 14) };
  const vault = await practiceAtWork(clock);
  const input = patientInput();
  await vault.get('patients:save', input);
  for (const { type, bytes, label } of given) {
    clock.at += 60_000;
    const picture = type !== 'pdf';
    const content = { ...contentOf(bytes), type, ...(picture && { widthPx: 9, heightPx: 9, pages: null }) };
    const fields = { kind: 'photo' as const, label, note: `About ${label}`, takenOn: '2026-11-19' };
    const small = picture ? thumbnail : Buffer.alloc(0);
    await attached(
      askFileOf(vault),
      bytes,
      attachInput(input.id, bytes, { content, fields, thumbnail: small }),
    );
  }
  return { vault, patient: input.id };
};

const placeOf = (vault: VaultAtWork, patient: string, label: string): string => {
  const { db, home } = workOf(vault).vault;
  const filed = selectAttachments(db, patient).find(({ attachment }) => attachment.label === label);
  return pathOfFile(vaultFolder(home), filed?.file.name ?? '');
};

const filesOf = (vault: VaultAtWork, patient: string): readonly CopyFile[] => {
  const facts = atOnce(gatherSteps(workOf(vault), { patient, withAccess: false }));
  if (!facts) throw new Error('no such patient');
  return atOnce(copyFiles(facts, atOnce(readAttachments(facts.attachments))));
};

const textOf = (files: readonly CopyFile[], name: string): string =>
  Buffer.concat([...(files.find((file) => file.name === name)?.pieces() ?? [])]).toString();

const kept: readonly Given[] = [
  { type: 'jpeg', bytes: Buffer.from('a small photo'), label: 'Left cheek' },
  { type: 'webp', bytes: randomBytes(2_500_000), label: 'Large photo' },
  { type: 'pdf', bytes: randomBytes(1_100_000), label: 'Letter' },
  { type: 'png', bytes: Buffer.from('gone'), label: 'Gone photo' },
  { type: 'png', bytes: Buffer.from('cut short'), label: 'Cut "photo" <b>' },
];

describe('what is attached, in a copy for the patient', patience, () => {
  it('is in the zip as it was taken in; what is missing or damaged is named and stops nothing', async () => {
    const { vault, patient } = await withFiles(kept);
    rmSync(placeOf(vault, patient, 'Gone photo'));
    truncateSync(placeOf(vault, patient, 'Cut "photo" <b>'), 30);
    const copy = await preparedCopy(vault, patient);
    const path = join(scratchFolder(), 'copy.zip.age');
    expect(await writeCopy(vault, copy, path, 'Two files are lost.')).toEqual({ ok: true, value: null });
    const files = unzipped(openAge(readFileSync(path), copy.words));
    const names = ['attachments/0001.jpg', 'attachments/0002.webp', 'attachments/0003.pdf'];
    expect([...files.keys()].filter((name) => name.startsWith('attachments/'))).toEqual(names);
    for (const [index, name] of names.entries())
      expect(files.get(name)?.equals(kept[index]?.bytes ?? Buffer.alloc(0)), name).toBe(true);
    const sum = createHash('sha256')
      .update(kept[1]?.bytes ?? '')
      .digest('hex');
    expect(files.get('SHA256SUMS.txt')?.toString()).toContain(`${sum}  attachments/0002.webp\n`);
    const readme = files.get('README.txt')?.toString() ?? '';
    expect(readme).toContain('attachments/0004.png  missing: Gone photo\r\n');
    expect(readme).toContain('attachments/0005.png  damaged: Cut "photo" <b>\r\n');
  });

  it('says of a photo which view it is and what was measured on it', async () => {
    const { vault, patient } = await withFiles(kept.slice(0, 1));
    const scale = { from: { x: 1000, y: 1000 }, to: { x: 4000, y: 5000 }, lengthUm: 50_000 };
    const measures = [{ kind: 'width' as const, from: { x: 0, y: 0 }, to: { x: 340, y: 0 }, um: 3400 }];
    const [photo] = selectAttachments(workOf(vault).vault.db, patient);
    await vault.get('photos:save', photoInput(photo?.attachment.id ?? '', { scale, measures }));
    const files = filesOf(vault, patient);
    const page = textOf(files, 'record.html');
    expect(page).toMatch(/Abdomen: Front[\s\S]{0,40}Width 3\.4 mm/);
    expect(textOf(files, 'records.json')).toContain('"lengthUm": 50000');
  });

  it('is listed in records.json without the key of a file and without small pictures', async () => {
    const { vault, patient } = await withFiles(kept.slice(0, 4));
    rmSync(placeOf(vault, patient, 'Gone photo'));
    const [first] = selectAttachments(workOf(vault).vault.db, patient).toReversed();
    await markAttachment(vault, first?.attachment.id ?? '', 'Somebody else');
    const text = textOf(filesOf(vault, patient), 'records.json');
    const records = JSON.parse(text) as {
      readonly attachments: readonly unknown[];
      readonly written: readonly { readonly type: string; readonly body: object }[];
    };
    const said = { kind: 'photo', takenOn: '2026-11-19' };
    expect(records.attachments).toMatchObject([
      {
        ...said,
        label: 'Left cheek',
        note: 'About Left cheek',
        valid: false,
        invalid: { reason: 'Somebody else' },
        file: 'attachments/0001.jpg',
      },
      { ...said, label: 'Large photo', valid: true, state: 'here', file: 'attachments/0002.webp' },
      { ...said, label: 'Letter', valid: true, file: 'attachments/0003.pdf' },
      { ...said, label: 'Gone photo', valid: true, state: 'missing', file: null },
    ]);
    const bodies = records.written.filter(({ type }) => type === 'attachment').map(({ body }) => body);
    expect(bodies).toHaveLength(4);
    for (const body of bodies) {
      expect(body).toHaveProperty('fields');
      expect(body).not.toHaveProperty('key');
      expect(body).not.toHaveProperty('thumbnail');
    }
    expect(text).not.toContain(thumbnail.toString('base64'));
  });

  it('is shown in the page: small pictures whole, large ones small, PDFs by name', async () => {
    const { vault, patient } = await withFiles(kept);
    truncateSync(placeOf(vault, patient, 'Cut "photo" <b>'), 30);
    const page = textOf(filesOf(vault, patient), 'record.html');
    const [photo] = kept;
    expect(page).toContain(
      `alt="Left cheek" src="data:image/jpeg;base64,${photo?.bytes.toString('base64')}"`,
    );
    expect(page).toContain(`alt="Large photo" ${smallAddress}`);
    expect(page).toContain(
      'Shown small. The whole picture is in the encrypted copy as attachments/0002.webp.',
    );
    expect(page).toContain('A PDF of 1 page. It is in the encrypted copy as attachments/0003.pdf.');
    expect(page).toContain(`alt="Cut &quot;photo&quot; &lt;b&gt;" ${smallAddress}`);
    expect(page).toContain('Its file was damaged when this copy was made and is not in it.');
    expect(page.match(/<img /g)).toHaveLength(4);
  });

  it('that goes away while the zip is written ends the writing, which does not wait for ever', async () => {
    const { vault, patient } = await withFiles(kept.slice(0, 3));
    const files = filesOf(vault, patient);
    rmSync(placeOf(vault, patient, 'Letter'));
    const written = (async () => {
      let bytes = 0;
      for await (const piece of sealCopy(files, { words: 'one two three four five six' }))
        bytes += piece.length;
      return bytes;
    })();
    await expect(written).rejects.toThrow('The file of an attachment is missing.');
  });
});
