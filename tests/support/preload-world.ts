import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Frame, Page } from 'playwright';
import { makeCodec } from '../../electron/host/codec.ts';
import { bindingName, deliverName, isolatedWorld } from '../../electron/host/page-scripts.ts';

/** What somebody can do who took over a page or a frame with all that its preload has; on the Chromium host only. */
export interface PreloadWorld {
  /** Calls main as the preload does; undefined when no answer came within half a second, or the document went. */
  readonly invoke: (channel: string, ...args: unknown[]) => Promise<unknown>;
}

const patience = 500; // ms
const codec = makeCodec();
let lastId = 1_000_000; // far from what the preload itself counts

/** Joins the world that the preload of a page has, or the empty one of a frame; it ends with the document. */
export const preloadWorld = async (of: Page | Frame): Promise<PreloadWorld> => {
  const context = 'context' in of ? of.context() : of.page().context();
  const session = await context.newCDPSession(of);
  const contextId = await worldOf(session);
  const evaluate = async (expression: string): Promise<unknown> =>
    (await session.send('Runtime.evaluate', { expression, contextId, returnByValue: true })).result.value;
  return {
    invoke: async (channel, ...args) => {
      lastId += 1;
      const message = codec.encode({ id: lastId, channel, args });
      await evaluate(`{
        const before = globalThis.${deliverName};
        globalThis.${deliverName} = (text) => {
          if (text.includes('${String(lastId)}')) globalThis.answer${String(lastId)} = text;
          else before?.(text);
        };
        ${bindingName}(${JSON.stringify(message)});
      }`);
      // Asked again and again from here: a paper has no timers.
      for (const until = Date.now() + patience; Date.now() < until; await setTimeout(20)) {
        const said = await evaluate(`globalThis.answer${String(lastId)}`).catch(() => undefined);
        if (typeof said === 'string') return (codec.decode(said) as { readonly value: unknown }).value;
      }
      return undefined;
    },
  };
};

const worldOf = async (session: CDPSession): Promise<number> => {
  const found = Promise.withResolvers<number>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { type } = (context.auxData ?? {}) as { readonly type?: string };
    if (context.name === isolatedWorld && type === 'isolated') found.resolve(context.id);
  });
  await session.send('Runtime.enable');
  return found.promise;
};
