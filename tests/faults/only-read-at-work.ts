// Opens vaults that may not be written, as whoever runs it, and tries everything; says what came of it.
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { answerFile } from '../../electron/vault/services/attached-files.ts';
import { answerBackup } from '../../electron/vault/services/backups.ts';
import { serveDocument } from '../../electron/vault/services/documents.ts';
import { close, readState } from '../../electron/vault/services/vault.ts';
import { contract, type ChannelName } from '../../shared/ipc/contract.ts';
import type { Result } from '../../shared/result.ts';
import { sampleOf } from '../support/sample-input.ts';
import { passphrase, type VaultAtWork, vaultAtWork } from '../support/vault-at-work.ts';
import { writesOfEveryKind } from '../support/writes-of-every-kind.ts';

const [act = 'read', ...homes] = process.argv.slice(2);

const copies = (): number => readdirSync(tmpdir()).filter((name) => name.startsWith('stria-read-')).length;

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
  const chart = first && (await get('patients:chart', { id: first.id }));
  const sheet = first && (await get('documents:create', { kind: 'sheet', source: first.id }));
  const wrote: Record<string, string> = {};
  for (const [channel, input] of writesOfEveryKind(first?.id ?? ''))
    wrote[channel] = said(await (ask as Ask)(channel, input));
  const outside = [
    said(answerFile(holder, { do: 'begin', bytes: 10 })),
    said(await answerBackup(work, { do: 'hold' })),
  ];
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
    outside,
    every,
    wrote,
  };
  close(holder);
  return { ...facts, left: copies() - before };
};

const all: unknown[] = [];
for (const home of homes) all.push(await tryOne(home));
process.stdout.write(JSON.stringify(all));
