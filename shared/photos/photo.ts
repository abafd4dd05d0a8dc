import { z } from 'zod';
import type { Attachment } from '../attachments/attachment.ts';
import { type PhotoPurpose } from '../consents/photo-purposes.ts';
import { dateSchema } from '../dates/schema.ts';
import { idSchema } from '../ids.ts';
import { regionSideSchema } from '../regions/region-side.ts';
import { line } from '../text/schema.ts';
import type { PhotoConsent } from './photo-consent.ts';
import { packIds, stepIds } from './view-packs.ts';

/** Tenths of a pixel from the left or upper edge of the upright photo. */
const tenth = z.int().min(0).max(1_000_000);
export const pointSchema = z.strictObject({ x: tenth, y: tenth });
/** A place in a photo, in tenths of a pixel. */
export type PhotoPoint = z.infer<typeof pointSchema>;

/** Which view of which pack a photo is. */
export const viewSchema = z.strictObject({ pack: z.enum(packIds), step: z.enum(stepIds) });
export type PhotoView = z.infer<typeof viewSchema>;

/** Two points of something whose length is known, such as a printed scale card. */
export const scaleSchema = z.strictObject({
  from: pointSchema,
  to: pointSchema,
  lengthUm: z.int().min(1000).max(1_000_000),
});
export type PhotoScale = z.infer<typeof scaleSchema>;

export const measureKinds = ['width', 'length', 'distance'] as const;
export type MeasureKind = (typeof measureKinds)[number];

/** A distance measured in a scaled photo, µm. */
export const measureSchema = z.strictObject({
  kind: z.enum(measureKinds),
  from: pointSchema,
  to: pointSchema,
  um: z.int().min(0).max(5_000_000),
});
export type PhotoMeasure = z.infer<typeof measureSchema>;

export const markToolKinds = ['pen', 'arrow'] as const;

/** Most points of one stroke, and most strokes over one photo. */
export const mostStrokePoints = 200;
export const mostStrokes = 100;

/** One stroke of the layer over a photo: x and y in tenths of a pixel, pressure in hundredths; an arrow has its two ends. */
export const photoMarkSchema = z.strictObject({
  tool: z.enum(markToolKinds),
  points: z
    .array(z.tuple([tenth, tenth, z.int().min(0).max(100)]))
    .min(1)
    .max(mostStrokePoints),
});
export type PhotoMark = z.infer<typeof photoMarkSchema>;

const millionths = z.int().min(-16_000_000).max(16_000_000);
const hundredths = z.int().min(-100_000_000).max(100_000_000);
/** a b c d in millionths, e f in hundredths of a pixel: x' = ax + cy + e, y' = bx + dy + f. */
export const storedMatrixSchema = z.tuple([
  millionths,
  millionths,
  millionths,
  millionths,
  hundredths,
  hundredths,
]);
export type StoredMatrix = z.infer<typeof storedMatrixSchema>;

/** How this photo lies over another one: the same two or three spots of the skin in both, and the transform that follows. */
export const alignmentSchema = z.strictObject({
  onto: idSchema,
  here: z.array(pointSchema).max(3),
  there: z.array(pointSchema).max(3),
  matrix: storedMatrixSchema,
});
export type Alignment = z.infer<typeof alignmentSchema>;

/** What is recorded of a photo beside its file; the file itself never changes. */
export const photoSchema = z.strictObject({
  /** Null where it is none of a pack's views. */
  view: viewSchema.nullable(),
  areas: z.array(regionSideSchema).max(68),
  takenOn: dateSchema,
  /** The session that it belongs to, also before that is sealed. */
  session: idSchema.nullable(),
  /** Why it was taken although nothing signed says that photos may be kept; empty while nobody said. */
  reason: line(2000),
  scale: scaleSchema.nullable(),
  measures: z.array(measureSchema).max(50),
  marks: z.array(photoMarkSchema).max(mostStrokes),
  alignments: z.array(alignmentSchema).max(50),
});
export type PhotoFields = z.infer<typeof photoSchema>;

/** SHA-256 of a photo's file as it was brought, hex. */
export const sourceSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** A photo of a patient: an attached picture, and what is recorded of it. */
export interface Photo extends PhotoFields {
  readonly attachment: Attachment;
  /** 0 while nothing was recorded beside the file. */
  readonly revision: number;
  /** What the patient had said about photos in the record when it came; null while nothing was recorded. */
  readonly consent: PhotoConsent | null;
}

/**
 * Whether somebody still has to say why a photo was taken without consent; not where the patient agreed before or since.
 */
export const needsReason = (
  { consent, reason }: Pick<Photo, 'consent' | 'reason'>,
  now: PhotoConsent,
): boolean => now !== 'yes' && consent !== 'yes' && reason.trim() === '';

/** What an attached picture is as a photo before anything was recorded of it. */
export const emptyPhoto = (takenOn: string, session: string | null): PhotoFields => ({
  view: null,
  areas: [],
  takenOn,
  session,
  reason: '',
  scale: null,
  measures: [],
  marks: [],
  alignments: [],
});

/** What stands in a photo's record, without the file and what the vault adds. */
export const fieldsOfPhoto = ({
  attachment: _file,
  revision: _seen,
  consent: _then,
  ...fields
}: Photo): PhotoFields => fields;

/** What a row of the history says of a photo. */
export interface PhotoInHistory extends Pick<PhotoFields, 'view' | 'takenOn'> {
  /** The time that its camera wrote, 'HH:MM'; null for none. */
  readonly time: string | null;
  /** The local day on which it was brought in; null where it was taken on that day. */
  readonly broughtOn: string | null;
  /** The number of the sealed session that it belongs to; null for none. */
  readonly ordinal: number | null;
}

/** Why a view was not taken at a visit. */
export const skipReasons = ['not-needed', 'declined', 'covered', 'no-time', 'camera', 'other'] as const;
export type SkipReason = (typeof skipReasons)[number];

/** The views of a pack that were left out on a day. */
export const roundSchema = z.strictObject({
  pack: z.enum(packIds),
  on: dateSchema,
  skips: z
    .array(z.strictObject({ step: z.enum(stepIds), reason: z.enum(skipReasons), note: line(500) }))
    .max(stepIds.length),
});
export type RoundFields = z.infer<typeof roundSchema>;

export interface PhotoRound extends RoundFields {
  readonly id: string;
  readonly patient: string;
  readonly revision: number;
}

/** All photos of a patient, newest first, the rounds, and what holds now for each use. */
export interface PhotoList {
  readonly photos: readonly Photo[];
  readonly rounds: readonly PhotoRound[];
  readonly consent: Readonly<Record<PhotoPurpose, PhotoConsent>>;
}
