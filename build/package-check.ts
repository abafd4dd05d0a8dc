import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { launchOnHost } from '../tests/support/launch-on-host.ts';
import { fuseArguments } from './fuse-arguments.ts';
import { fusesOf, wantedFuses, writeStub } from './package-stub.ts';

const root = join(import.meta.dirname, '..');
const here = `${process.platform}-${process.arch}`;

/** What may be in the package besides dist/: the three native addons, for this computer only. */
const allowed = [
  /^package\.json$/,
  /^node_modules\/better-sqlite3\/(package\.json|LICENSE|lib\/(methods\/)?[a-z-]+\.js)$/,
  new RegExp(`^node_modules/better-sqlite3/prebuilds/${here}\\.node$`),
  /^node_modules\/@node-rs\/argon2\/(package\.json|index\.js|LICENSE)$/,
  new RegExp(
    `^node_modules/@node-rs/argon2-${here}[a-z-]*/(package\\.json|README\\.md|argon2\\.${here}[a-z-]*\\.node)$`,
  ),
  new RegExp(
    `^node_modules/@img/sharp-${here}/(package\\.json|index\\.cjs|LICENSE|lib/sharp-${here}-[\\d.]+\\.node)$`,
  ),
  new RegExp(
    `^node_modules/@img/sharp-libvips-${here}/(package\\.json|README\\.md|lib/(index\\.js|libvips-cpp\\.so[\\d.]*))$`,
  ),
];

/** Longest wait for the packaged program to end by itself, ms; then it is ended. */
const longestEnd = 15_000;

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));

/** Runs a script of a package without showing what it says, unless it fails. */
const quietly = (script: string, args: readonly string[], env: NodeJS.ProcessEnv): void => {
  const done = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`${script} failed.\n${done.stdout}${done.stderr}`);
};

/** Packages with a stub in Electron's place; answers the folder of the unpacked program. */
const packageWithStub = (scratch: string, electron: string): string => {
  const stub = join(scratch, 'stub');
  const out = join(scratch, 'out');
  writeStub(stub, electron);
  const own = {
    TMPDIR: scratch,
    ELECTRON_BUILDER_CACHE: join(scratch, 'cache'),
    XDG_CACHE_HOME: join(scratch, 'cache'),
  };
  quietly(
    'node_modules/electron-builder/cli.js',
    [
      '--dir',
      '--linux',
      '--publish=never',
      '--config=build/electron-builder.yml',
      `-c.electronDist=${stub}`,
      `-c.directories.output=${out}`,
      ...fuseArguments,
    ],
    { ...process.env, ...own },
  );
  const folder = readdirSync(out).find((name) => name.endsWith('-unpacked'));
  if (folder === undefined) throw new Error('electron-builder made no folder.');
  return join(out, folder);
};

const problemsOf = (files: readonly string[]): string[] => {
  const needed = [
    ...filesBelow(join(root, 'dist')).map((file) => `dist/${file}`),
    'package.json',
    'node_modules/better-sqlite3/lib/index.js',
    `node_modules/better-sqlite3/prebuilds/${here}.node`,
    'node_modules/@node-rs/argon2/index.js',
    `node_modules/@img/sharp-${here}/index.cjs`,
  ];
  const lacking = [
    ['the addon of @node-rs/argon2', /argon2-[^/]+\/.+\.node$/],
    ['the addon of sharp', /@img\/sharp-[^/]+\/lib\/.+\.node$/],
    ['the library of sharp', /@img\/sharp-libvips-[^/]+\/lib\/libvips/],
  ] as const;
  return [
    ...needed.filter((file) => !files.includes(file)).map((file) => `missing: ${file}`),
    ...lacking.flatMap(([what, pattern]) =>
      files.some((file) => pattern.test(file)) ? [] : [`missing: ${what}`],
    ),
    ...files
      .filter((file) => !needed.includes(file) && !allowed.some((pattern) => pattern.test(file)))
      .map((file) => `does not belong there: ${file}`),
  ];
};

/** Starts the packaged files on the Chromium host in an empty home; answers the first heading that is shown. */
const firstHeading = async (app: string, home: string): Promise<string> => {
  const { page, pid, close } = await launchOnHost({
    home,
    main: join(app, 'dist', 'main.js'),
    wholeChromium: true,
  });
  const first = page.getByRole('heading').first();
  let shown: string | null = null;
  let ended = false;
  try {
    const ask = "window.stria.call('vault:status', {}).then((answer) => answer.value?.state)";
    if ((await page.evaluate(ask)) !== 'none')
      throw new Error('The vault process of the package does not answer.');
    shown = await first.textContent({ timeout: 10_000 });
  } finally {
    ended = await Promise.race([close().then(() => true), setTimeout(longestEnd, false, { ref: false })]);
    if (!ended) process.kill(pid, 'SIGKILL');
  }
  if (!ended) throw new Error('The packaged program started, but did not end.');
  return shown ?? '';
};

/** Changes one bit of an addon and starts; throws unless the program says so, ends by itself and makes no vault. */
const refusesChangedAddon = (app: string, home: string, files: readonly string[]): void => {
  const addon = files.find((file) => file.endsWith('.node')) ?? '';
  const bytes = readFileSync(join(app, addon));
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  writeFileSync(join(app, addon), bytes);
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      join(root, 'electron', 'host', 'register.ts'),
      join(app, 'dist', 'main.js'),
      `--home=${home}`,
    ],
    { env: { ...process.env, HOST_HEADLESS: '1' }, encoding: 'utf8', timeout: 30_000 },
  );
  const name = addon.replace(/^node_modules\//, '');
  if (status !== 1 || !stderr.includes(name) || readdirSync(home).includes('vault'))
    throw new Error(`With a changed ${addon} the program answered ${status}: ${stderr}`);
};

/** Packages into a temporary folder, looks at every file in it and starts it; answers what was found. Throws a plain reason. */
export const checkPackage = async (electron: string): Promise<string> => {
  const scratch = mkdtempSync(join(tmpdir(), 'stria-package-'));
  try {
    const unpacked = packageWithStub(scratch, electron);
    const fuses = fusesOf(join(unpacked, 'stria'));
    if (fuses !== wantedFuses) throw new Error(`Electron's fuses are ${fuses}, not ${wantedFuses}.`);
    const app = join(scratch, 'app');
    const archive = join(unpacked, 'resources', 'app.asar');
    quietly('node_modules/@electron/asar/bin/asar.js', ['extract', archive, app], process.env);
    const files = filesBelow(app);
    const problems = problemsOf(files);
    if (problems.length > 0) throw new Error(`The package is not right.\n${problems.join('\n')}`);
    const home = join(scratch, 'home');
    mkdirSync(home);
    const heading = await firstHeading(app, home);
    const second = join(scratch, 'second-home');
    mkdirSync(second);
    refusesChangedAddon(app, second, files);
    return `The package holds ${files.length} files, starts, and shows "${heading}". With a changed addon it refuses to start.`;
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
};
