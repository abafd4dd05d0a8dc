// Opens vaults that may not be written, as whoever runs it, and tries everything; says what came of it.
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { removeAsideRests } from '../../electron/vault/db/aside.ts';
import { leastCost } from '../../electron/vault/keys/argon2.ts';
import { closeVault } from '../../electron/vault/open-vault.ts';
import { openRaising } from '../../electron/vault/open-raising.ts';
import type { FilePart } from '../../electron/vault/messages.ts';
import { answerFile } from '../../electron/vault/services/attached-files.ts';
import { answerBackup } from '../../electron/vault/services/backups.ts';
import { serveDocument } from '../../electron/vault/services/documents.ts';
import { close, readState } from '../../electron/vault/services/vault.ts';
import { makeBrake } from '../../electron/vault/brake.ts';
import { projection } from '../../electron/vault/projectors.ts';
import { contract, type ChannelName } from '../../shared/ipc/contract.ts';
import type { Result } from '../../shared/result.ts';
import { sampleOf } from '../support/sample-input.ts';
import { passphrase, type VaultAtWork, vaultAtWork } from '../support/vault-at-work.ts';
import { writesOfEveryKind } from '../support/writes-of-every-kind.ts';

const [act = 'read', ...homes] = process.argv.slice(2);

const copies = (): number => readdirSync(tmpdir()).filter((name) => name.startsWith('stria-aside-')).length;

const said = (answer: Result<unknown>): string =>
  answer.ok ? 'done' : `${answer.error.code} ${answer.error.reason ?? ''}`.trim();

type Ask = (channel: string, input: unknown) => Promise<Result<unknown>>;

/** Every channel with an input of its shape: what of it changed a row, and what the flagged ones said. */
const tryEveryChannel = async ({ holder, ask }: VaultAtWork): Promise<unknown> => {
  const changes = (): unknown => holder.work?.vault.db.sqlite.prepare('select total_changes()').pluck().get();
  const before = changes();
  const flagged = new Set<string>();
  for (const name of Object.keys(contract) as ChannelName[]) {
    if (contract[name].answeredBy === 'main' || name.startsWith('vault:')) continue;
    const answer = await (ask as Ask)(name, sampleOf(contract[name].input));
    if (contract[name].writes) flagged.add(said(answer));
  }
  return { changed: changes() !== before, flagged: [...flagged] };
};

const tryOne = async (home: string): Promise<unknown> => {
  const vault = vaultAtWork(home);
  const { holder, get, ask } = vault;
  const before = copies();
  const { state, onlyRead } = readState(holder);
  const opened = said(await ask('vault:unlock', { passphrase }));
  const { work } = holder;
  if (!work) return { state, onlyRead, opened, left: copies() - before };
  const { rows } = await get('patients:search', { query: '', after: null, limit: 50 });
  const [first] = rows;
  const found = await get('patients:search', { query: first?.family ?? '', after: null, limit: 50 });
  const oldest = rows.find(({ family }) => family !== 'Quennell')?.id ?? '';
  const chart = first && (await get('patients:chart', { id: first.id }));
  const sheet = first && (await get('documents:create', { kind: 'sheet', source: first.id }));
  const [file] = first ? await get('attachments:list', { patient: oldest, session: null }) : [];
  const piece = file && answerFile(holder, { do: 'picture', id: file.id, size: 'whole', segment: 0 });
  const wrote: Record<string, string> = {};
  for (const [channel, input] of writesOfEveryKind(first?.id ?? ''))
    wrote[channel] = said(await (ask as Ask)(channel, input));
  const outside = [
    said(answerFile(holder, { do: 'begin', bytes: 10 })),
    said(await answerBackup(work, { do: 'hold' })),
  ];
  const { oldKept } = await get('keys:status', {});
  const table = said(await ask('keeping:table', { filter: 'past', passphrase, reason: 'For a test.' }));
  const every = act === 'everything' ? await tryEveryChannel(vault) : null;
  const served = sheet && serveDocument(work, sheet.id);
  const facts = {
    state,
    onlyRead,
    opened,
    open: readState(holder),
    people: rows.map(({ family }) => family).toSorted(),
    found: found.rows.length,
    chart: chart?.patient.family,
    printed: served?.ok === true && served.value.html.includes(first?.given ?? '?'),
    files: [file?.state, piece?.ok === true && (piece.value as FilePart).bytes.length],
    outside,
    oldKept,
    table,
    every,
    wrote,
  };
  close(holder);
  return { ...facts, left: copies() - before };
};

const wrong = 'wrong '.repeat(4);

/** Types wrong passphrases until it has to wait, then the right one a while later. */
const guess = async (home: string): Promise<unknown> => {
  const computer = { uptime: 1000 };
  const { holder, ask, get } = vaultAtWork(home, undefined, () => computer.uptime);
  const before = copies();
  const answers: string[] = [];
  for (let one = 0; one < 5; one += 1) answers.push(said(await ask('vault:unlock', { passphrase: wrong })));
  answers.push(said(await ask('vault:unlock', { passphrase })));
  const wrote = copies() - before;
  computer.uptime += 3;
  answers.push(said(await ask('vault:unlock', { passphrase })));
  const { notices } = await get('practice:home', {});
  close(holder);
  return { said: answers, told: notices, wrote, left: copies() - before };
};

/** Types wrong passphrases at the lock page, then at work, then at the lock page again; what is told after each right one. */
const guessAtWork = async (home: string): Promise<unknown> => {
  const { holder, ask, get } = vaultAtWork(home, undefined, () => 1000);
  const answers: string[] = [];
  const told: number[] = [];
  const unlock = async (typed: string): Promise<void> =>
    void answers.push(said(await ask('vault:unlock', { passphrase: typed })));
  const inVain = async (): Promise<void> => {
    for (let one = 0; one < 4; one += 1)
      if (holder.work === undefined) await unlock(wrong);
      else
        answers.push(
          said(await ask('keeping:table', { filter: 'past', passphrase: wrong, reason: 'For a test.' })),
        );
  };
  for (const isAtWork of [false, true, false]) {
    if (!isAtWork) close(holder);
    await inVain();
    close(holder);
    await unlock(passphrase);
    if (holder.work) told.push((await get('practice:home', {})).failedTries.wrong);
  }
  close(holder);
  return { said: answers, told };
};

/** A slot that costs less than is asked today is not derived anew where no ring can be written. */
const raise = (home: string): unknown => {
  const given = { home, brake: makeBrake(() => 1000), leastCost };
  const opened = openRaising(given, passphrase, projection);
  if (!opened.ok) return opened.why;
  closeVault(opened.vault);
  return opened.costlier ?? 'as it was';
};

/** Opens and is killed, or begins as the program does, which clears away what others left, and opens as well. */
const begin = async (home: string): Promise<unknown> => {
  const before = copies();
  if (act === 'start') removeAsideRests(Date.now());
  const { holder, get } = vaultAtWork(home);
  await get('vault:unlock', { passphrase });
  if (act === 'die') process.kill(process.pid, 'SIGKILL');
  removeAsideRests(Date.now());
  const open = copies();
  close(holder);
  return { before, open, after: copies() };
};

const acts: Readonly<Record<string, (home: string) => Promise<unknown>>> = {
  read: tryOne,
  everything: tryOne,
  guess,
  'guess-at-work': guessAtWork,
  raise: (home) => Promise.resolve(raise(home)),
  die: begin,
  start: begin,
};

const all: unknown[] = [];
for (const home of homes) all.push(await acts[act]?.(home));
process.stdout.write(JSON.stringify(all));
