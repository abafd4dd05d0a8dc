/** What a finding stands at, as text: one place that writes it and one that reads it. */
import { parseRegionSideKey, regionSideKey } from '../regions/region-side.ts';
import type { RegionSide } from '../regions/regions.ts';
import type { QuestionId } from '../screenings/questions.ts';

/** `areas.abdomen-lower/right` */
export const areaSubject = (area: RegionSide): string => `areas.${regionSideKey(area)}`;
/** `products.0`, the row's place in the session */
export const productSubject = (index: number): string => `products.${index}`;
/** `screening.isotretinoin` */
export const questionSubject = (question: QuestionId): string => `screening.${question}`;

export const wholeSubjects = [
  'session',
  'patient',
  'screening',
  'consent',
  'device',
  'antiseptic',
  'gloves',
  'anaesthetic',
  'photos',
  'follow-up',
] as const;
export type WholeSubject = (typeof wholeSubjects)[number];

export type Subject =
  | { readonly kind: 'area'; readonly area: RegionSide }
  | { readonly kind: 'product'; readonly index: number }
  | { readonly kind: 'question'; readonly question: string }
  | { readonly kind: 'concern'; readonly index: number }
  | { readonly kind: WholeSubject };

/** Reads a subject back; undefined when this program does not know it (a newer record). */
export function parseSubject(subject: string): Subject | undefined {
  const whole = wholeSubjects.find((known) => known === subject);
  if (whole) return { kind: whole };
  const dot = subject.indexOf('.');
  const [head, tail] = [subject.slice(0, dot), subject.slice(dot + 1)];
  if (head === 'areas') {
    const area = parseRegionSideKey(tail);
    return area && { kind: 'area', area };
  }
  if (head === 'screening') return { kind: 'question', question: tail };
  if (!/^\d{1,4}$/.test(tail)) return undefined;
  if (head === 'products') return { kind: 'product', index: Number(tail) };
  return head === 'concerns' ? { kind: 'concern', index: Number(tail) } : undefined;
}
