// @ts-check
// The isolated world's half of `contextBridge`: shapes of values go to the page's world as events with a secret name,
// whose `detail` Chromium clones between worlds.

/**
 * @param {string} secret a name that no page can guess
 * @returns {{ exposeInMainWorld: (key: string, api: unknown) => void }}
 */
export function electronHostContextBridge(secret) {
  /** @type {Map<number, (...args: any[]) => unknown>} */
  const functions = new Map();
  /** @type {Map<number, (...args: unknown[]) => void>} */
  const callbacks = new Map();
  let lastId = 0;
  const nextId = () => {
    lastId += 1;
    return lastId;
  };
  /** @param {object} detail */
  const send = (detail) => window.dispatchEvent(new CustomEvent(`${secret}<`, { detail }));

  /** @param {any} value @returns {object} */
  const shape = (value) => {
    if (typeof value === 'function') {
      const functionId = nextId();
      functions.set(functionId, value);
      return { functionId };
    }
    if (containsFunction(value)) {
      if (Array.isArray(value)) return { items: value.map(shape) };
      return { fields: Object.entries(value).map(([key, inner]) => [key, shape(inner)]) };
    }
    return { value: structuredClone(value) };
  };
  /** @param {any} value @returns {boolean} whether it has to be built piece by piece */
  const containsFunction = (value) => {
    if (typeof value === 'function') return true;
    if (value === null || typeof value !== 'object') return false;
    if (Array.isArray(value)) return value.some(containsFunction);
    return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).some(containsFunction);
  };

  /** @param {any} argument @returns {unknown} */
  const incoming = (argument) => {
    if (!('callback' in argument)) return argument.value;
    const id = argument.callback;
    const known = callbacks.get(id);
    if (known) return known;
    /** @param {unknown[]} args */
    const callback = (...args) => {
      send({ callback: id, args: structuredClone(args) });
    };
    callbacks.set(id, callback);
    return callback;
  };

  /** @param {any} result @returns {object} */
  const answerOf = (result) => {
    if (typeof result?.then !== 'function') return { result: shape(result) };
    const promiseId = nextId();
    result.then(
      /** @param {unknown} value */ (value) => settle(promiseId, () => ({ result: shape(value) })),
      /** @param {unknown} failure */ (failure) => settle(promiseId, () => ({ failure })),
    );
    return { result: { promiseId } };
  };
  /** @param {number} settled @param {() => object} outcome */
  const settle = (settled, outcome) => {
    try {
      send({ settled, ...outcome() });
    } catch (failure) {
      send({ settled, failure: new Error(String(failure)) });
    }
  };

  window.addEventListener(
    `${secret}>`,
    (event) => {
      event.stopImmediatePropagation();
      const { functionId, args } = /** @type {CustomEvent} */ (event).detail ?? {};
      const called = functions.get(functionId);
      if (!called) return;
      try {
        send({ answer: answerOf(called(...args.map(incoming))) });
      } catch (failure) {
        send({ answer: { failure } });
      }
    },
    true,
  );
  window.dispatchEvent(new CustomEvent('electron-host-hello', { detail: { secret } }));
  return {
    exposeInMainWorld: (key, api) => {
      if (Object.hasOwn(window, key))
        throw new Error(`Cannot bind an API on top of an existing property: ${key}`);
      send({ expose: key, api: shape(api) });
    },
  };
}
