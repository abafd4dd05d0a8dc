import { readFileSync } from 'node:fs';
import { v7 as newId } from 'uuid';
import { expect, it, onTestFinished, vi } from 'vitest';
import { answerPage, type MainSide } from '../../electron/answer-page.ts';
import { onTheWay } from '../../electron/on-the-way.ts';
import { close } from '../../electron/vault/services/vault.ts';
import { lockedForProgram, workOf } from '../support/practice-at-work.ts';
import { passphrase, vaultAtWork } from '../support/vault-at-work.ts';
import { startVault } from '../support/vault-child.ts';

// The printing that main would do needs the module; nothing that reaches it is called here.
vi.mock('electron', () => ({ app: { isPackaged: false }, BrowserWindow: undefined, dialog: undefined }));

const letters = 8_000_000;
/** 1 GB of forms. */
const calls = 128;
const megabyte = 1_048_576;

/** What a process ever held in memory, bytes (Linux). */
const peakOf = (pid: number): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;

it('50 1 GB of forms sent at once: what is too much is refused at once, memory is bounded, nothing said to be kept is lost', async () => {
  const home = lockedForProgram();
  const child = startVault(home);
  onTestFinished(() => child.kill());
  expect(await child.ask('vault:unlock', { passphrase })).toMatchObject({ ok: true });
  const side = {
    vault: { ask: child.send },
    onTheWay: onTheWay(),
    locks: { answered: () => undefined },
  } as unknown as MainSide;
  const [ids, kept] = [Array.from({ length: 4 }, () => newId()), new Map<string, number>()];
  const before = [child.pid, process.pid].map(peakOf);
  let refused = 0;
  const save = async (number: number): Promise<void> => {
    const id = ids[number % ids.length] ?? '';
    const body = `${number} `.padEnd(letters, 'ink ');
    const input = { id, kind: 'session', patient: null, save: number + 1, body };
    const answer = await answerPage(side, 'drafts:save', input);
    if (answer.ok) kept.set(id, Math.max(kept.get(id) ?? 0, number + 1));
    else {
      expect(answer.error).toEqual({ code: 'busy', reason: 'too-much-at-once' });
      refused += 1;
    }
  };
  const all = Array.from({ length: calls }, (_, number) => save(number));
  await new Promise((resolve) => setImmediate(resolve));
  expect(refused, 'all but the four that fit, before one was answered').toBe(calls - 4);
  expect(await answerPage(side, 'practice:home', {})).toMatchObject({ ok: true });
  await Promise.all(all);
  // The vault takes about 90 MB, four forms as they came and one as it is written; this process, as main, about 60 MB.
  // Without the limit it was 2 GB here.
  const growth = [child.pid, process.pid].map((pid, index) => peakOf(pid) - (before[index] ?? 0));
  for (const bytes of growth) expect(bytes / megabyte).toBeLessThan(250);
  const times: number[] = [];
  for (let again = 0; again < 10; again += 1) {
    const asked = performance.now();
    expect(await answerPage(side, 'practice:home', {})).toMatchObject({ ok: true });
    times.push(performance.now() - asked);
  }
  expect(times.toSorted((one, other) => one - other)[5]).toBeLessThan(100);
  await save(calls);
  expect(kept.get(ids[calls % 4] ?? '')).toBe(calls + 1);
  await child.kill();
  const vault = vaultAtWork(home);
  await vault.get('vault:unlock', { passphrase });
  const rows = workOf(vault).vault.db.sqlite.prepare('select id, save, body from drafts').all() as {
    id: string;
    save: number;
    body: string;
  }[];
  for (const [id, number] of kept) {
    const row = rows.find((one) => one.id === id);
    expect(row?.save).toBeGreaterThanOrEqual(number);
    expect(row?.body.startsWith(`${(row?.save ?? 0) - 1} `)).toBe(true);
    expect(row?.body.length).toBe(letters);
  }
  close(vault.holder);
});

it('50 10,000 calls at once: 400 and then 200 a second are let through, and a question of main is answered among them', async () => {
  const child = startVault(lockedForProgram());
  onTestFinished(() => child.kill());
  expect(await child.ask('vault:unlock', { passphrase })).toMatchObject({ ok: true });
  const begun = performance.now();
  const mostBy = (): number => 400 + Math.ceil(((performance.now() - begun) / 1000) * 200);
  let [letThrough, answered] = [0, 0];
  const call = async (): Promise<void> => {
    const answer = await child.ask('practice:home', {});
    answered += 1;
    if (answer.ok) letThrough += 1;
    else expect(answer.error).toEqual({ code: 'busy', reason: 'too-many-calls' });
  };
  const first = Array.from({ length: 5000 }, call);
  const main = child.send({ kind: 'state' }).then((state) => {
    expect(state).toMatchObject({ ok: true, value: { state: 'open' } });
    return { letThrough, most: mostBy(), answered };
  });
  const rest = Array.from({ length: 5000 }, call);
  const then = await main;
  expect(then.letThrough, 'what main waited for').toBeLessThanOrEqual(then.most);
  expect(then.answered, 'it was answered in the midst').toBeLessThan(10_000);
  await Promise.all([...first, ...rest]);
  expect(letThrough).toBeGreaterThanOrEqual(399);
  expect(letThrough).toBeLessThanOrEqual(mostBy());
  await expect.poll(async () => (await child.ask('practice:home', {})).ok, { interval: 50 }).toBe(true);
});
