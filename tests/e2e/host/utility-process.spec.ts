import { expect } from 'playwright/test';
import { isAlive, processTree } from '../../support/process-tree.ts';
import { test } from './fixture.ts';

interface Report {
  readonly answer: { readonly data: unknown; readonly args: string[]; readonly electron: string };
  readonly code: number;
  readonly pid: number | undefined;
}

test('messages go both ways with their types, and the exit code comes back', async ({ app }) => {
  const message = { at: new Date(9), bytes: new Uint8Array([3]), map: new Map([[1, 2n]]) };
  const report = await app.page.evaluate(async () => {
    const sent = { at: new Date(9), bytes: new Uint8Array([3]), map: new Map([[1, 2n]]) };
    const { answer, code, pid } = (await window.api.call('worker', sent, 'exit')) as Report;
    const data = answer.data as typeof sent;
    const types = [data.at instanceof Date, data.bytes instanceof Uint8Array, data.map.get(1) === 2n];
    return { types, args: answer.args, electron: answer.electron, code, pid };
  });
  expect(Object.keys(message)).toHaveLength(report.types.length);
  expect(report).toEqual({
    types: [true, true, true],
    args: ['one'],
    electron: 'object',
    code: 7,
    pid: undefined,
  });
});

test('kill ends the process', async ({ app }) => {
  const before = processTree(app.pid).length;
  const report = (await app.page.evaluate(() => window.api.call('worker', 'x', 'kill'))) as Report;
  expect(report.code).not.toBe(0);
  expect(report.pid).toBeUndefined();
  await expect.poll(() => processTree(app.pid).filter(isAlive).length).toBeLessThanOrEqual(before);
});
