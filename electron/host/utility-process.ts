import { fork, type ChildProcess, type StdioOptions } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { hostEvents } from './host-events.ts';

/** How a utility process is started. */
export interface ForkOptions {
  readonly serviceName?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly execArgv?: string[];
  readonly cwd?: string;
  readonly stdio?: 'pipe' | 'ignore' | 'inherit' | ('pipe' | 'ignore' | 'inherit')[];
}

interface UtilityProcessEvents {
  spawn: [];
  message: [message: never]; // whoever listens says what it is
  exit: [code: number];
}

const childScript = fileURLToPath(new URL('./utility-child.ts', import.meta.url));

/** Electron's UtilityProcess on a child of Node: messages are structured clones, and it ends with its parent. */
export class UtilityProcess extends EventEmitter<UtilityProcessEvents> {
  readonly #child: ChildProcess;
  #ended = false;

  constructor(modulePath: string, args: readonly string[], options: ForkOptions) {
    super();
    const { env = process.env, execArgv = [], cwd, serviceName = 'Node Utility Process' } = options;
    this.#child = fork(modulePath, args, {
      env,
      execArgv: ['--import', childScript, ...execArgv],
      serialization: 'advanced',
      stdio: stdioOf(options.stdio),
      ...(cwd === undefined ? {} : { cwd }),
    });
    this.#child.once('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.emit('message', message as never));
    this.#child.once('error', () => this.#end(1, serviceName));
    this.#child.once('exit', (code) => this.#end(code ?? 1, serviceName));
  }

  get pid(): number | undefined {
    return this.#ended ? undefined : this.#child.pid;
  }
  get stdout(): Readable | null {
    return this.#child.stdout;
  }
  get stderr(): Readable | null {
    return this.#child.stderr;
  }

  /** Sends a structured clone; dropped when the process has ended. Throws for what cannot be cloned. */
  postMessage(message: unknown): void {
    if (this.#child.connected) this.#child.send(message as object, () => undefined);
  }

  /** Ends the process; false when it has ended already. */
  kill(): boolean {
    return !this.#ended && this.#child.kill();
  }

  #end(code: number, name: string): void {
    if (this.#ended) return;
    this.#ended = true;
    this.emit('exit', code);
    hostEvents.emit('child-gone', name, code);
  }
}

function stdioOf(stdio: ForkOptions['stdio'] = 'inherit'): StdioOptions {
  const [, output = 'inherit', errors = 'inherit'] = Array.isArray(stdio) ? stdio : [stdio, stdio, stdio];
  return ['ignore', output, errors, 'ipc'];
}

/** Electron's `utilityProcess`. */
export const utilityProcess = {
  fork: (modulePath: string, args: string[] = [], options: ForkOptions = {}): UtilityProcess =>
    new UtilityProcess(modulePath, args, options),
};
