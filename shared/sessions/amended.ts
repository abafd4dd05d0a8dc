import type { FactChange } from '../versions/in-place.ts';
import type { Section } from './completeness.ts';

/** A part of a session's sheet. */
export type SessionPart = Section | 'note';

/** What an amendment changed, and in which part of the sheet it stands. */
export interface AmendedFact extends FactChange {
  readonly part: SessionPart;
}
