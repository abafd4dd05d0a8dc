import { expect, it } from 'vitest';
import { draftWriter } from '../../../../../renderer/features/drafts/draft-writer.ts';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

it('words of a form that was saved are not written after it, and what is typed next is', async () => {
  const sent: string[] = [];
  let keeps = false;
  const writer = draftWriter((body) => {
    sent.push(body);
    return Promise.resolve(keeps);
  }, 5);
  writer.change('typed on a full disk');
  await writer.flush();
  await writer.forget();
  const before = sent.length;
  await wait(30);
  expect(sent).toHaveLength(before);
  keeps = true;
  writer.change('typed next');
  await wait(30);
  expect(sent.slice(before)).toEqual(['typed next']);
});

it('forgetting waits for what is on its way', async () => {
  const arrived: string[] = [];
  const writer = draftWriter(async (body) => {
    await wait(20);
    arrived.push(body);
    return true;
  }, 5);
  writer.change('on its way');
  const flushed = writer.flush();
  writer.change('not sent yet');
  await writer.forget();
  expect(arrived).toEqual(['on its way']);
  await flushed;
  await wait(30);
  expect(arrived).toEqual(['on its way']);
});
