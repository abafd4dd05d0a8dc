/** What the page sends to the worker that finds codes, and what it answers. */

export interface Picture {
  /** A picture's file, or what the camera shows. */
  readonly picture: Uint8Array<ArrayBuffer> | ImageData;
  /** A still picture is looked at longer than one of the camera, which comes again. */
  readonly patient: boolean;
}

/**
 * `unreadable`: no picture of a kind that is known; `too-large`: more than is unpacked; `late`: it took too long and was
 * given up; `failed`: the reader itself could not start or stopped.
 */
export type DecodeAnswer =
  | { readonly ok: true; readonly codes: readonly string[] }
  | { readonly ok: false; readonly why: 'unreadable' | 'too-large' | 'late' | 'failed' };
