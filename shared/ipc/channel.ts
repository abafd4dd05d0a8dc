import { z } from 'zod';
import type { Role } from '../practice/practice.ts';

/** One way the page may ask: what it may send, who may, when, and how much. The output is a type only. */
export interface Channel<Input extends z.ZodType, Output, By extends 'main' | 'vault' = 'main' | 'vault'> {
  readonly input: Input;
  /** `main` answers itself (window, print, lock); everything else goes on to the vault process. */
  readonly answeredBy: By;
  readonly whileLocked: boolean;
  /** Also answered while the screen is covered. */
  readonly whileVeiled: boolean;
  /** Also answered while the screen is with a patient. */
  readonly whileHandedOver: boolean;
  /**
   * Writes beside the database: keys, files, other places. Refused where records can only be read; what is written in the
   * database is refused there by the database itself.
   */
  readonly writes: boolean;
  readonly roles: readonly Role[];
  readonly maxBytes: number;
  readonly output?: Output;
}

interface Terms {
  readonly whileLocked?: boolean;
  readonly whileVeiled?: boolean;
  readonly whileHandedOver?: boolean;
  readonly writes?: boolean;
  readonly roles?: readonly Role[];
  readonly maxBytes?: number;
}

/** The input of a channel that is sent nothing. */
export const nothing = z.strictObject({});
/** A new record (revision 0) or a change of the revision that was seen. */
export const revision = z.int().min(0);

/** A passphrase or a recovery code as it was typed; what it has to be is judged in the vault. */
export const passphrase = z.string().max(1024);

const everyone: readonly Role[] = ['owner', 'practitioner', 'assistant', 'reader'];
/** Roles that may write to the record. */
export const writers: readonly Role[] = ['owner', 'practitioner', 'assistant'];
/** Roles that may sign and seal. */
export const signers: readonly Role[] = ['owner', 'practitioner'];
export const owners: readonly Role[] = ['owner'];

const declare = <Input extends z.ZodType, Output, By extends 'main' | 'vault'>(
  input: Input,
  answeredBy: By,
  terms: Terms,
): Channel<Input, Output, By> => ({
  input,
  answeredBy,
  whileLocked: terms.whileLocked ?? false,
  whileVeiled: terms.whileVeiled ?? false,
  whileHandedOver: terms.whileHandedOver ?? false,
  writes: terms.writes ?? false,
  roles: terms.roles ?? everyone,
  maxBytes: terms.maxBytes ?? 256_000,
});

/** Declares a channel of the vault; the answer's type is given first because it cannot be inferred: `answers<Patient>()(schema)`. */
export const answers =
  <Output>() =>
  <Input extends z.ZodType>(input: Input, terms: Terms = {}): Channel<Input, Output, 'vault'> =>
    declare(input, 'vault', terms);

/** Declares a channel that main answers itself. */
export const answersInMain =
  <Output>() =>
  <Input extends z.ZodType>(input: Input, terms: Terms = {}): Channel<Input, Output, 'main'> =>
    declare(input, 'main', terms);
