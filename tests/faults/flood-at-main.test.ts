import { v7 as newId } from 'uuid';
import { expect, it, onTestFinished, vi } from 'vitest';
import { answerPage, type MainSide } from '../../electron/answer-page.ts';
import { attachments } from '../../electron/attachments/attachments.ts';
import { importProcess } from '../../electron/attachments/import-process.ts';
import { backups } from '../../electron/backups/backups.ts';
import { onTheWay } from '../../electron/on-the-way.ts';
import type { Ask } from '../../electron/vault/messages.ts';
import { mostFileBytes } from '../../shared/attachments/attachment.ts';
import { pieceBytes } from '../../shared/ipc/attachment-channels.ts';
import type { ChannelName } from '../../shared/ipc/contract.ts';
import type { LockedBy } from '../../shared/ipc/vault-views.ts';
import { fail, ok } from '../../shared/result.ts';
import { lockedForProgram } from '../support/practice-at-work.ts';
import { passphrase } from '../support/vault-at-work.ts';
import { startVault } from '../support/vault-child.ts';

// What `import … from 'electron'` finds when Stria runs on a browser of the computer; no window and no dialog is opened here.
vi.mock('electron', async () => ({
  ...(await import('../../electron/host/utility-process.ts')),
  app: { isPackaged: false },
  BrowserWindow: undefined,
  dialog: undefined,
}));

const importer = new URL('../../electron/importer/main.ts', import.meta.url).pathname;

/** Main's side of an open practice with a real vault process, real backups and real imports; it notes locks and what the vault was asked. */
const mainSide = async () => {
  const home = lockedForProgram();
  const child = startVault(home);
  onTestFinished(() => child.kill());
  expect(await child.ask('vault:unlock', { passphrase })).toMatchObject({ ok: true });
  const [asked, locked]: [Ask['kind'][], LockedBy[]] = [[], []];
  const vault = {
    ask: (question: Ask) => {
      asked.push(question.kind);
      return child.send(question);
    },
  };
  const files = attachments(vault, () => importProcess(importer));
  onTestFinished(files.dropAll);
  const side = {
    vault,
    onTheWay: onTheWay(),
    locks: { answered: () => undefined, lock: async (by: LockedBy) => void locked.push(by) },
    backups: backups({
      vault,
      home,
      program: '0.1.0',
      wait: 0,
      hasRoom: () => true,
      failed: () => undefined,
    }),
    attachments: files,
  } as unknown as MainSide;
  return { side, asked, locked };
};

it('50 10,000 calls at once, of main and of the vault: 400 and then 200 a second are let through, and a lock always is', async () => {
  const { side, asked, locked } = await mainSide();
  const begun = performance.now();
  const mostBy = (): number => 400 + Math.ceil(((performance.now() - begun) / 1000) * 200);
  const piece = { import: newId(), at: 0, piece: 'AAAA' };
  const channels: readonly (readonly [ChannelName, unknown])[] = [
    ['backups:status', {}],
    ['practice:home', {}],
    ['attachments:piece', piece],
    ['no:such-channel' as ChannelName, {}],
  ];
  const through = new Map<string, number>();
  const call = async (number: number): Promise<void> => {
    const [channel, input] = channels[number % channels.length] ?? ['practice:home', {}];
    const answer = await answerPage(side, channel, input);
    if (!answer.ok && answer.error.code === 'busy') expect(answer.error.reason).toBe('too-many-calls');
    else through.set(channel, (through.get(channel) ?? 0) + 1);
  };
  const all = Array.from({ length: 10_000 }, (_, number) => call(number));
  expect(await answerPage(side, 'vault:lock', { by: 'person' })).toEqual(ok(null));
  expect(locked, 'in the midst of it').toEqual(['person']);
  await Promise.all(all);
  const sum = [...through.values()].reduce((before, one) => before + one, 0);
  expect(through.size, 'some of every kind').toBe(channels.length);
  expect(sum).toBeGreaterThanOrEqual(400);
  expect(sum).toBeLessThanOrEqual(mostBy());
  // What is refused asks the vault nothing: one question whether a call may be, and three for the status of one folder.
  expect(asked.length).toBeLessThanOrEqual(4 * sum);
  await expect.poll(async () => answerPage(side, 'backups:status', {})).toMatchObject({ ok: true });
});

it('50 three of the largest files in a row, and a screen that asks ten things at once at every tenth piece: nothing is refused', async () => {
  const { side } = await mainSide();
  const piece = Buffer.alloc(pieceBytes).toString('base64');
  const screen = async (): Promise<void> => {
    const asked: readonly ChannelName[] = ['practice:home', 'backups:status', 'backups:making'];
    const ten = Array.from({ length: 10 }, (_, number) => asked[number % asked.length]);
    for (const answer of await Promise.all(ten.map((channel) => answerPage(side, channel, {}))))
      expect(answer).toMatchObject({ ok: true });
  };
  for (let file = 0; file < 3; file += 1) {
    const id = newId();
    const begin = { import: id, name: 'large.jpg', bytes: mostFileBytes };
    expect(await answerPage(side, 'attachments:begin', begin)).toEqual(ok(null));
    for (let at = 0; at < mostFileBytes; at += pieceBytes) {
      if ((at / pieceBytes) % 10 === 0) await screen();
      expect(await answerPage(side, 'attachments:piece', { import: id, at, piece })).toEqual(ok(null));
    }
    const looked = await answerPage(side, 'attachments:look', { import: id });
    expect(looked, 'it has no picture').toEqual(fail('refused', 'file-unknown'));
  }
});
