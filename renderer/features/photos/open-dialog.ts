import type { Photo, PhotoView } from '../../../shared/photos/photo.ts';

/** What lies open over the photos. */
export type OpenDialog =
  | { readonly is: 'bring'; readonly files: readonly File[]; readonly view: PhotoView | null }
  | { readonly is: 'sort'; readonly photos: readonly Photo[] }
  | { readonly is: 'reasons'; readonly photos: readonly Photo[] }
  | { readonly is: 'camera'; readonly view: PhotoView }
  | { readonly is: 'skip'; readonly of: PhotoView | { readonly draft: string } }
  | { readonly is: 'photo'; readonly id: string }
  | { readonly is: 'sheet' };
