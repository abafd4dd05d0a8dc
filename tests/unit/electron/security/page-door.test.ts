import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openLog } from '../../../../electron/log.ts';
import { openDoor } from '../../../../electron/security/page-door.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';

type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

const own = { id: 1 } as WebContents;
const page = { url: 'app://bundle/index.html', parent: null };
const from = (sender: WebContents, senderFrame: object | null): IpcMainInvokeEvent =>
  ({ sender, senderFrame }) as unknown as IpcMainInvokeEvent;
const ours = from(own, page);

/** The door of a program with one window, and what reached it; refusals go into a log as they do in the program. */
const doorAtWork = () => {
  const folder = mkdtempSync(join(tmpdir(), 'stria-door-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const log = openLog(folder);
  const handlers = new Map<string, Handler>();
  const answered: unknown[] = [];
  const window = { contents: own as WebContents | undefined };
  const door = openDoor(
    { handle: (channel, handler) => void handlers.set(channel, handler as Handler) },
    {
      own: () => window.contents,
      refused: () => log.note('page', 'sender', 'refused'),
      answer: async (channel, input) => {
        answered.push([channel, input]);
        return ok('answered');
      },
    },
  );
  const invoke = (channel: string, event: IpcMainInvokeEvent, ...args: unknown[]) =>
    handlers.get(channel)?.(event, ...args) as Promise<Result<unknown>>;
  const begin = async (event = ours): Promise<string> => {
    const begun = await invoke('stria:begin', event);
    return begun.ok ? String(begun.value) : '';
  };
  const call = (token: unknown, event = ours) => invoke('stria:call', event, token, 'practice:home', {});
  const refusals = (): number => {
    log.flush();
    const lines = readFileSync(join(folder, 'stria.log'), 'utf8').split('\n').slice(0, -1);
    expect(lines.filter((line) => !line.includes(' page sender refused '))).toEqual([]);
    return lines.reduce((count, line) => count + Number(line.split(' ').at(-1)), 0);
  };
  return { door, window, answered, handlers, begin, call, refusals };
};

const strangers: Readonly<Record<string, IpcMainInvokeEvent>> = {
  'a frame in our page': from(own, { ...page, parent: page }),
  'a document in a frame': from(own, { url: 'app://bundle/document/1', parent: page }),
  'another window at our address': from({ id: 2 } as WebContents, page),
  'the developer tools': from({ id: 3 } as WebContents, { url: 'devtools://devtools/', parent: null }),
  'our window at a foreign origin': from(own, { url: 'https://bundle/index.html', parent: null }),
  'our window at an address like ours': from(own, { url: 'app://bundle.evil/index.html', parent: null }),
  'our window with an empty page': from(own, { url: 'data:text/html,', parent: null }),
  'a frame that is gone': from(own, null),
};

describe('47 the door of the page', () => {
  it('47 is two handlers, and answers the page that began', async () => {
    const { handlers, begin, call, answered } = doorAtWork();
    expect([...handlers.keys()]).toEqual(['stria:begin', 'stria:call']);
    const token = await begin();
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(await call(token)).toEqual(ok('answered'));
    expect(await call(token)).toEqual(ok('answered'));
    expect(answered).toHaveLength(2);
  });

  it.each(Object.entries(strangers))(
    '47 gives %s neither a word nor an answer, and tells of it',
    async (_who, event) => {
      const { begin, call, answered, refusals } = doorAtWork();
      expect(await begin(event)).toBe('');
      const token = await begin();
      expect(await call(token, event), 'with a word that was overheard').toEqual(
        fail('refused', 'foreign-sender'),
      );
      expect(answered).toEqual([]);
      expect(refusals()).toBe(2);
      expect(await call(token), 'and the page goes on').toEqual(ok('answered'));
    },
  );

  it('47 refuses a page that was loaded anew meanwhile, with its word of before', async () => {
    const { begin, call, answered, refusals } = doorAtWork();
    const before = await begin();
    const after = await begin();
    expect(after).not.toBe(before);
    expect(await call(before)).toEqual(fail('refused', 'page-left'));
    expect(answered).toEqual([]);
    expect(await call(after)).toEqual(ok('answered'));
    expect(refusals()).toBe(1);
  });

  it('47 refuses a page that was left, at a lock or a crash, until another begins', async () => {
    const { door, begin, call, answered } = doorAtWork();
    const token = await begin();
    door.end();
    expect(await call(token)).toEqual(fail('refused', 'page-left'));
    expect(answered).toEqual([]);
    expect(await call(await begin())).toEqual(ok('answered'));
    expect(await call(token)).toEqual(fail('refused', 'page-left'));
  });

  it.each([undefined, null, '', '0', 0, true, {}, [], 'x'.repeat(64), { toString: () => 'x' }])(
    '47 takes no other word: %j, before a page began and after',
    async (word) => {
      const { begin, call, answered } = doorAtWork();
      expect(await call(word)).toEqual(fail('refused', 'page-left'));
      const token = await begin();
      expect(await call(word)).toEqual(fail('refused', 'page-left'));
      expect(await call([token])).toEqual(fail('refused', 'page-left'));
      expect(answered).toEqual([]);
    },
  );

  it('47 answers nobody while there is no window', async () => {
    const { window, begin, call } = doorAtWork();
    const token = await begin();
    window.contents = undefined;
    expect(await begin()).toBe('');
    expect(await call(token)).toEqual(fail('refused', 'foreign-sender'));
  });
});
