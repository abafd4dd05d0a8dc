import { afterEach, describe, expect, it, vi } from 'vitest';
import { hearThrough } from '../../../renderer/hear.ts';
import type { PageEvent } from '../../../shared/ipc/page-events.ts';

/** What went through the bridge: main says an event with `say`. */
const bridge = () => {
  const given: { readonly event: PageEvent; readonly heard: () => void }[] = [];
  return {
    given,
    on: (event: PageEvent, heard: () => void) => {
      given.push({ event, heard });
      return () => undefined;
    },
    say: (said: PageEvent) => {
      for (const { event, heard } of given) if (event === said) heard();
    },
  };
};

describe("main's events in the page", () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('go through the bridge once each, however many screens come and go', () => {
    const { given, on, say } = bridge();
    const hear = hearThrough(on);
    let heard = 0;
    for (let screen = 0; screen < 100; screen += 1) {
      const stops = [hear('find-requested', () => (heard += 1)), hear('storage-changed', () => (heard += 1))];
      say('find-requested');
      for (const stop of stops) stop();
    }
    say('find-requested');
    expect(heard).toBe(100);
    expect(given.map(({ event }) => event)).toEqual(['find-requested', 'storage-changed']);
  });

  it('are told to everyone who hears them, until that one stops', () => {
    const { on, say } = bridge();
    const hear = hearThrough(on);
    let heard = 0;
    const count = () => (heard += 1);
    const stop = hear('locked', count);
    hear('locked', count);
    say('locked');
    expect(heard).toBe(2);
    stop();
    stop();
    say('locked');
    expect(heard).toBe(3);
  });

  it('reach the others when one who hears them fails', () => {
    const failures: unknown[] = [];
    vi.stubGlobal('reportError', (failure: unknown) => failures.push(failure));
    const { on, say } = bridge();
    const hear = hearThrough(on);
    let heard = false;
    hear('locked', () => {
      throw new Error('gone');
    });
    hear('locked', () => (heard = true));
    say('locked');
    expect(heard).toBe(true);
    expect(failures).toEqual([new Error('gone')]);
  });
});
