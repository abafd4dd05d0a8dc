import sharp from 'sharp';
import { between, idAt, seeded } from '../../tests/bench/random.ts';
import { attachFile } from '../../electron/vault/services/attachments.ts';
import { addPiece, beginFile, takeFile } from '../../electron/vault/services/incoming-files.ts';
import { savePhoto } from '../../electron/vault/services/photos.ts';
import type { Work } from '../../electron/vault/services/work.ts';
import { emptyPhoto } from '../../shared/photos/photo.ts';
import type { RegionSide } from '../../shared/regions/regions.ts';
import { idTime, sourceOf } from './plan.ts';
import { dateOf } from './records.ts';

/** A small picture of skin with lines, as the importer would hand it over. */
export interface Photo {
  readonly jpeg: Buffer;
  readonly thumbnail: Buffer;
  readonly widthPx: number;
  readonly heightPx: number;
}

const size = { widthPx: 640, heightPx: 480 } as const;
/** How many pictures there are, and how many patients get one. */
const pictures = 4;
export const photographed = 24;

const drawn = (number: number): string => {
  const random = seeded(number + 40);
  const lines = Array.from({ length: 9 }, () => {
    const [x, y] = [between(random, 40, 600), between(random, 40, 300)];
    const bend = between(random, -60, 60);
    return `<path d="M${x} ${y}q${bend} 60 ${bend / 2} 140" stroke="#b9866f" stroke-width="${between(random, 4, 11)}" fill="none" stroke-linecap="round"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.widthPx}" height="${size.heightPx}"><rect width="100%" height="100%" fill="#d8b29b"/>${lines.join('')}</svg>`;
};

/** The pictures that made-up patients get. */
export const makePhotos = (): Promise<readonly Photo[]> =>
  Promise.all(
    Array.from({ length: pictures }, async (_, number) => {
      const image = sharp(Buffer.from(drawn(number)));
      return {
        jpeg: await image.clone().jpeg({ quality: 80 }).toBuffer(),
        thumbnail: await image.clone().resize(320, 240).webp().toBuffer(),
        ...size,
      };
    }),
  );

interface Taken {
  readonly patient: number;
  readonly id: string;
  readonly at: number;
  readonly areas: readonly RegionSide[];
}

/** Attaches and records a picture for one of a few patients, evenly spread over all; nothing for the others. */
export function attachPhotos(
  work: Work,
  {
    seed,
    patients,
    end,
    photos,
  }: {
    readonly seed: number;
    readonly patients: number;
    readonly end: number;
    readonly photos: readonly Photo[];
  },
  { patient, id, at, areas }: Taken,
): void {
  const photo = photos[patient % Math.max(1, photos.length)];
  if (!photo || patient % Math.max(1, Math.ceil(patients / photographed)) !== 0) return;
  const begun = beginFile(work, photo.jpeg.length);
  if (!begun.ok) throw new Error(`The photo was refused: ${begun.error.code}`);
  const added = addPiece(work, begun.value, photo.jpeg);
  const writer = takeFile(work, begun.value);
  if (!added.ok || !writer) throw new Error('The photo was not taken.');
  const attachment = idAt(sourceOf(seed, patient, 0, 8), idTime(at, end));
  const takenOn = dateOf(at);
  const attached = attachFile(work, writer, {
    id: attachment,
    of: { patient: id, session: null, consent: null, document: null },
    fields: { kind: 'photo', label: 'Before', note: '', takenOn },
    content: { type: 'jpeg', bytes: photo.jpeg.length, ...size, pages: null, capturedAt: null },
    thumbnail: photo.thumbnail,
  });
  if (!attached.ok) throw new Error(`The photo was refused: ${attached.error.code}`);
  const fields = {
    ...emptyPhoto(takenOn, null),
    view: { pack: 'abdomen' as const, step: 'front' as const },
    areas: [...areas],
    reason: 'Agreed to on the form of the practice.',
  };
  const saved = savePhoto(work, { id: attachment, revision: 0, source: null, fields });
  if (!saved.ok) throw new Error(`The photo was refused: ${saved.error.code}`);
}
