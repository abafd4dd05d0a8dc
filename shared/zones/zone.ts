import { z } from 'zod';
import { views } from '../body-map/landmarks.ts';
import { idSchema } from '../ids.ts';
import { regions, sides } from '../regions/regions.ts';
import { line } from '../text/schema.ts';

/** What is not needled over (domain.md 2.12: mark on the map). Codes are permanent: entries hold them. */
export const zoneKinds = ['mole', 'scar', 'tattoo', 'hernia', 'infection', 'other'] as const;
export type ZoneKind = (typeof zoneKinds)[number];

const mille = z.int().min(0).max(1000);

const shape = {
  kind: z.enum(zoneKinds),
  /** What it is and how it looked, in the practitioner's words; needed for `other`. */
  words: line(500),
  region: z.enum(regions),
  side: z.enum(sides),
  /** The view in which the place was pointed at. */
  view: z.enum(views),
  /** Per mille of the region's box in that view, from the left and from the top of the picture. */
  x: mille,
  y: mille,
  /** Greatest width; null: not measured. */
  sizeMm: z.int().min(1).max(2000).nullable(),
};

/** A place of the patient's skin that needles keep away from, as it stands until somebody ends it. */
export const zoneSchema = z
  .strictObject(shape)
  .refine(({ kind, words }) => kind !== 'other' || words.trim() !== '', {
    path: ['words'],
    message: 'zone.words-needed',
  });
export type ZoneFields = z.infer<typeof zoneSchema>;

export interface Zone extends ZoneFields {
  readonly id: string;
  readonly patient: string;
  readonly revision: number;
  /** When it was first marked, UTC ms. */
  readonly at: number;
  /** When and why it was ended; null while it stands. */
  readonly ended: { readonly at: number; readonly reason: string } | null;
}

/** What was seen of a zone at one visit; `not-looked` is a recorded answer of nobody. */
export const zoneStates = ['not-looked', 'there', 'gone'] as const;
export type ZoneState = (typeof zoneStates)[number];

/** A zone that stood at a session, as a snapshot, with what was seen of it that day. */
export const sessionZoneSchema = z.strictObject({ ...shape, zone: idSchema, state: z.enum(zoneStates) });
export type SessionZone = z.infer<typeof sessionZoneSchema>;

/** The zones that stand. */
export const standing = (zones: readonly Zone[]): readonly Zone[] =>
  zones.filter(({ ended }) => ended === null);
