import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { expect, it } from 'vitest';
import { isOwnPage } from '../../../../electron/security/check-sender.ts';

const own = { id: 1 } as WebContents;
const event = (
  sender: WebContents,
  frame: { url: string; parent: object | null } | null,
): IpcMainInvokeEvent => ({ sender, senderFrame: frame }) as unknown as IpcMainInvokeEvent;
const page = { url: 'app://bundle/index.html', parent: null };

it('47 takes calls from the top frame of our own window at our own origin only', () => {
  expect(isOwnPage(event(own, page), own)).toBe(true);
  expect(isOwnPage(event(own, { ...page, url: 'app://bundle/index.html#/patients' }), own)).toBe(true);
  expect(isOwnPage(event(own, page), undefined)).toBe(false);
  expect(isOwnPage(event({ id: 2 } as WebContents, page), own)).toBe(false);
  expect(isOwnPage(event(own, null), own)).toBe(false);
  expect(isOwnPage(event(own, { ...page, parent: page }), own)).toBe(false);
  for (const url of [
    '',
    'about:blank',
    'https://bundle/',
    'app://bundle',
    'app://bundle.evil/',
    'app://bundle@evil/',
    'app://other/index.html',
    'file:///app://bundle/',
    'devtools://devtools/',
    'data:text/html,app://bundle/',
    'APP://BUNDLE/x',
  ]) {
    expect(isOwnPage(event(own, { ...page, url }), own), url).toBe(false);
  }
});
