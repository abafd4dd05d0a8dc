import type { RestoreFailure } from '../../../shared/restores/restore.ts';

/** Why the checking or the renaming of a backup ends. Nothing was changed then. */
export class Stopped extends Error {
  readonly why: RestoreFailure;
  /** The file that is missing or not as it was written. */
  readonly file: string | undefined;
  constructor(why: RestoreFailure, file?: string) {
    super(why);
    this.why = why;
    this.file = file;
  }
}

/** Ends it. */
export function stop(why: RestoreFailure, file?: string): never {
  throw new Stopped(why, file);
}
