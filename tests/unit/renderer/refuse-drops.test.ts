import { expect, it } from 'vitest';
import { refuseDrops } from '../../../renderer/refuse-drops.ts';

/** What a browser says of something that is dragged over or dropped on the page. */
const dragged = (type: 'dragover' | 'drop', types: readonly string[]) =>
  Object.assign(new Event(type, { cancelable: true }), { dataTransfer: { types, dropEffect: 'copy' } });

it('refuses files that are dragged over or dropped where nothing takes them, and nothing else', () => {
  const page = new EventTarget();
  refuseDrops(page as Document);
  for (const type of ['dragover', 'drop'] as const) {
    const files = dragged(type, ['text/plain', 'Files']);
    page.dispatchEvent(files);
    expect([files.defaultPrevented, files.dataTransfer.dropEffect], type).toEqual([true, 'none']);
    const text = dragged(type, ['text/plain']);
    page.dispatchEvent(text);
    expect([text.defaultPrevented, text.dataTransfer.dropEffect], type).toEqual([false, 'copy']);
    const taken = dragged(type, ['Files']);
    taken.preventDefault(); // by the place that takes it
    page.dispatchEvent(taken);
    expect(taken.dataTransfer.dropEffect, type).toBe('copy');
  }
});
