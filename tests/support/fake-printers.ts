import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The printing system of a computer as the program meets it: `lp` and `lpstat` in a folder of their own. */
export interface FakePrinters {
  /** PATH with the folder in front. */
  readonly path: string;
  /** What `lp` was asked for, job by job. */
  readonly jobs: () => readonly { readonly args: readonly string[]; readonly pdf: Buffer }[];
}

const script = (folder: string, name: string, lines: readonly string[]): void => {
  const file = join(folder, name);
  writeFileSync(file, ['#!/bin/sh', ...lines, ''].join('\n'));
  chmodSync(file, 0o755);
};

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Makes the two; `behaves` says what `lp` does with a job, and `lists` whether `lpstat` answers. */
export const fakePrinters = (
  folder: string,
  printers: readonly string[],
  {
    behaves = 'takes',
    lists = 'answers',
  }: {
    readonly behaves?: 'takes' | 'refuses' | 'hangs';
    readonly lists?: 'answers' | 'fails' | 'hangs';
  } = {},
): FakePrinters => {
  const spool = join(folder, 'spool');
  mkdirSync(spool, { recursive: true });
  const lp = {
    takes: [
      `n=$(ls ${quoted(spool)} | grep -c pdf)`,
      `printf '%s\\n' "$@" > ${quoted(spool)}/$n.args`,
      `cat > ${quoted(spool)}/$n.pdf`,
      'echo "request id is x-1 (0 file(s))"',
    ],
    refuses: ['cat > /dev/null', 'echo "lp: The printer or class does not exist." >&2', 'exit 1'],
    hangs: ['sleep 60'],
  };
  const lpstat = {
    answers: printers.map((name) => `printf '%s\\n' ${quoted(name)}`),
    fails: ['echo "lpstat: Connection refused" >&2', 'exit 1'],
    hangs: ['sleep 60'],
  };
  script(folder, 'lp', lp[behaves]);
  script(folder, 'lpstat', lpstat[lists]);
  return {
    path: `${folder}${delimiter}${process.env['PATH'] ?? ''}`,
    jobs: () => {
      const jobs = [];
      for (let at = 0; existsSync(join(spool, `${at}.args`)); at += 1)
        jobs.push({
          args: readFileSync(join(spool, `${at}.args`), 'utf8')
            .trimEnd()
            .split('\n'),
          pdf: readFileSync(join(spool, `${at}.pdf`)),
        });
      return jobs;
    },
  };
};
