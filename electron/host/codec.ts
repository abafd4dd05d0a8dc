/** One direction each: a structured-clone value to text and back. */
export interface Codec {
  readonly encode: (value: unknown) => string;
  readonly decode: (text: string) => unknown;
}

/**
 * Makes the codec for values that cross between Node and a page (structured clone without cycles and blobs).
 * Its source text is also injected into the page, so it may refer to nothing outside itself.
 * Throws a DataCloneError for functions, symbols, blobs, promises and cycles.
 */
export function makeCodec(): Codec {
  type Bytes = Uint8Array<ArrayBuffer>;
  type Plain = Record<string, unknown>;
  const node = typeof Buffer === 'undefined' ? undefined : Buffer;
  const arrays: Readonly<Record<string, new (buffer: ArrayBuffer) => unknown>> = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array, // prettier-ignore
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView, // prettier-ignore
  };
  const errors: Readonly<Record<string, new (message: string) => Error>> = {
    EvalError,
    RangeError,
    ReferenceError,
    SyntaxError,
    TypeError,
    URIError, // prettier-ignore
  };
  const refuse = (what: string): never => {
    throw new DOMException(`${what} could not be cloned.`, 'DataCloneError');
  };
  const toText = (bytes: Bytes): string => {
    if (node) return node.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
    return (bytes as Bytes & { toBase64: () => string }).toBase64();
  };
  const toBytes = (text: unknown): Bytes => {
    if (node) return new Uint8Array(node.from(String(text), 'base64'));
    return (Uint8Array as typeof Uint8Array & { fromBase64: (text: string) => Bytes }).fromBase64(
      String(text),
    );
  };
  const put = (target: Plain, key: string, value: unknown): void => {
    if (key !== '__proto__') target[key] = value;
    else Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  };

  const open = new Set<object>();
  const tag = (kind: string, v?: unknown): Plain => ({ $: kind, v });
  const fromNumber = (value: number): unknown =>
    Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : tag('n', Object.is(value, -0) ? '-0' : String(value));
  const fromView = (view: ArrayBufferView): Plain => {
    const name = Object.prototype.toString.call(view).slice(8, -1);
    const bytes = new Uint8Array(view.buffer as ArrayBuffer, view.byteOffset, view.byteLength);
    return { $: 'ta', t: name, v: toText(bytes) };
  };
  const fromObject = (value: object): unknown => {
    if (Array.isArray(value)) return Array.from(value, toPlain);
    if (value instanceof Date) return tag('d', fromNumber(value.getTime()));
    if (value instanceof ArrayBuffer) return tag('ab', toText(new Uint8Array(value)));
    if (ArrayBuffer.isView(value)) return fromView(value);
    if (value instanceof Map)
      return tag(
        'm',
        Array.from(value, (pair) => [toPlain(pair[0]), toPlain(pair[1])]),
      );
    if (value instanceof Set) return tag('s', Array.from(value, toPlain));
    if (value instanceof RegExp) return tag('r', [value.source, value.flags]);
    if (value instanceof Error) return tag('e', [value.name, value.message, value.stack ?? '']);
    const name = Object.prototype.toString.call(value).slice(8, -1);
    if (name !== 'Object') return refuse(name);
    const result: Plain = {};
    for (const [key, inner] of Object.entries(value)) put(result, key, toPlain(inner));
    return Object.hasOwn(result, '$') ? tag('o', result) : result;
  };
  const toPlain = (value: unknown): unknown => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') return fromNumber(value);
    if (typeof value === 'undefined') return tag('u');
    if (typeof value === 'bigint') return tag('b', String(value));
    if (typeof value !== 'object') return refuse(`A ${typeof value}`);
    if (open.has(value)) return refuse('A cycle');
    open.add(value);
    try {
      return fromObject(value);
    } finally {
      open.delete(value);
    }
  };

  const readPlain = (value: Plain): Plain => {
    for (const [key, inner] of Object.entries(value)) put(value, key, fromPlain(inner));
    return value;
  };
  const readView = (name: unknown, text: unknown): unknown => {
    const bytes = toBytes(text);
    const View = arrays[String(name)] ?? Uint8Array;
    return View === Uint8Array ? bytes : new View(bytes.buffer);
  };
  const readError = (parts: readonly unknown[]): Error => {
    const error = new (errors[String(parts[0])] ?? Error)(String(parts[1]));
    Object.defineProperty(error, 'stack', { value: String(parts[2]), writable: true, configurable: true });
    return error;
  };
  const readTagged = (value: Plain): unknown => {
    const v = value['v'];
    const list = Array.isArray(v) ? (v as readonly unknown[]) : [];
    switch (value['$']) {
      case 'o':
        return readPlain(v as Plain);
      case 'n':
        return Number(v);
      case 'b':
        return BigInt(String(v));
      case 'd':
        return new Date(fromPlain(v) as number);
      case 'ab':
        return toBytes(v).buffer;
      case 'ta':
        return readView(value['t'], v);
      case 'm':
        return new Map(list.map((pair) => (pair as unknown[]).map(fromPlain) as [unknown, unknown]));
      case 's':
        return new Set(list.map(fromPlain));
      case 'r':
        return new RegExp(String(list[0]), String(list[1]));
      case 'e':
        return readError(list);
      default:
        return undefined;
    }
  };
  const fromPlain = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(fromPlain);
    const plain = value as Plain;
    return Object.hasOwn(plain, '$') ? readTagged(plain) : readPlain(plain);
  };
  return {
    encode: (value) => JSON.stringify(toPlain(value)),
    decode: (text) => fromPlain(JSON.parse(text)),
  };
}
