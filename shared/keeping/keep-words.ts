import { formatDate } from '../dates/format.ts';
import type { KeepReason } from './keep-until.ts';
import { keepReasonLabels } from '../labels/keeping-labels.ts';
import type { Message } from '../labels/message.ts';

/** Why a record is kept until its day, as a message with its values; undefined where no period is known. */
export const keepReasonMessage = (
  reason: KeepReason,
): { readonly message: Message; readonly values: Readonly<Record<string, string | number>> } | undefined => {
  if (reason.why === 'unknown') return undefined;
  if (reason.why === 'decision') {
    const { by, reason: words } = reason.decision;
    return { message: keepReasonLabels.decision, values: { by, reason: words } };
  }
  const { row, from, birthday } = reason;
  return birthday === null
    ? {
        message: keepReasonLabels[row.recordClass],
        values: { years: row.years ?? 0, from: formatDate(from) },
      }
    : { message: keepReasonLabels.birthday, values: { birthday, from: formatDate(from) } };
};
