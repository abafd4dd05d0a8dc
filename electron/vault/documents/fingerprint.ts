/** The short hash in the foot of a document, and the hash it is the beginning of. */
import { createHash } from 'node:crypto';
import { withoutLogo } from './logo.ts';
import { fingerprintMark } from './page-margins.ts';

const escapedMark = fingerprintMark.replace(/[*/]/g, '\\$&');
const slot = new RegExp(`${escapedMark}"[^"]*"${escapedMark}`);

/** Twelve hex digits of a hash in groups of four, as printed: "9f3c 41ad 07e2". */
export const shortHash = (hash: string): string => hash.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ');

/** Round the code that is added when a document is served. What people typed never holds these: it has no `<`. */
export const codeStart = '<!--code-->';
export const codeEnd = '<!--/code-->';
const added = new RegExp(`${codeStart}[\\s\\S]*?${codeEnd}`, 'g');

/** SHA-256 (lower-case hex) of a document with its printed fingerprint, its code and the pictures of its logo left out. */
export const documentHash = (html: string): string =>
  createHash('sha256')
    .update(
      withoutLogo(html).replace(added, '').replace(slot, `${fingerprintMark}""${fingerprintMark}`),
      'utf8',
    )
    .digest('hex');
