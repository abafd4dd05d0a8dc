import { z } from 'zod';
import { passphrase } from '../ipc/channel.ts';

/** Fewest and most characters of a reason for an export, after trimming. */
export const reasonLengths = { least: 3, most: 200 } as const;

/** The message id of what is wrong with a reason; undefined when it can be kept. */
export const reasonProblem = (reason: string): string | undefined => {
  const { length } = reason.trim();
  if (length === 0) return 'text.empty';
  if (length < reasonLengths.least) return 'export-reason.short';
  if (length > reasonLengths.most) return 'too_big';
  if (/[\n\r]/.test(reason)) return 'text.not-one-line';
  return /\p{Cc}/u.test(reason) || !reason.isWellFormed() ? 'text.broken' : undefined;
};

/** What an export is for, in free words: one line without control characters. The vault keeps it in the entry, trimmed. */
export const exportReasonSchema = z.string().superRefine((reason, context) => {
  const message = reasonProblem(reason);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});

/** What an export asks: the passphrase of the person at work again, judged in the vault, and what it is for. */
export const exportAskSchema = z.strictObject({ passphrase, reason: exportReasonSchema });
export type ExportAsk = z.infer<typeof exportAskSchema>;
