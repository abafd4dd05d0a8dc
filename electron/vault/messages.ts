import type { Result } from '../../shared/result.ts';
import type { VaultProblem } from '../../shared/ipc/views.ts';

/** What main asks of the vault process. `call` carries the page's own words; the others are main's. */
export type Ask =
  | { readonly kind: 'call'; readonly channel: string; readonly input: unknown }
  | { readonly kind: 'state' }
  | { readonly kind: 'document'; readonly id: string }
  | { readonly kind: 'close' };

export interface Question {
  readonly id: number;
  readonly ask: Ask;
}

/** The vault's answer to one question. */
export interface Answer {
  readonly id: number;
  readonly result: Result<unknown>;
}

/** The answer to `state`. */
export interface VaultState {
  readonly state: 'none' | 'locked' | 'open' | 'problem';
  readonly problem: VaultProblem | null;
}

/** The answer to `document`: what is served and printed. */
export interface ServedDocument {
  readonly html: string;
  readonly fileName: string;
}
