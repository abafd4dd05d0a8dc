import { v7 as newId } from 'uuid';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Attachments, attachments } from '../../../../electron/attachments/attachments.ts';
import { importProcess, type ImportProcess } from '../../../../electron/attachments/import-process.ts';
import { foundFiles } from '../../../../electron/vault/files/file-places.ts';
import { close } from '../../../../electron/vault/services/vault.ts';
import type { Ask } from '../../../../electron/vault/messages.ts';
import type { FileContent } from '../../../../shared/attachments/attachment.ts';
import { pieceBytes } from '../../../../shared/ipc/attachment-channels.ts';
import { fail, type Result } from '../../../../shared/result.ts';
import { askFileOf } from '../../../support/attach-at-work.ts';
import { cameraJpeg, pdfSaying, picture } from '../../../support/pictures.ts';
import { countEntries, practiceAtWork } from '../../../support/practice-at-work.ts';
import { patientInput } from '../../../support/vault-at-work.ts';

// What `import … from 'electron'` finds when Stria runs on a browser of the computer.
vi.mock('electron', () => import('../../../../electron/host/utility-process.ts'));

const patience = { timeout: 60_000 }; // ms: processes are started, on a computer that may be busy
const module = new URL('../../../../electron/importer/main.ts', import.meta.url).pathname;
const fields = { kind: 'photo' as const, label: 'Left flank', note: '', takenOn: '2026-11-19' };

/** Main's side with a real vault and real import processes. */
const mainAtWork = async (start: () => ImportProcess = () => importProcess(module)) => {
  const vault = await practiceAtWork();
  const patient = patientInput();
  await vault.get('patients:save', patient);
  const askFile = askFileOf(vault);
  const ask = (question: Ask): Promise<Result<unknown>> =>
    question.kind === 'file' ? askFile(question.ask) : Promise.resolve(fail('unexpected'));
  const main = attachments({ ask }, start);
  onTestFinished(main.dropAll);
  const files = (): number => foundFiles(`${vault.holder.home}/vault`).length;
  return { vault, main, files, of: { patient: patient.id, session: null, consent: null, document: null } };
};

/** Hands a whole file over as the page does, and has it looked at. */
const bring = async (
  main: Attachments,
  bytes: Buffer,
  name: string,
): Promise<Result<FileContent> & { readonly import: string }> => {
  const id = newId();
  const begun = await main.begin({ import: id, name, bytes: bytes.length });
  if (!begun.ok) return { ...begun, import: id };
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const piece = bytes.subarray(at, at + pieceBytes).toString('base64');
    const added = await main.piece({ import: id, at, piece });
    if (!added.ok) return { ...added, import: id };
  }
  return { ...(await main.look({ import: id })), import: id };
};

describe('a file on its way from the page', () => {
  it('is looked at, attached, and its picture comes back to the page', patience, async () => {
    const { main, of } = await mainAtWork();
    const looked = await bring(main, await cameraJpeg('Zephyrine'), 'IMG.jpg');
    expect(looked).toMatchObject({ ok: true, value: { type: 'jpeg', widthPx: 48, heightPx: 64 } });
    const id = newId();
    const made = await main.attach({ import: looked.import, id, of, fields });
    expect(made).toMatchObject({ ok: true, value: { id, label: 'Left flank', state: 'here' } });
    const whole = await main.picture(id, 'whole');
    expect(whole).toMatchObject({ ok: true, value: { type: 'image/jpeg' } });
    expect(whole.ok && Buffer.from(whole.value.bytes).subarray(0, 3).toString('hex')).toBe('ffd8ff');
    expect(whole.ok && Buffer.from(whole.value.bytes).includes('Zephyrine')).toBe(false);
    expect(await main.picture(id, 'small')).toMatchObject({ ok: true, value: { type: 'image/webp' } });
    expect(await main.attach({ import: looked.import, id, of, fields })).toEqual(fail('not-found', 'import'));
    const large = await bring(
      main,
      await picture(1400, 1300).png({ compressionLevel: 0 }).toBuffer(),
      'x.png',
    );
    expect(await main.attach({ import: large.import, id: newId(), of, fields })).toMatchObject({ ok: true });
  });

  it('that is a PDF is never served as a page', patience, async () => {
    const { main, of } = await mainAtWork();
    const looked = await bring(main, pdfSaying('x'), 'x.pdf');
    const id = newId();
    expect(await main.attach({ import: looked.import, id, of, fields })).toMatchObject({ ok: true });
    expect(await main.picture(id, 'whole')).toEqual(fail('refused', 'no-picture'));
    expect(await main.picture(id, 'small')).toEqual(fail('not-found', 'thumbnail'));
    expect(await main.picture(newId(), 'whole')).toEqual(fail('not-found', 'attachment'));
  });

  it(
    '62 that is refused, broken off or out of order leaves nothing, and the next one goes',
    patience,
    async () => {
      const { vault, main, files, of } = await mainAtWork();
      const entries = countEntries(vault);
      const jpeg = await picture().jpeg().toBuffer();
      expect(await bring(main, Buffer.from('<svg/>'), 'x.svg')).toMatchObject(fail('refused', 'file-vector'));
      expect(await main.begin({ import: newId(), name: 'x', bytes: 0 })).toEqual(
        fail('refused', 'file-empty'),
      );
      expect(await main.begin({ import: newId(), name: 'x', bytes: 2 ** 40 })).toEqual(
        fail('refused', 'file-too-large'),
      );
      const [one, two] = [newId(), newId()];
      await main.begin({ import: one, name: 'x.jpg', bytes: jpeg.length });
      expect(await main.begin({ import: one, name: 'x.jpg', bytes: 5 })).toEqual(
        fail('conflict', 'import-begun'),
      );
      await main.begin({ import: two, name: 'x.jpg', bytes: 5 });
      expect(await main.begin({ import: newId(), name: 'x', bytes: 5 })).toEqual(
        fail('busy', 'too-much-at-once'),
      );
      const piece = jpeg.toString('base64');
      for (const wrong of [
        { import: one, at: 4, piece },
        { import: two, at: 0, piece },
        { import: one, at: 0, piece: '' },
      ])
        expect(await main.piece(wrong)).toEqual(fail('invalid', 'piece'));
      expect(await main.look({ import: one })).toEqual(fail('invalid', 'piece'));
      expect(await main.attach({ import: one, id: newId(), of, fields })).toEqual(
        fail('not-found', 'import'),
      );
      await main.cancel({ import: one });
      expect(await main.piece({ import: one, at: 0, piece })).toEqual(fail('not-found', 'import'));
      main.dropAll();
      const looked = await bring(main, jpeg, 'x.jpg');
      const wrongPatient = { ...of, patient: newId() };
      const refused = await main.attach({ import: looked.import, id: newId(), of: wrongPatient, fields });
      expect(refused).toEqual(fail('not-found', 'patient'));
      expect([files(), countEntries(vault)]).toEqual([0, entries]);
      expect(await main.attach({ import: looked.import, id: newId(), of, fields })).toMatchObject({
        ok: true,
      });
      expect(files()).toBe(1);
    },
  );

  it(
    '62 whose process falls over or takes too long is told so, and the lock ends an import',
    patience,
    async () => {
      const started: ImportProcess[] = [];
      const { vault, main, of } = await mainAtWork(() => {
        const child = importProcess(module);
        started.push(child);
        return child;
      });
      const jpeg = await picture().jpeg().toBuffer();
      const id = newId();
      await main.begin({ import: id, name: 'x.jpg', bytes: jpeg.length });
      await main.piece({ import: id, at: 0, piece: jpeg.toString('base64') });
      started[0]?.end();
      expect(await main.look({ import: id })).toEqual(fail('refused', 'file-stopped'));
      const looked = await bring(main, jpeg, 'x.jpg');
      close(vault.holder);
      expect(await main.attach({ import: looked.import, id: newId(), of, fields })).toEqual(fail('locked'));
      expect(await main.look({ import: looked.import })).toEqual(fail('not-found', 'import'));
    },
  );

  it('62 that is looked at for too long ends with its process', patience, async () => {
    vi.stubEnv('STRIA_LOOK_MS', '1');
    vi.resetModules();
    const hasty = await import('../../../../electron/attachments/import-process.ts');
    vi.unstubAllEnvs();
    const { main } = await mainAtWork(() => hasty.importProcess(module));
    const large = await picture(3000, 2000).png({ compressionLevel: 1 }).toBuffer();
    expect(await bring(main, large, 'x.png')).toMatchObject(fail('refused', 'file-slow'));
  });
});
