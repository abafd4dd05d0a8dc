// @ts-check
// `ipcRenderer` in the isolated world. The binding __electronHostSend exists in this world only.

/**
 * @param {{ encode: (value: unknown) => string, decode: (text: string) => any }} codec
 * @param {(channel: string, args: any[]) => boolean} takeHostMessage what is meant for the host's own scripts
 */
export function electronHostIpcRenderer(codec, takeHostMessage) {
  const world = /** @type {any} */ (globalThis);
  /** @type {(text: string) => void} */
  const sendText = world.__electronHostSend;
  /** @type {Map<string, Set<Function>>} */
  const listeners = new Map();
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const pending = new Map();
  let lastId = 0;

  /** Letters that are handed over in one turn: more would hold the page up for longer than a picture. */
  const piece = 131_072;
  /** @type {string[]} */
  const waiting = [];
  let done = 0;
  const turns = new MessageChannel();
  /** Hands over a piece of the oldest message: "+" before one that others follow, "." before the last. */
  turns.port1.onmessage = () => {
    const text = waiting[0] ?? '';
    const next = text.slice(done, done + piece);
    done += piece;
    sendText((done < text.length ? '+' : '.') + next);
    if (done >= text.length) {
      waiting.shift();
      done = 0;
    }
    if (waiting.length > 0) turns.port2.postMessage(0);
  };
  /** @param {string} text in the order in which they were sent, as in Electron */
  const post = (text) => {
    if (waiting.length === 0 && text.length <= piece) return sendText(text);
    waiting.push(text);
    if (waiting.length === 1) turns.port2.postMessage(0);
  };
  /** @param {string} channel @param {unknown[]} args */
  const send = (channel, ...args) => post(codec.encode({ channel, args }));
  /** @param {string} channel @param {unknown[]} args @returns {Promise<any>} */
  const invoke = (channel, ...args) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      const text = codec.encode({ id: lastId, channel, args });
      pending.set(lastId, { resolve, reject });
      post(text);
    });
  /** @param {string} channel @param {Function} listener */
  const on = (channel, listener) => {
    const known = listeners.get(channel) ?? new Set();
    listeners.set(channel, known.add(listener));
    return ipcRenderer;
  };
  /** @param {string} channel @param {Function} listener */
  const off = (channel, listener) => {
    listeners.get(channel)?.delete(listener);
    return ipcRenderer;
  };
  /** @param {string} channel @param {Function} listener */
  const once = (channel, listener) => {
    /** @param {unknown[]} args */
    const first = (...args) => {
      off(channel, first);
      listener(...args);
    };
    return on(channel, first);
  };
  /** @param {string} channel */
  const removeAllListeners = (channel) => {
    listeners.delete(channel);
    return ipcRenderer;
  };
  const ipcRenderer = {
    invoke,
    send,
    on,
    addListener: on,
    once,
    off,
    removeListener: off,
    removeAllListeners,
  };

  /** @param {string} text a message from main: an event, or the answer to `invoke` */
  world.__electronHostDeliver = (text) => {
    const message = codec.decode(text);
    if (message.channel !== undefined) {
      if (takeHostMessage(message.channel, message.args)) return;
      const event = { sender: ipcRenderer, senderId: 0, ports: [] };
      for (const listener of Array.from(listeners.get(message.channel) ?? []))
        listener(event, ...message.args);
      return;
    }
    const call = pending.get(message.id);
    pending.delete(message.id);
    if (message.error === undefined) call?.resolve(message.value);
    else call?.reject(new Error(`Error invoking remote method '${message.of}': ${message.error}`));
  };
  return ipcRenderer;
}
