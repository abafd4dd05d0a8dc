import { runInThisContext } from 'node:vm';
import { makeCodec } from './codec.ts';
import type { CdpMessage } from './cdp.ts';
import { mainEngine } from './engines.ts';
import { lendPipe } from './lend-pipe.ts';

/** What a test process asks over Node's own channel to its child. */
export type TestRequest =
  | { readonly kind: 'open' }
  | { readonly kind: 'cdp'; readonly message: CdpMessage }
  | { readonly kind: 'evaluate'; readonly id: number; readonly source: string; readonly argument: string };

/** What it is told. */
export type TestAnswer =
  | { readonly kind: 'opened' }
  | { readonly kind: 'cdp'; readonly message: CdpMessage }
  | { readonly kind: 'value'; readonly id: number; readonly value: string }
  | { readonly kind: 'error'; readonly id: number; readonly error: string };

interface BridgedElectron {
  readonly [part: string]: unknown;
  readonly app: { readonly quit: () => void; readonly exit: (code: number) => void };
}

const codec = makeCodec();
const patience = 3000; // ms for an orderly quit after the test process has gone

/** For tests only (HOST_TEST=1 in a forked process): evaluates in main, and lends Chromium's pipe to Playwright. */
export function startTestBridge(electron: BridgedElectron): void {
  if (process.env['HOST_TEST'] !== '1' || process.send === undefined) return;
  const answer = (message: TestAnswer): void => {
    if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
  };
  let toChromium: ((message: CdpMessage) => void) | undefined;
  const receive = async (request: TestRequest): Promise<void> => {
    if (request.kind === 'cdp') toChromium?.(request.message);
    else if (request.kind === 'open') {
      const { cdp } = await mainEngine();
      toChromium = await lendPipe(cdp, (message) => answer({ kind: 'cdp', message }));
      answer({ kind: 'opened' });
    } else answer(await evaluate(electron, request));
  };
  process.on('message', (request) => void receive(request as TestRequest));
  process.once('disconnect', () => {
    electron.app.quit();
    setTimeout(() => electron.app.exit(1), patience);
  });
  process.channel?.unref();
}

async function evaluate(
  electron: BridgedElectron,
  { id, source, argument }: Extract<TestRequest, { kind: 'evaluate' }>,
): Promise<TestAnswer> {
  try {
    const run = runInThisContext(`(${source})`) as (module: BridgedElectron, argument: unknown) => unknown;
    return { kind: 'value', id, value: codec.encode(await run(electron, codec.decode(argument))) };
  } catch (error) {
    return {
      kind: 'error',
      id,
      error: error instanceof Error ? (error.stack ?? String(error)) : String(error),
    };
  }
}
