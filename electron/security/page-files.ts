import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Result } from '../../shared/result.ts';
import type { Picture } from '../attachments/attachments.ts';
import { decoderPolicy, documentPolicy, pagePolicy, picturePolicy } from './content-security-policy.ts';
import type { ServedDocument } from '../vault/messages.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

const answer = (body: string | Uint8Array<ArrayBuffer>, type: string, policy: string): Response =>
  new Response(body, {
    headers: {
      'content-type': type,
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  });

/** What a frame shows when its document is no longer open, such as after a lock. */
const goneDocument = '<!doctype html><html lang="en"><head><title>Stria</title></head><body></body></html>';

/** The built worker of `renderer/features/scans/decode-worker.ts`. */
const decoder = /^\/assets\/decode-worker-[A-Za-z0-9_-]+\.js$/;

const notFound = (): Response => new Response('', { status: 404 });

/** What is served that is no file of the program. */
export interface FromVault {
  readonly documentOf: (id: string) => Promise<Result<ServedDocument>>;
  /** The font of a document, as a style. */
  readonly fontCss: (html: string) => Promise<string>;
  readonly pictureOf: (id: string, size: 'whole' | 'small') => Promise<Result<Picture>>;
}

/** Serves app://bundle/: the built page's files from `folder`, and from the open vault documents and pictures by their id. */
export const servePage =
  (folder: string, { documentOf, fontCss, pictureOf }: FromVault) =>
  async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const document = /^\/document\/([0-9a-f-]{36})$/.exec(pathname);
    if (document) {
      const found = await documentOf(document[1] ?? '');
      if (!found.ok) return answer(goneDocument, 'text/html; charset=utf-8', documentPolicy);
      const { html } = found.value;
      const font = `<style>${await fontCss(html)}</style></head>`;
      return answer(html.replace('</head>', font), 'text/html; charset=utf-8', documentPolicy);
    }
    const picture = /^\/(attachment|thumbnail)\/([0-9a-f-]{36})$/.exec(pathname);
    if (picture) {
      const found = await pictureOf(picture[2] ?? '', picture[1] === 'attachment' ? 'whole' : 'small');
      return found.ok ? answer(found.value.bytes, found.value.type, picturePolicy) : notFound();
    }
    const name = pathname === '/' ? '/index.html' : pathname;
    if (!/^\/(assets\/)?[A-Za-z0-9._-]+$/.test(name)) return notFound();
    const body = await readFile(join(folder, name)).catch(() => undefined);
    if (!body) return notFound();
    const policy = decoder.test(name) ? decoderPolicy : pagePolicy;
    return answer(new Uint8Array(body), types[extname(name)] ?? 'application/octet-stream', policy);
  };
