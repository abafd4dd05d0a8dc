export interface Check {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
}

const nowhere = process.platform === 'win32' ? 'NUL' : '/dev/null';

const types = (folder: string): Check => ({
  name: `types of ${folder}`,
  script: 'node_modules/typescript/bin/tsc',
  args: ['-p', folder],
});

/** What is checked without running the program: types per runtime, lint and layers, format, what nobody uses. */
export const checks: readonly Check[] = [
  {
    name: 'lint and layers',
    script: 'node_modules/oxlint/bin/oxlint',
    args: [
      '-c',
      '.oxlintrc.json',
      '--type-aware',
      '--deny-warnings',
      'shared',
      'electron',
      'renderer',
      'build',
      'tests',
    ],
  },
  ...['shared', 'electron', 'electron/host', 'renderer', 'build', 'tests'].map(types),
  {
    name: 'messages can be read',
    script: 'node_modules/@formatjs/cli/bin/formatjs',
    args: ['extract', 'renderer/**/*.{ts,tsx}', 'shared/**/*.ts', '--throws', '--out-file', nowhere],
  },
  {
    name: 'format',
    script: 'node_modules/prettier/bin/prettier.cjs',
    args: ['--check', '--log-level', 'warn', '.'],
  },
  {
    name: 'what nobody uses',
    script: 'node_modules/knip/bin/knip.js',
    args: ['--config', 'build/knip.json', '--no-progress'],
  },
];
