import { expect, it } from 'vitest';
import { photosForSheet } from '../../../../../renderer/features/photos/photos-for-sheet.ts';
import { mostOnSheet } from '../../../../../shared/ipc/photo-channels.ts';
import { emptyPhoto, type Photo } from '../../../../../shared/photos/photo.ts';

const photo = (id: string, invalid = false): Photo => ({
  ...emptyPhoto('2026-11-20', null),
  revision: 1,
  consent: 'yes',
  attachment: { id, invalid: invalid ? { at: 1, by: '', reason: 'x' } : null } as Photo['attachment'],
});
const idsOf = (photos: readonly Photo[]): readonly string[] => photos.map(({ attachment }) => attachment.id);

it('are the ticked ones, else all, never one that is not valid, and those that do not fit are counted', () => {
  const some = [photo('a'), photo('b', true), photo('c')];
  expect(idsOf(photosForSheet(some, new Set()).photos)).toEqual(['a', 'c']);
  expect(photosForSheet(some, new Set(['c', 'b']))).toMatchObject({ photos: [some[2]], left: 0 });
  const many = Array.from({ length: mostOnSheet + 6 }, (_, index) => photo(String(index)));
  const sheet = photosForSheet(many, new Set());
  expect([sheet.photos.length, sheet.left]).toEqual([mostOnSheet, 6]);
  expect(idsOf(sheet.photos)).toEqual(idsOf(many.slice(0, mostOnSheet)));
});
