import { afterEach, describe, expect, it, vi } from 'vitest';
import { listPrinters, printPdf } from '../../../../electron/host/printers.ts';
import { fakePrinters } from '../../../support/fake-printers.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';

const pdf = Buffer.from(`%PDF-1.7\n${'x'.repeat(300_000)}\n%%EOF`);

/** Puts a printing system of the test's own before that of the computer. */
const withPrinters = (
  ...given: Parameters<typeof fakePrinters> extends [string, ...infer Rest] ? Rest : never
) => {
  const made = fakePrinters(scratchFolder(), ...given);
  vi.stubEnv('PATH', made.path);
  return made;
};

afterEach(() => void vi.unstubAllEnvs());

describe('printers of the system', () => {
  it('are listed by name, whatever the name is', async () => {
    const hostile = [
      'Praxis_Empfang',
      '-o',
      '$(touch pwned)',
      "O'Brien & Söhne; rm -rf",
      '<b>bold</b>',
      'Praxis_Empfang',
    ];
    withPrinters(hostile);
    const names = (await listPrinters()).map(({ name }) => name);
    expect(names).toEqual(hostile.slice(0, -1));
  });

  it('are none where nothing is installed, or nothing is set up', async () => {
    vi.stubEnv('PATH', scratchFolder());
    expect(await listPrinters()).toEqual([]);
    withPrinters([], { lists: 'fails' });
    expect(await listPrinters()).toEqual([]);
  });

  it('that do not answer are not waited for', { timeout: 20_000 }, async () => {
    withPrinters([], { lists: 'hangs', behaves: 'hangs' });
    vi.stubEnv('HOST_PRINT_MS', '300');
    const begun = Date.now();
    await expect(listPrinters()).rejects.toThrow('did not answer');
    expect(await printPdf(pdf, 'Stria', { silent: true, deviceName: 'a' })).toBe('Print job canceled');
    expect(Date.now() - begun).toBeLessThan(10_000);
  });
});

describe('a PDF for a printer', () => {
  it('arrives whole over a pipe, with copies, sides and sheet', async () => {
    const printers = withPrinters(['Praxis']);
    const said = await printPdf(pdf, 'Stria', {
      silent: true,
      deviceName: 'Praxis',
      copies: 3,
      duplexMode: 'longEdge',
      pageSize: 'Letter',
    });
    expect(said).toBe('');
    const [job] = printers.jobs();
    expect(job?.pdf.equals(pdf)).toBe(true);
    expect(job?.args.join(' ')).toBe(
      '-d Praxis -n 3 -t Stria -o sides=two-sided-long-edge -o media=Letter -- -',
    );
  });

  it('goes to the printer that the system uses where nobody named one, and on a label of its own size', async () => {
    const printers = withPrinters(['Praxis']);
    await printPdf(pdf, 'Stria', {
      silent: true,
      deviceName: '',
      pageSize: { width: 62_000, height: 29_000 },
    });
    expect(printers.jobs()[0]?.args.join(' ')).toBe(
      '-n 1 -t Stria -o sides=one-sided -o media=Custom.62x29mm -- -',
    );
  });

  it.each(['-o', '--help', '$(touch pwned)', "a' ; b"])(
    'names a printer called %s and runs nothing',
    async (name) => {
      const printers = withPrinters([name]);
      await printPdf(pdf, 'Stria', { silent: true, deviceName: name });
      expect(printers.jobs()[0]?.args.slice(0, 2)).toEqual(['-d', name]);
    },
  );

  it('that is refused, or that nobody can take, is told', async () => {
    withPrinters(['Praxis'], { behaves: 'refuses' });
    expect(await printPdf(pdf, 'Stria', { silent: true, deviceName: 'Praxis' })).toBe('Print job failed');
    vi.stubEnv('PATH', scratchFolder());
    expect(await printPdf(pdf, 'Stria', { silent: true, deviceName: 'Praxis' })).toBe('Print job failed');
  });
});
