// @ts-check
// Runs in the page's own world before any script of the page. It agrees on a secret name with the isolated world and
// builds what `contextBridge` exposes. Everything it uses later is taken now, before the page can replace it.

/**
 * @typedef {{ functionId: number } | { fields: [string, Shape][] } | { items: Shape[] } | { value: unknown }} Shape
 * @typedef {{ promiseId: number } | Shape} Result
 * @typedef {{ result: Result } | { failure: unknown }} Answer
 * @typedef {{ expose: string, api: Shape }
 *   | { answer: Answer }
 *   | { settled: number, result?: Shape, failure?: unknown }
 *   | { callback: number, args: unknown[] }} ToPage
 */

/** @returns {void} */
export function electronHostMainWorld() {
  if (window !== window.top) return;
  const listen = window.addEventListener.bind(window);
  const dispatch = window.dispatchEvent.bind(window);
  const { defineProperty, freeze } = Object;
  const [Event, PagePromise, PageError, PageMap] = [CustomEvent, Promise, Error, Map];
  const { call } = Function.prototype;
  /** @type {(event: CustomEvent) => void} */
  const stop = call.bind(/** @type {any} */ (window.Event.prototype.stopImmediatePropagation));
  const detailGetter = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')?.get;
  /** @type {(event: CustomEvent) => any} */
  const detailOf = call.bind(/** @type {any} */ (detailGetter));
  const getFrom = call.bind(/** @type {any} */ (PageMap.prototype.get));
  const putInto = call.bind(/** @type {any} */ (PageMap.prototype.set));
  const dropFrom = call.bind(/** @type {any} */ (PageMap.prototype.delete));

  /** @param {Event} hello fired by the isolated world only: no page script has run yet */
  const agree = (hello) => {
    stop(/** @type {CustomEvent} */ (hello));
    const { secret } = detailOf(/** @type {CustomEvent} */ (hello));
    const callbacks = new PageMap();
    const callbackIds = new PageMap();
    const waiting = new PageMap();
    let lastId = 0;
    /** @type {Answer | undefined} */
    let answer;

    /** @param {unknown} value @returns {{ callback: number } | { value: unknown }} */
    const outgoing = (value) => {
      if (typeof value !== 'function') return { value };
      let id = /** @type {number | undefined} */ (getFrom(callbackIds, value));
      if (id === undefined) {
        lastId += 1;
        id = lastId;
        putInto(callbackIds, value, id);
        putInto(callbacks, id, value);
      }
      return { callback: id };
    };

    /** @param {number} functionId @returns {(...args: unknown[]) => unknown} */
    const remote = (functionId) =>
      function (...given) {
        const args = [];
        for (let index = 0; index < given.length; index += 1) args[index] = outgoing(given[index]);
        answer = undefined;
        dispatch(new Event(`${secret}>`, { detail: { functionId, args } }));
        const received = answer;
        if (received === undefined) throw new PageError('An object could not be cloned.');
        const result = /** @type {any} */ (received);
        if ('failure' in result) throw result.failure;
        if (!('promiseId' in result.result)) return build(result.result);
        return new PagePromise((resolve, reject) => {
          putInto(waiting, result.result.promiseId, { resolve, reject });
        });
      };

    /** @param {any} shape @returns {unknown} */
    const build = (shape) => {
      if ('functionId' in shape) return remote(shape.functionId);
      if ('items' in shape) {
        const list = [];
        for (let index = 0; index < shape.items.length; index += 1) list[index] = build(shape.items[index]);
        return freeze(list);
      }
      if (!('fields' in shape)) return shape.value;
      const object = {};
      for (let index = 0; index < shape.fields.length; index += 1) {
        const field = shape.fields[index];
        defineProperty(object, field[0], { value: build(field[1]), enumerable: true });
      }
      return freeze(object);
    };

    /** @param {any} message a ToPage message */
    const receive = (message) => {
      if ('expose' in message) {
        defineProperty(window, message.expose, { value: build(message.api), enumerable: true });
      } else if ('answer' in message) {
        answer = message.answer;
      } else if ('callback' in message) {
        getFrom(callbacks, message.callback)(...message.args);
      } else {
        const call = getFrom(waiting, message.settled);
        dropFrom(waiting, message.settled);
        if ('result' in message) call.resolve(build(message.result));
        else call.reject(message.failure);
      }
    };
    listen(
      `${secret}<`,
      (event) => {
        stop(/** @type {CustomEvent} */ (event));
        receive(detailOf(/** @type {CustomEvent} */ (event)));
      },
      true,
    );
  };
  listen('electron-host-hello', agree, { capture: true, once: true });
}
