import { expect, test } from 'vitest';
import { sheetSizeOf } from '../../../electron/sheet-size.ts';

test.each([
  ['<style>@page{size:A4;margin:20mm}', 'A4'],
  ['<style>@page{size:letter;margin:20mm}', 'Letter'],
  ['<style>@page{size:62mm 29mm;margin:0}', { width: 62_000, height: 29_000 }],
  ['<p>nothing', 'A4'],
])('%s is printed on sheets of its own size', (html, size) => {
  expect(sheetSizeOf(html)).toEqual(size);
});
