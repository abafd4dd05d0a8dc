import { makePhotos } from '../../build/seed/photos.ts';
import type { BodyOf } from '../../electron/vault/bodies.ts';
import { startFile } from '../../electron/vault/files/file-writer.ts';

type Kept = Pick<BodyOf<'attachment'>, 'content' | 'file' | 'key' | 'thumbnail'>;

/** Writes the file of the next photo, encrypted and flushed as the program does it; answers what its entry says of it. */
export type KeepPhoto = () => Kept;

/** Keeps one small picture after the other in the folder of a vault. */
export async function photoKeeper(folder: string, vaultId: string): Promise<KeepPhoto> {
  const pictures = await makePhotos();
  let number = 0;
  return () => {
    const picture = pictures[number % pictures.length];
    if (!picture) throw new Error('There are no pictures.');
    number += 1;
    const { jpeg, thumbnail, ...size } = picture;
    const writer = startFile(folder, vaultId);
    writer.add(jpeg);
    const { file, key, bytes } = writer.finish();
    return {
      content: { type: 'jpeg', bytes, ...size, pages: null, capturedAt: null },
      file,
      key: key.toString('hex'),
      thumbnail: thumbnail.toString('base64'),
    };
  };
}
