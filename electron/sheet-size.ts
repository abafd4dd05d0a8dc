import type { SheetSize } from './print-window.ts';

/** The size of a document's sheets, from its own `@page` rule; A4 where it has none. */
export const sheetSizeOf = (html: string): SheetSize => {
  const [, size = '', width = '', height = ''] =
    /@page\{size:(A4|letter|(\d{1,3})mm (\d{1,3})mm)/.exec(html) ?? [];
  if (width !== '') return { width: Number(width) * 1000, height: Number(height) * 1000 };
  return size === 'letter' ? 'Letter' : 'A4';
};
