import { expect, it } from 'vitest';
import { pageSend } from '../../../../electron/security/page-send.ts';
import { fail, ok } from '../../../../shared/result.ts';

/** A page whose word comes as `begins` say, one after the other; what it sent to main. */
const pageAtWork = (...begins: readonly (() => Promise<unknown>)[]) => {
  const sent: unknown[][] = [];
  let begun = 0;
  const send = pageSend(async (channel, ...given) => {
    sent.push([channel, ...given]);
    return channel === 'stria:begin' ? begins[begun++]?.() : ok('answer');
  });
  return { send, sent };
};
const word = () => Promise.resolve(ok('word'));

it('asks for the word of the page once, and sends it with each call', async () => {
  const { send, sent } = pageAtWork(word);
  expect(await Promise.all([send('one', 1), send('two', 2)])).toEqual([ok('answer'), ok('answer')]);
  expect(sent).toEqual([['stria:begin'], ['stria:call', 'word', 'one', 1], ['stria:call', 'word', 'two', 2]]);
});

it('asks for it again after it was refused, and after main could not answer', async () => {
  const { send, sent } = pageAtWork(
    () => Promise.resolve(fail('refused', 'no')),
    () => Promise.reject(new Error('gone')),
    word,
  );
  expect(await send('one', 1)).toEqual(fail('refused', 'no'));
  await expect(send('two', 2)).rejects.toThrow('gone');
  expect(await send('three', 3)).toEqual(ok('answer'));
  expect(sent.map(([channel]) => channel)).toEqual([
    'stria:begin',
    'stria:begin',
    'stria:begin',
    'stria:call',
  ]);
});
