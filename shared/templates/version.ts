import { z } from 'zod';
import { line } from '../text/schema.ts';
import type { TemplateKind, TemplateLanguage } from './kinds.ts';
import { templateKeySchema, templateSchema, type TemplateFields } from './template.ts';

/** Where a version of the practice comes from: typed here, read from a file, or a newer shipped text that was taken over. */
export const versionOrigins = ['typed', 'imported', 'shipped'] as const;
export type VersionOrigin = (typeof versionOrigins)[number];

/** One version of a text, with who made it and when it came into use. */
export interface TemplateVersion {
  readonly version: number;
  /** Null: it ships with the program. */
  readonly by: string | null;
  readonly at: number | null;
  readonly note: string;
  readonly origin: VersionOrigin | 'program';
  /** The newest adoption of this version. */
  readonly adoptedBy: string | null;
  readonly adoptedAt: number | null;
  readonly fields: TemplateFields;
}

/** A text as the studio lists it. */
export interface StudioText {
  readonly id: string;
  readonly language: TemplateLanguage;
  readonly kind: TemplateKind;
  /** Of the newest version. */
  readonly title: string;
  readonly newest: number;
  /** In use, with who adopted it and since when; null while no version was adopted. */
  readonly inUse: { readonly version: number; readonly by: string; readonly at: number } | null;
  /** Whether the program ships a text that is newer than the one the practice went on from. */
  readonly offered: boolean;
  readonly retired: { readonly by: string; readonly at: number } | null;
}

/** All versions of one text, the newest first, and what the program would offer instead. */
export interface StudioHistory {
  readonly versions: readonly TemplateVersion[];
  readonly offered: TemplateFields | null;
}

/** A file of texts. `hash` is SHA-256 over the canonical JSON (RFC 8785) of `texts`, lower-case hex. */
export const templateFileSchema = z.strictObject({
  format: z.literal('stria-templates'),
  version: z.literal(1),
  texts: z.array(templateKeySchema.extend(templateSchema.shape)).min(1).max(200),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type TemplateFile = z.infer<typeof templateFileSchema>;

/** Longest file that is read, in UTF-16 units. */
export const longestFile = 2_000_000;

export const changeNote = line(300);
