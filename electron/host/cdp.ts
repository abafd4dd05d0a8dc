import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { CDPSession } from 'playwright';

/** One message of the DevTools protocol, in either direction. */
export interface CdpMessage {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Commands and events of one target, typed by the protocol's own description. */
export interface CdpSession {
  readonly id: string;
  readonly send: CDPSession['send'];
  readonly on: CDPSession['on'];
  /** Another session of the same Chromium. */
  readonly sibling: (id: string) => CdpSession;
}

interface Waiting {
  readonly method: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A running Chromium, spoken to over its pipe: NUL-ended JSON on descriptors 3 (in) and 4 (out); no port is opened. */
export class Cdp {
  readonly process: ChildProcess;
  readonly browser: CdpSession = this.session('');
  #gone = false;
  #lastId = 0;
  #taken: (message: CdpMessage) => boolean = () => false;
  readonly #waiting = new Map<number, Waiting>();
  readonly #events = new EventEmitter();

  constructor(binary: string, args: readonly string[], env: NodeJS.ProcessEnv) {
    this.#events.setMaxListeners(0);
    this.process = spawn(binary, args, { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    this.process.once('error', () => this.#end());
    this.process.once('exit', () => this.#end());
    const [input, output] = [this.process.stdio[3] as Writable, this.process.stdio[4] as Readable];
    input.on('error', () => this.#end());
    output.on('error', () => this.#end());
    this.#read(output);
  }

  get isGone(): boolean {
    return this.#gone;
  }

  /** Calls back once when the process has ended or its pipe broke. */
  onGone(listener: () => void): void {
    this.#events.once('gone', listener);
  }

  /** The commands and events of one session ('' is the browser itself). */
  session(id: string): CdpSession {
    const on = (event: string, listener: (payload: unknown) => void): void => {
      this.#events.on(`${id}:${event}`, listener);
    };
    return {
      id,
      send: ((method: string, params?: object) => this.#send(id, method, params)) as CDPSession['send'],
      on: on as unknown as CDPSession['on'],
      sibling: (other) => this.session(other),
    };
  }

  /** Lets a second client see every message first; a message for which it answers true is its own. */
  takeMessages(taken: (message: CdpMessage) => boolean): void {
    this.#taken = taken;
  }

  /** Writes a message as it is. */
  write(message: CdpMessage): void {
    if (!this.#gone) (this.process.stdio[3] as Writable).write(`${JSON.stringify(message)}\0`);
  }

  #send(sessionId: string, method: string, params: object = {}): Promise<unknown> {
    if (this.#gone) return Promise.reject(new Error(`${method}: Chromium has ended`));
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { method, resolve, reject });
      this.write({ id, method, params, ...(sessionId ? { sessionId } : {}) });
    });
  }

  #read(output: Readable): void {
    let parts: Buffer[] = [];
    output.on('data', (chunk: Buffer) => {
      let rest = chunk;
      for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
        parts.push(rest.subarray(0, end));
        rest = rest.subarray(end + 1);
        const text = Buffer.concat(parts).toString();
        parts = [];
        this.#receive(JSON.parse(text) as CdpMessage);
      }
      if (rest.length > 0) parts.push(rest);
    });
  }

  #receive(message: CdpMessage): void {
    if (this.#taken(message)) return;
    if (message.id === undefined) {
      this.#events.emit(`${message.sessionId ?? ''}:${message.method ?? ''}`, message.params);
      return;
    }
    const call = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`));
    else call?.resolve(message.result);
  }

  #end(): void {
    if (this.#gone) return;
    this.#gone = true;
    for (const call of this.#waiting.values()) call.reject(new Error(`${call.method}: Chromium has ended`));
    this.#waiting.clear();
    this.#events.emit('gone');
  }
}
