import sharp from 'sharp';
import { v7 as newId } from 'uuid';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { emptyPhoto, type Photo, type PhotoFields } from '../../shared/photos/photo.ts';
import { applyMatrix, type Matrix, type Place } from '../../shared/photos/transform.ts';
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
  {
    widthPx = 800,
    heightPx = 600,
    takenOn = '2026-11-19',
    capturedAt = null,
  }: {
    readonly widthPx?: number;
    readonly heightPx?: number;
    readonly takenOn?: string;
    readonly capturedAt?: string | null;
  } = {},
): Promise<string> => {
  const file = await picture(widthPx, heightPx).jpeg().toBuffer();
  const thumbnail = await picture(320, 240).webp().toBuffer();
  const input = attachInput(patient, file, {
    id: newId(),
    thumbnail,
    fields: { kind: 'photo', label: 'Photo', note: '', takenOn },
    content: { type: 'jpeg', bytes: file.length, widthPx, heightPx, pages: null, capturedAt },
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

/** Moles on the skin of `skinJpeg`, in a photo of 1200 × 900 pixels. */
export const moles: readonly Place[] = [
  { x: 300, y: 250 },
  { x: 900, y: 300 },
  { x: 560, y: 700 },
];

/** A photo of skin with moles, as a camera takes it on a day; each place of the skin lies where `matrix` says. */
export const skinJpeg = async (day: string, matrix: Matrix = [1, 0, 0, 1, 0, 0]): Promise<Buffer> => {
  const [width, height] = [1200, 900];
  const dots = moles.map((mole) => applyMatrix(matrix, mole));
  const drawn = dots.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="16" fill="#5a3a2c"/>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="${width}" height="${height}" fill="#d8b29b"/>${drawn}</svg>`;
  return sharp(Buffer.from(svg))
    .withExif({ IFD2: { DateTimeOriginal: `${day.replaceAll('-', ':')} 14:03:22` } })
    .jpeg({ quality: 92 })
    .toBuffer();
};
