import { attachmentSchema, belongingSchema, contentSchema } from '../../../shared/attachments/attachment.ts';
import { idSchema } from '../../../shared/ids.ts';
import { attachmentChannels } from '../../../shared/ipc/attachment-channels.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { selectStoredFiles } from '../db/attachments.ts';
import { sweepFiles } from '../files/sweep-files.ts';
import { vaultFolder } from '../make-vault-folder.ts';
import type { FileAsk } from '../messages.ts';
import { attachFile, readPart } from './attachments.ts';
import { addPiece, beginFile, dropFile, takeFile } from './incoming-files.ts';
import { keepLogo } from './print-habits.ts';
import type { Holder } from './vault.ts';
import type { Work } from './work.ts';

/** Whether what main hands over to be kept is what it has to be: part of it came from a process that anything may have happened to. */
const isWellFormed = ({ attach }: Extract<FileAsk, { readonly do: 'attach' }>): boolean =>
  idSchema.safeParse(attach.id).success &&
  belongingSchema.safeParse(attach.of).success &&
  attachmentSchema.safeParse(attach.fields).success &&
  contentSchema.safeParse(attach.content).success &&
  attach.thumbnail.length <= 60_000;

/** Answers what main asks about files; covered, locked and role are looked at here as at every channel. */
export const answerFile = ({ work }: Holder, ask: FileAsk): Result<unknown> => {
  if (!work) return fail('locked');
  if (work.veil) return fail('refused', 'veiled');
  if (ask.do === 'picture') return readPart(work, ask.id, ask);
  if (work.vault.onlyRead !== null) return fail('refused', 'only-read');
  if (ask.do === 'logo') return keepLogo(work, ask);
  if (!attachmentChannels['attachments:attach'].roles.includes(work.user.role))
    return fail('refused', 'role');
  switch (ask.do) {
    case 'begin':
      return beginFile(work, ask.bytes);
    case 'piece':
      return addPiece(work, ask.token, ask.piece);
    case 'drop':
      dropFile(work, ask.token);
      return ok(null);
    case 'attach':
      if (!isWellFormed(ask)) {
        dropFile(work, ask.token);
        return fail('invalid', 'input');
      }
      return attach(work, ask);
  }
};

const attach = (work: Work, ask: Extract<FileAsk, { readonly do: 'attach' }>): Result<unknown> => {
  const writer = takeFile(work, ask.token);
  return writer ? attachFile(work, writer, ask.attach) : fail('not-found', 'file');
};

/**
 * Puts files aside that no attachment has, a day after they were written. Not while entries are known to be gone: the files of
 * those may be needed when the newer database is put back.
 */
export const sweepAttachedFiles = ({ vault, now }: Work): number => {
  if (!vault.db.sqlite.open || vault.lost !== null) return 0;
  const known = new Set(selectStoredFiles(vault.db).map(({ name }) => name));
  return sweepFiles(vaultFolder(vault.home), known, now().at);
};
