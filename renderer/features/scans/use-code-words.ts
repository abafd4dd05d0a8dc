import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import { lastDayOf, type ScannedCode } from '../../../shared/gs1/scanned-code.ts';
import { scanPartLabels, scanProblemLabels } from '../../../shared/labels/scan-labels.ts';
import type { Message } from '../../../shared/labels/message.ts';
import type { Found } from '../../../shared/scans/find-pack.ts';

interface CodeWords {
  /** What it is: the product's name, or the article number of an unknown one. */
  readonly name: string;
  /** Lot, expiry and serial number as the pack says them. */
  readonly facts: readonly string[];
  readonly problems: readonly string[];
}

/** A scanned code in plain words, with what the register knows of it. */
export const useCodeWords = (): ((code: ScannedCode, found: Found) => CodeWords) => {
  const intl = useIntl();
  const nameOf = (code: ScannedCode, found: Found): string => {
    if (found.kind === 'lot' || found.kind === 'product') return found.product.name;
    if (found.kind === 'device') return [found.device.make, found.device.model].filter(Boolean).join(' ');
    if (found.kind === 'several') return found.products.map(({ name }) => name).join(' / ');
    return code.gtin === null
      ? intl.formatMessage({ id: 'scans.no-pack', defaultMessage: 'No article number was read' })
      : intl.formatMessage(
          { id: 'scans.strange', defaultMessage: 'Article number {gtin}, not in your register' },
          { gtin: code.gtin },
        );
  };
  const partOf = (part: string): string => {
    const label: Message | undefined = Object.entries(scanPartLabels).find(([id]) => id === part)?.[1];
    return label ? intl.formatMessage(label) : part;
  };
  return (code, found) => {
    const day = lastDayOf(code);
    const lot = code.lot ?? (found.kind === 'lot' ? found.lot.lot : null);
    const expiry = day ?? (found.kind === 'lot' ? found.lot.expiry : null);
    return {
      name: nameOf(code, found),
      facts: [
        lot === null
          ? intl.formatMessage({ id: 'scans.no-lot', defaultMessage: 'no lot in the code' })
          : intl.formatMessage({ id: 'sessions.product.lot-no', defaultMessage: 'lot {lot}' }, { lot }),
        ...(expiry === null
          ? []
          : [
              intl.formatMessage(
                { id: 'sessions.product.expires', defaultMessage: 'expires {date}' },
                { date: formatDate(expiry) },
              ),
            ]),
        ...(code.serial === null
          ? []
          : [
              intl.formatMessage(
                { id: 'scans.serial', defaultMessage: 'serial {serial}' },
                { serial: code.serial },
              ),
            ]),
        ...(found.kind === 'product' && code.lot !== null
          ? [intl.formatMessage({ id: 'scans.new-lot', defaultMessage: 'this lot is not in your register' })]
          : []),
      ],
      problems: code.problems.map(({ kind, part, text }) =>
        intl.formatMessage(scanProblemLabels[kind], { part: partOf(part), text }),
      ),
    };
  };
};
