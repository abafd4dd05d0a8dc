import type { Photo, PhotoRound, PhotoView, SkipReason } from './photo.ts';
import { type PackId, type StepId, viewPacks } from './view-packs.ts';

type Taken = Pick<Photo, 'view' | 'takenOn' | 'attachment'>;

/** Where a view of today's round stands. */
export type StepState =
  | { readonly state: 'taken'; readonly photo: string }
  | { readonly state: 'skipped'; readonly reason: SkipReason; readonly note: string }
  | { readonly state: 'open' };

export const sameView = (one: PhotoView | null, other: PhotoView | null): boolean =>
  one === null || other === null ? one === other : one.pack === other.pack && one.step === other.step;

const isValid = ({ attachment }: Taken): boolean => attachment.invalid === null;

/** Each view of a pack on a day: taken, left out with a reason, or still open. A photo that came later counts more. */
export const stepStates = (
  pack: PackId,
  on: string,
  photos: readonly Taken[],
  rounds: readonly Pick<PhotoRound, 'pack' | 'on' | 'skips'>[],
): ReadonlyMap<StepId, StepState> => {
  const round = rounds.find((each) => each.pack === pack && each.on === on);
  return new Map(
    viewPacks[pack].map(({ id }): [StepId, StepState] => {
      const photo = photos.find(
        (each) => each.takenOn === on && sameView(each.view, { pack, step: id }) && isValid(each),
      );
      if (photo) return [id, { state: 'taken', photo: photo.attachment.id }];
      const skip = round?.skips.find(({ step }) => step === id);
      return [id, skip ? { state: 'skipped', reason: skip.reason, note: skip.note } : { state: 'open' }];
    }),
  );
};

/** The first view of a pack that is still open on a day; where all are settled, the first of all. */
export const firstOpenView = (...[pack, ...rest]: Parameters<typeof stepStates>): PhotoView => {
  const open = [...stepStates(pack, ...rest)].find(([, { state }]) => state === 'open');
  return { pack, step: open?.[0] ?? viewPacks[pack][0]?.id ?? 'front' };
};

/** The newest photo of a view before a day, as its framing guide; undefined where there is none. */
export const guideFor = <Of extends Taken>(
  view: PhotoView,
  before: string,
  photos: readonly Of[],
): Of | undefined =>
  photos.find((photo) => photo.takenOn < before && sameView(photo.view, view) && isValid(photo)) ??
  photos.find((photo) => sameView(photo.view, view) && isValid(photo));

/** Photos of one view, in the order of the packs; those of no view come last. */
export interface ViewGroup<Of> {
  readonly view: PhotoView | null;
  readonly photos: readonly Of[];
}

/** Photos by view, each newest first as they were given. */
export const byView = <Of extends Pick<Photo, 'view'>>(photos: readonly Of[]): readonly ViewGroup<Of>[] => {
  const views: readonly (PhotoView | null)[] = [
    ...Object.entries(viewPacks).flatMap(([pack, steps]) =>
      steps.map(({ id }): PhotoView => ({ pack: pack as PackId, step: id })),
    ),
    null,
  ];
  const keys = new Map<string, Of[]>();
  const keyOf = (view: PhotoView | null): string => (view ? `${view.pack}/${view.step}` : '');
  for (const photo of photos) {
    const known = keys.get(keyOf(photo.view));
    if (known) known.push(photo);
    else keys.set(keyOf(photo.view), [photo]);
  }
  return views.flatMap((view) => {
    const found = keys.get(keyOf(view));
    return found ? [{ view, photos: found }] : [];
  });
};
