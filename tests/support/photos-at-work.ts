import { v7 as newId } from 'uuid';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { emptyPhoto, type Photo, type PhotoFields } from '../../shared/photos/photo.ts';
import { askFileOf, attached, attachInput } from './attach-at-work.ts';
import { picture } from './pictures.ts';
import type { VaultAtWork } from './vault-at-work.ts';

/** What is recorded of a photo, with what a test wants to be different. */
export const photoFields = (changes: Partial<PhotoFields> = {}): PhotoFields => ({
  ...emptyPhoto('2026-11-19', null),
  view: { pack: 'abdomen', step: 'front' },
  areas: [{ region: 'abdomen-lower', side: 'right' }],
  ...changes,
});

export const photoInput = (
  id: string,
  changes: Partial<PhotoFields> = {},
  input: Partial<InputOf<'photos:save'>> = {},
): InputOf<'photos:save'> => ({ id, revision: 0, source: null, fields: photoFields(changes), ...input });

/** A real JPEG as a photo of a patient, attached and not recorded further; answers its id. */
export const attachPhoto = async (
  vault: VaultAtWork,
  patient: string,
  { widthPx = 800, heightPx = 600, takenOn = '2026-11-19' } = {},
): Promise<string> => {
  const file = await picture(widthPx, heightPx).jpeg().toBuffer();
  const thumbnail = await picture(320, 240).webp().toBuffer();
  const input = attachInput(patient, file, {
    id: newId(),
    thumbnail,
    fields: { kind: 'photo', label: 'Photo', note: '', takenOn },
    content: { type: 'jpeg', bytes: file.length, widthPx, heightPx, pages: null, capturedAt: null },
  });
  return (await attached(askFileOf(vault), file, input)).id;
};

/** The same with its record. */
export const recordPhoto = async (
  vault: VaultAtWork,
  patient: string,
  changes: Partial<PhotoFields> = {},
): Promise<Photo> => {
  const takenOn = changes.takenOn ?? '2026-11-19';
  const id = await attachPhoto(vault, patient, { takenOn });
  return vault.get('photos:save', photoInput(id, { takenOn, ...changes }));
};
