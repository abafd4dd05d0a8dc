/** Answers a request for one of the program's own addresses. */
export type ProtocolHandler = (request: Request) => Response | Promise<Response>;

const schemes = new Map<string, ProtocolHandler | undefined>();

/** Makes a scheme known, so that its addresses can be mapped, before it has a handler. */
export function registerScheme(scheme: string): void {
  if (!schemes.has(scheme)) schemes.set(scheme, undefined);
}

/** Sets the handler of a scheme; undefined takes it away. */
export function setHandler(scheme: string, handler: ProtocolHandler | undefined): void {
  schemes.set(scheme, handler);
}

/** The handler for an address, if its scheme has one. */
export function handlerFor(url: string): ProtocolHandler | undefined {
  return schemes.get(url.slice(0, Math.max(0, url.indexOf(':'))).toLowerCase());
}

/**
 * Chromium cannot learn a scheme of its own at run time: app://bundle/x is https://bundle.app.invalid/x inside it.
 * Replaces every such address in the text (also in the value of a header).
 */
export function toWeb(text: string): string {
  return text.replace(
    /\b([a-z][a-z0-9+-]*):\/\/([a-z0-9-]+)/gi,
    (all: string, scheme: string, host: string) =>
      schemes.has(scheme.toLowerCase()) ? `https://${host}.${scheme}.invalid` : all,
  );
}

/** The way back: https://bundle.app.invalid/x is app://bundle/x to the program. */
export function fromWeb(text: string): string {
  return text.replace(
    /\bhttps:\/\/([a-z0-9-]+)\.([a-z][a-z0-9+-]*)\.invalid\b/gi,
    (all, host: string, scheme: string) => (schemes.has(scheme.toLowerCase()) ? `${scheme}://${host}` : all),
  );
}

/** The origin of an address as Electron names it: app://bundle, or 'null' where there is none. */
export function originOf(url: string): string {
  return /^[a-z][a-z0-9+-]*:\/\/[^/?#]+/i.exec(url)?.[0] ?? 'null';
}
