import { spawn } from 'node:child_process';

/** A printer as Electron describes one. */
export interface PrinterInfo {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly options: Readonly<Record<string, string>>;
}

/** As much of Electron's options for `print` as the program uses. */
export interface PrintOptions {
  readonly silent: true;
  readonly printBackground?: boolean;
  /** Empty for the printer that the system uses when nobody names one. */
  readonly deviceName?: string;
  readonly copies?: number;
  readonly duplexMode?: 'simplex' | 'longEdge' | 'shortEdge';
  /** A size of its own is in micrometres. */
  readonly pageSize?: 'A4' | 'Letter' | { readonly width: number; readonly height: number };
}

interface Ran {
  readonly code: number | null;
  readonly out: string;
  /** Why it never ran, or was ended. */
  readonly failed: 'missing' | 'late' | null;
}

/** Longest wait for the printing system, ms. */
const longestAnswer = (): number => Number(process.env['HOST_PRINT_MS'] ?? 20_000);
/** Most of an answer that is read, characters. */
const mostOut = 200_000;
const sides = { simplex: 'one-sided', longEdge: 'two-sided-long-edge', shortEdge: 'two-sided-short-edge' };

const run = (program: string, args: readonly string[], input?: Buffer): Promise<Ran> =>
  new Promise((resolve) => {
    const env = { ...process.env, LC_ALL: 'C' };
    const child = spawn(program, args, { env, stdio: ['pipe', 'pipe', 'ignore'] });
    let out = '';
    let failed: Ran['failed'] = null;
    const end = (code: number | null): void => {
      clearTimeout(late);
      resolve({ code, out, failed });
    };
    const late = setTimeout(() => {
      failed = 'late';
      child.kill('SIGKILL');
      child.stdout.destroy(); // what it started may hold the pipe open
      end(null);
    }, longestAnswer());
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out = (out + text).slice(0, mostOut)));
    child.stdin.on('error', () => undefined); // it ended before it had read everything
    child.once('error', () => {
      failed = 'missing';
      end(null);
    });
    child.once('close', end);
    child.stdin.end(input);
  });

/** The printers that CUPS knows; none where it is not installed. Throws when it does not answer in time. */
export async function listPrinters(): Promise<PrinterInfo[]> {
  const { out, code, failed } = await run('lpstat', ['-e']);
  if (failed === 'late') throw new Error('lpstat did not answer');
  if (failed === 'missing' || code !== 0) return [];
  const names = out.split('\n').filter((name) => name !== '');
  return [...new Set(names)].map((name) => ({ name, displayName: name, description: '', options: {} }));
}

const mediaOf = (size: NonNullable<PrintOptions['pageSize']>): string =>
  typeof size === 'string' ? size : `Custom.${String(size.width / 1000)}x${String(size.height / 1000)}mm`;

/** Hands a PDF to CUPS over a pipe, under the program's own name; answers why it was not taken, or nothing. */
export async function printPdf(pdf: Buffer, title: string, options: PrintOptions): Promise<string> {
  const { deviceName = '', copies = 1, duplexMode = 'simplex', pageSize } = options;
  const { code, failed } = await run(
    'lp',
    [
      ...(deviceName === '' ? [] : ['-d', deviceName]),
      '-n',
      String(copies),
      '-t',
      title,
      '-o',
      `sides=${sides[duplexMode]}`,
      ...(pageSize === undefined ? [] : ['-o', `media=${mediaOf(pageSize)}`]),
      '--',
      '-',
    ],
    pdf,
  );
  if (failed === 'late') return 'Print job canceled';
  return failed === null && code === 0 ? '' : 'Print job failed';
}
