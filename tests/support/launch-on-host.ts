import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type ConnectOverCDPTransport, type Page } from 'playwright';
import { tracedCalls } from '../../build/faults/read-trace.ts';
import { makeCodec } from '../../electron/host/codec.ts';
import type { TestAnswer, TestRequest } from '../../electron/host/test-bridge.ts';
import type { LaunchedApp, LaunchOptions } from './launched-app.ts';

interface Call {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

const root = join(import.meta.dirname, '../..');
const register = join(root, 'electron/host/register.ts');
const codec = makeCodec();
const smallChromium = '/usr/bin/chromium-headless-shell';
const startTime = 20_000; // ms until the first page has to be there

/** Starts a main file on the Chromium host; Playwright joins through the child's own channel, no port is opened. */
export async function launchOnHost(options: LaunchOptions): Promise<LaunchedApp> {
  const { home, env = {}, args = [], headless = true, main = join(root, 'dist/main.js') } = options;
  const [program, ...wrapperArgs] = options.wrapper ?? tracer();
  const child = fork(main, [`--home=${home}`, ...args], {
    ...(program === undefined ? {} : { execPath: program }),
    execArgv: [...(program === undefined ? [] : [...wrapperArgs, process.execPath]), '--import', register],
    env: {
      ...(headless && !options.wholeChromium ? smallerBuild() : {}),
      ...process.env,
      HOST_TEST: '1',
      HOST_HEADLESS: headless ? '1' : '0',
      ...env,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const calls = new Map<number, Call>();
  const transport: ConnectOverCDPTransport = {
    send: (message: object) => send(child, { kind: 'cdp', message }),
    close: () => undefined,
  };
  const opened = listen(child, calls, transport);
  send(child, { kind: 'open' });
  await opened;
  const browser = await chromium.connectOverCDP(transport);
  const page = await firstPage(browser);
  let lastCall = 0;
  const evaluate: LaunchedApp['evaluate'] = (run, argument) =>
    new Promise((resolve, reject) => {
      lastCall += 1;
      calls.set(lastCall, { resolve: resolve as Call['resolve'], reject });
      send(child, { kind: 'evaluate', id: lastCall, source: String(run), argument: codec.encode(argument) });
    });
  const close = async (): Promise<void> => {
    evaluate(({ app }) => app.quit()).catch(() => undefined); // its answer may be cut off by the end
    await exited;
    await browser.close().catch(() => undefined);
  };
  return { kind: 'chromium', page, pid: child.pid ?? 0, evaluate, close };
}

/** The same engine without windows starts in half the time; STRIA_WHOLE_CHROMIUM=1 has every test run in the one that is installed. */
export function smallerBuild(): Readonly<Record<string, string>> {
  const whole = process.env['STRIA_WHOLE_CHROMIUM'] === '1' || !existsSync(smallChromium);
  return whole ? {} : { HOST_CHROMIUM: smallChromium };
}

let traces = 0;

/** `npm run faults` follows every start: STRIA_TRACE names the folder for what strace writes. */
function tracer(): readonly string[] {
  const folder = process.env['STRIA_TRACE'];
  if (folder === undefined) return [];
  traces += 1;
  const file = join(folder, `${String(process.pid)}-${String(traces)}.trace`);
  // As a grandchild (-D) it leaves the program its own number and parent.
  return ['strace', '-D', '-f', '-qq', '-y', '--seccomp-bpf', '-e', `trace=${tracedCalls}`, '-o', file];
}

function send(child: ChildProcess, request: TestRequest): void {
  if (child.connected) child.send(request, () => undefined);
}

function listen(
  child: ChildProcess,
  calls: Map<number, Call>,
  transport: ConnectOverCDPTransport,
): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('message', (message) => {
      const answer = message as TestAnswer;
      // Each in a task of its own, as Playwright expects: of several that came at once it would miss what the one before made it wait for.
      if (answer.kind === 'cdp') return void setImmediate(() => transport.onmessage?.(answer.message));
      if (answer.kind === 'opened') return resolve();
      const call = calls.get(answer.id);
      calls.delete(answer.id);
      if (answer.kind === 'error') call?.reject(new Error(answer.error));
      else call?.resolve(codec.decode(answer.value));
    });
    child.once('exit', (code) => {
      const error = new Error(`The program ended with ${String(code)}`);
      reject(error);
      for (const call of calls.values()) call.reject(error);
      transport.onclose?.('exit');
    });
  });
}

/** The first page of the program; a hidden printing page is not one of its windows. */
async function firstPage(browser: Browser): Promise<Page> {
  const until = Date.now() + startTime;
  while (Date.now() < until) {
    const pages = browser.contexts().flatMap((context) => context.pages());
    const page = pages.find((candidate) => /^https:\/\/[^/]+\.invalid\//.test(candidate.url()));
    if (page) {
      await page.waitForLoadState();
      return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await browser.close();
  throw new Error('The program showed no page.');
}
