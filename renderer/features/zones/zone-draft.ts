import { z } from 'zod';
import { zoneSchema, type Zone, type ZoneFields, type ZoneKind } from '../../../shared/zones/zone.ts';

/** Where on the map a zone is, as it was tapped. */
export type ZonePlace = Pick<ZoneFields, 'region' | 'side' | 'view' | 'x' | 'y'>;

/** The form of an avoid-zone as it is being filled in; the size as typed, null for a kind not chosen yet. */
export interface ZoneDraft {
  readonly id: string;
  /** 0 for a new zone. */
  readonly revision: number;
  readonly place: ZonePlace;
  readonly kind: ZoneKind | null;
  readonly words: string;
  readonly size: string;
}

export type ZoneProblem = 'kind' | 'words' | 'size' | 'long';

/** A form for a place just tapped. */
export const newZone = (id: string, place: ZonePlace): ZoneDraft => ({
  id,
  revision: 0,
  place,
  kind: null,
  words: '',
  size: '',
});

/** The form of a zone that is marked already. */
export const draftOfZone = ({
  id,
  revision,
  region,
  side,
  view,
  x,
  y,
  kind,
  words,
  sizeMm,
}: Zone): ZoneDraft => ({
  id,
  revision,
  place: { region, side, view, x, y },
  kind,
  words,
  size: sizeMm === null ? '' : String(sizeMm),
});

const millimetres = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(2000));

/** Reads the form as a zone, or says what stands against it; nothing typed is rounded or cut. */
export const readZone = (
  draft: ZoneDraft,
): { readonly fields: ZoneFields } | { readonly problems: readonly ZoneProblem[] } => {
  const typed = draft.size.trim();
  const size = typed === '' ? null : millimetres.safeParse(typed);
  const words = draft.words.trim();
  const problems: ZoneProblem[] = [
    ...(draft.kind === null ? (['kind'] as const) : []),
    ...(draft.kind === 'other' && words === '' ? (['words'] as const) : []),
    ...(words.length > 500 ? (['long'] as const) : []),
    ...(size?.success === false ? (['size'] as const) : []),
  ];
  const parsed = zoneSchema.safeParse({
    kind: draft.kind,
    words,
    sizeMm: size?.data ?? null,
    ...draft.place,
  });
  if (problems.length === 0 && parsed.success) return { fields: parsed.data };
  return { problems: problems.length > 0 ? problems : ['words'] };
};
