import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { part, PartMissing, readAtRest } from '../../../renderer/part.ts';

interface Props {
  readonly name: string;
}
const Greeting = ({ name }: Props) => `Good day, ${name}`;

describe('a part of the page in a file of its own', () => {
  it('is read once, however often it is asked for, and then drawn without a wait', async () => {
    let reads = 0;
    const Own = part<Props>(async () => {
      reads += 1;
      return Greeting;
    });
    await Promise.all([Own.preload?.(), Own.preload?.()]);
    expect(reads).toBe(1);
    expect(Own.preload).toBeUndefined();
    expect(renderToStaticMarkup(createElement(Own, { name: 'Adaeze' }))).toBe('Good day, Adaeze');
  });

  it('says that it is missing, and is asked for again the next time', async () => {
    const files = [() => Promise.reject(new Error('no such file')), () => Promise.resolve(Greeting)];
    const Own = part<Props>(
      () => (files.shift() ?? files[0])?.() ?? Promise.reject(new Error('asked too often')),
    );
    await expect(Own.preload?.()).rejects.toBeInstanceOf(PartMissing);
    await Own.preload?.();
    expect(renderToStaticMarkup(createElement(Own, { name: 'Adaeze' }))).toBe('Good day, Adaeze');
  });
});

describe('parts that are read at rest', () => {
  afterEach(() => vi.unstubAllGlobals());
  const rest = (): (() => Promise<void>) => {
    const waiting: (() => void)[] = [];
    vi.stubGlobal('requestIdleCallback', (act: () => void) => waiting.push(act));
    vi.stubGlobal('cancelIdleCallback', () => waiting.splice(0));
    return async () => {
      waiting.shift()?.();
      await new Promise((resolve) => setTimeout(resolve, 0));
    };
  };
  const noted = (name: string, read: string[], fails = false) =>
    part(async () => {
      read.push(name);
      if (fails) throw new Error('no such file');
      return () => null;
    });

  it('come one after the other, and one that is missing does not hold up the next', async () => {
    const idle = rest();
    const read: string[] = [];
    readAtRest([noted('today', read), noted('patients', read, true), noted('chart', read)]);
    expect(read).toEqual([]);
    await idle();
    expect(read).toEqual(['today']);
    await idle();
    await idle();
    expect(read).toEqual(['today', 'patients', 'chart']);
  });

  it('are no longer read when the page has something else to do', async () => {
    const idle = rest();
    const read: string[] = [];
    const stop = readAtRest([noted('today', read), noted('patients', read)]);
    await idle();
    stop();
    await idle();
    expect(read).toEqual(['today']);
  });
});
