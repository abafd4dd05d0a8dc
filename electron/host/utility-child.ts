// Loaded before the module of a utility process: gives it `process.parentPort` as Electron does.
import { EventEmitter } from 'node:events';
import { registerHooks } from 'node:module';

/** The way to the main process. */
class ParentPort extends EventEmitter {
  #started = false;

  constructor() {
    super();
    this.on('newListener', (name) => {
      if (name === 'message') this.start();
    });
  }

  /** Lets messages come; those sent before have waited. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    setImmediate(() => process.on('message', (data) => this.emit('message', { data, ports: [] })));
  }

  /** Sends a structured clone; dropped when main has gone. */
  postMessage(message: unknown): void {
    if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
  }
}

const emptyModule = 'data:text/javascript,export default {};';
registerHooks({
  resolve: (id, context, next) =>
    /^electron(\/|$)/.test(id) ? { url: emptyModule, shortCircuit: true } : next(id, context),
});
Object.defineProperty(process, 'parentPort', { value: new ParentPort() });
process.channel?.ref(); // a utility process lives until it is ended
process.once('disconnect', () => process.exit(0)); // main has gone, however
