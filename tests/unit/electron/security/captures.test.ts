import { expect, it } from 'vitest';
import { windowCaptures } from '../../../../electron/security/captures.ts';

const refused = { ok: false, error: { code: 'refused', reason: 'captures-not-offered' } };

/** A window that remembers what it was told. */
const told = () => {
  const said: boolean[] = [];
  return { said, window: () => ({ setContentProtection: (on: boolean) => void said.push(on) }) };
};

it('the window is kept out of captures and let in again, on macOS and Windows in Electron', () => {
  for (const platform of ['darwin', 'win32'] as const) {
    const { said, window } = told();
    const captures = windowCaptures({ window, platform, isElectron: true });
    expect(captures.read()).toBe('shown');
    expect(captures.hide(true)).toEqual({ ok: true, value: null });
    expect(captures.read()).toBe('hidden');
    captures.hide(false);
    expect([captures.read(), said]).toEqual(['shown', [true, false]]);
  }
});

it('it is not offered on Linux, nor in Chromium, and without a window nothing is said to be done', () => {
  for (const [platform, isElectron] of [
    ['linux', true],
    ['darwin', false],
    ['win32', false],
  ] as const) {
    const { said, window } = told();
    const captures = windowCaptures({ window, platform, isElectron });
    expect([captures.read(), captures.hide(true), said]).toEqual(['not-offered', refused, []]);
  }
  const captures = windowCaptures({ window: () => undefined, platform: 'darwin', isElectron: true });
  expect([captures.hide(true), captures.read()]).toEqual([refused, 'shown']);
});
