import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { servePage } from '../../../../electron/security/page-files.ts';
import {
  decoderPolicy,
  documentPolicy,
  pagePolicy,
} from '../../../../electron/security/content-security-policy.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { scratchFolder } from '../../../support/scratch-folder.ts';

const known = '0197a000-0000-7000-8000-000000000001';
const other = '0197a000-0000-7000-8000-000000000002';
const html = '<!doctype html><html><head><title>x</title></head><body>&lt;/head&gt;</body></html>';

const served = (): { readonly get: (path: string) => Promise<Response>; readonly asked: string[] } => {
  const outside = scratchFolder();
  const folder = join(outside, 'renderer');
  mkdirSync(join(folder, 'assets', 'deep'), { recursive: true });
  writeFileSync(join(outside, 'secret.html'), 'secret');
  writeFileSync(join(folder, 'index.html'), 'the page');
  writeFileSync(join(folder, 'assets', 'page-1a.js'), 'script');
  writeFileSync(join(folder, 'assets', 'odd.wasm'), 'odd');
  writeFileSync(join(folder, 'assets', 'odd.bin'), 'odd');
  writeFileSync(join(folder, 'assets', 'decode-worker-1a.js'), 'worker');
  writeFileSync(join(folder, 'assets', 'deep', 'x.js'), 'deep');
  const asked: string[] = [];
  const documentOf = (id: string) => {
    asked.push(id);
    return Promise.resolve(id === known ? ok({ html, archive: null, fileName: 'x.pdf' }) : fail('not-found'));
  };
  const pictureOf = (id: string, size: string) => {
    asked.push(`${size} ${id}`);
    const bytes = new Uint8Array([1, 2, 3]);
    return Promise.resolve(
      id === known ? ok({ type: 'image/webp', bytes }) : fail('damaged', 'file-changed'),
    );
  };
  const fontCss = () => Promise.resolve('/* font */');
  const answer = servePage(folder, { documentOf, fontCss, pictureOf });
  return { get: (path) => answer(new Request(`app://bundle${path}`)), asked };
};

describe('the page', () => {
  it('is served with its policy, its type and without a cache', async () => {
    const { get } = served();
    for (const [path, text, type] of [
      ['/', 'the page', 'text/html; charset=utf-8'],
      ['/index.html', 'the page', 'text/html; charset=utf-8'],
      ['/index.html?x=../../y#z', 'the page', 'text/html; charset=utf-8'],
      ['/assets/page-1a.js', 'script', 'text/javascript; charset=utf-8'],
      ['/assets/odd.wasm', 'odd', 'application/wasm'],
      ['/assets/odd.bin', 'odd', 'application/octet-stream'],
    ] as const) {
      const response = await get(path);
      expect([response.status, await response.text()], path).toEqual([200, text]);
      const headers = Object.fromEntries(response.headers);
      expect(headers).toMatchObject({
        'content-type': type,
        'content-security-policy': pagePolicy,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
    }
  });

  it('gives the worker that reads pictures a policy of its own', async () => {
    const response = await served().get('/assets/decode-worker-1a.js');
    expect([response.status, await response.text()]).toEqual([200, 'worker']);
    expect(response.headers.get('content-security-policy')).toBe(decoderPolicy);
    expect(decoderPolicy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(pagePolicy).not.toContain('wasm');
  });

  it('gives no file outside of its folder and none that is not there', async () => {
    const { get, asked } = served();
    for (const path of [
      '/../secret.html',
      '/..%2fsecret.html',
      '/%2e%2e/secret.html',
      '/..\\secret.html',
      '/assets/../../secret.html',
      '/assets/..%2f..%2fsecret.html',
      '/..',
      '/.',
      '/assets',
      '/assets/',
      '/assets/deep/x.js',
      '//etc/passwd',
      '/etc/passwd',
      '/missing.js',
      '/index.html%00.js',
      '/%E0%A4%A',
      '/document/',
      '/document/x',
      `/document/${known}/..`,
      `/document/${known.toUpperCase()}`,
    ]) {
      const response = await get(path);
      expect([response.status, await response.text()], path).toEqual([
        path === '/.' || path === '/..' ? 200 : 404,
        path === '/.' || path === '/..' ? 'the page' : '',
      ]);
    }
    expect(asked).toEqual([]);
  });
});

describe('a picture of an attachment', () => {
  it('64 is served with its type and a policy that runs and loads nothing; one that cannot be shown is not there', async () => {
    const { get, asked } = served();
    for (const [path, size] of [
      [`/attachment/${known}`, 'whole'],
      [`/thumbnail/${known}`, 'small'],
    ] as const) {
      const response = await get(path);
      expect([response.status, [...new Uint8Array(await response.arrayBuffer())]]).toEqual([200, [1, 2, 3]]);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'image/webp',
        'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
      expect(asked.pop()).toBe(`${size} ${known}`);
    }
    for (const path of [
      `/attachment/${other}`,
      '/attachment/',
      '/attachment/../index.html/x',
      `/attachment/${known}/x`,
    ])
      expect((await get(path)).status, path).toBe(404);
    expect(asked).toEqual([`whole ${other}`]);
  });
});

describe('a frozen document', () => {
  it('is served with its own policy and the font, and nothing of one that is gone', async () => {
    const { get, asked } = served();
    const response = await get(`/document/${known}`);
    expect(response.headers.get('content-security-policy')).toBe(documentPolicy);
    expect(await response.text()).toBe(html.replace('</head>', '<style>/* font */</style></head>'));
    const gone = await get('/document/0197a000-0000-7000-8000-000000000002');
    expect(gone.headers.get('content-security-policy')).toBe(documentPolicy);
    expect(await gone.text()).toContain('<body></body>');
    expect(asked).toEqual([known, '0197a000-0000-7000-8000-000000000002']);
  });

  it('may run nothing and load nothing, and the page only its own files', () => {
    for (const part of ["default-src 'none'", 'sandbox', "frame-ancestors 'self'"])
      expect(documentPolicy).toContain(part);
    expect(documentPolicy).not.toMatch(/script-src|allow-|https?:|\*/);
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ]) {
      expect(pagePolicy.split('; ')).toContain(part);
    }
    expect(pagePolicy).not.toMatch(/unsafe-|https?:|\*/);
  });
});
