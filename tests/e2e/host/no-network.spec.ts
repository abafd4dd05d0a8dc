import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { internetSockets, processTree } from '../../support/process-tree.ts';
import { launchFixture, test } from './fixture.ts';

/** What a hostile page would try. */
async function tryToCallHome(): Promise<string> {
  for (const rel of ['dns-prefetch', 'preconnect', 'prefetch', 'modulepreload', 'icon']) {
    const link = document.createElement('link');
    link.rel = rel;
    link.href = `https://${rel}.example.org/x`;
    document.head.append(link);
  }
  const image = new Image();
  image.src = 'https://image.example.org/x';
  const candidates: string[] = [];
  const connection = new RTCPeerConnection({ iceServers: [{ urls: 'stun:stun.example.org' }] });
  connection.createDataChannel('x');
  connection.onicecandidate = ({ candidate }) => candidates.push(candidate?.candidate ?? '');
  await connection.setLocalDescription(await connection.createOffer());
  const fetched = await fetch('https://fetch.example.org/').then(String, () => 'refused');
  location.href = 'https://navigate.example.org/';
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return [fetched, ...candidates].join('');
}

test('59 no process of the program has an internet socket', async ({ app }) => {
  await app.page.evaluate(() => window.api.call('worker', 'x', 'exit'));
  const pids = processTree(app.pid);
  expect(pids.length).toBeGreaterThan(3);
  expect(internetSockets(pids)).toEqual([]);
});

test('56, 59 not one byte leaves the computer, whatever the page tries', async ({ folders }) => {
  const tracer = findTracer();
  test.skip(tracer === undefined, 'strace is not installed');
  test.setTimeout(120_000);
  const log = join(folders.root, 'trace');
  const wrapper = [tracer ?? '', '-f', '-qq', '-yy', '-e', 'trace=network', '-o', log];
  const app = await launchFixture(folders, { wrapper });
  expect(await app.page.evaluate(tryToCallHome)).toBe('refused');
  await app.page.evaluate(() => window.api.call('print', '<img src="https://print.example.org/x">'));
  await app.close();
  const lines = readFileSync(log, 'utf8').split('\n');
  const internet = lines.filter((line) => /<(TCP|UDP|ICMP|RAW)/.test(line));
  expect(internet.length).toBeGreaterThan(0); // the tracer sees what Chromium does
  const outside = internet.filter((line) => !/"127\.0\.0\.1"|"::1"/.test(line));
  // Connecting a UDP socket sends nothing; Chromium learns its own address that way.
  expect(outside.filter((line) => / (send\w*\(|listen\(|accept\w*\(|connect\(\d+<TCP)/.test(line))).toEqual(
    [],
  );
});

function findTracer(): string | undefined {
  try {
    return execFileSync('sh', ['-c', 'command -v strace'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
