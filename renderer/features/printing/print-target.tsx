import { CircleAlert, CircleCheck } from 'lucide-react';
import { useIntl } from 'react-intl';
import { formatTimeWithSeconds } from '../../../shared/dates/format.ts';
import { duplexModes } from '../../../shared/printing/printing.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Picker, type PickerRow } from '../../ui/picker.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useIntoView } from '../../ui/use-into-view.ts';
import { problemMessages, sentMessage, sideMessages } from './printing-messages.ts';
import { usualPrinter, type Outcome, type PrintingState } from './use-printing.ts';

const pdfRow = 'pdf';
const rowOf = (name: string): string => `printer:${name}`;

/** Where the papers go: one of this computer's printers, or a PDF, which is always offered. */
export const PrintTarget = ({ printing }: { readonly printing: PrintingState }) => {
  const intl = useIntl();
  const { printers, listing, target, pick } = printing;
  const words = usePrinterWords(printing);
  const named = printers.map(({ name, label }): PickerRow => ({ value: rowOf(name), label }));
  const rows: readonly PickerRow[] = [
    ...(printers.length === 0 ? [] : [{ value: rowOf(''), label: words('') }, ...named]),
    { value: pdfRow, label: intl.formatMessage({ id: 'printing.pdf', defaultMessage: 'Save as PDF' }) },
  ];
  const sides = target.to === 'printer' ? target.printer.duplex : usualPrinter.duplex;
  return (
    <>
      {listing.failure && <FailureNotice failure={listing.failure} />}
      {!listing.isPending && !listing.failure && printers.length === 0 && (
        <p>
          {intl.formatMessage({
            id: 'printing.none',
            defaultMessage: 'No printer is set up on this computer. Papers can be saved as a PDF.',
          })}
        </p>
      )}
      <Picker
        label={intl.formatMessage({ id: 'printing.where', defaultMessage: 'Where to' })}
        rows={rows}
        value={target.to === 'pdf' ? pdfRow : rowOf(target.printer.name)}
        onChange={(value) =>
          pick(
            value === pdfRow
              ? { to: 'pdf' }
              : { to: 'printer', printer: { name: value.slice(rowOf('').length), duplex: sides } },
          )
        }
      />
      {target.to === 'printer' && (
        <Segmented
          label={intl.formatMessage({ id: 'printing.sides', defaultMessage: 'Sides' })}
          help={intl.formatMessage({
            id: 'printing.sides.help',
            defaultMessage: 'Both sides only where the printer can. Each paper begins on a sheet of its own.',
          })}
          options={duplexModes.map((value) => ({ value, label: intl.formatMessage(sideMessages[value]) }))}
          value={target.printer.duplex}
          onChange={(duplex) => pick({ to: 'printer', printer: { ...target.printer, duplex } })}
        />
      )}
    </>
  );
};

/** A printer as people call it. */
export const usePrinterWords = ({ printers }: PrintingState): ((name: string) => string) => {
  const intl = useIntl();
  return (name) =>
    name === ''
      ? intl.formatMessage({ id: 'printing.usual', defaultMessage: 'The printer that this computer uses' })
      : (printers.find((one) => one.name === name)?.label ?? name);
};

/** What became of the last job: a quiet proof, or what went wrong and how far it came. */
export const PrintOutcome = ({ printing }: { readonly printing: PrintingState }) => {
  const { outcome, failure } = printing;
  const place = useIntoView<HTMLDivElement>(failure ?? outcome);
  return (
    <div ref={place} role="status" className="stack">
      {failure && <FailureNotice failure={failure} />}
      {outcome && <Told outcome={outcome} printing={printing} />}
    </div>
  );
};

const Told = ({ outcome, printing }: { readonly outcome: Outcome; readonly printing: PrintingState }) => {
  const intl = useIntl();
  const words = usePrinterWords(printing);
  const { at, target, printed } = outcome;
  const printer = target.to === 'printer' ? words(target.printer.name) : '';
  if (printed.problem !== null)
    return (
      <>
        <p>
          <Tag icon={CircleAlert} tone="ask">
            {intl.formatMessage({ id: 'printing.not-printed', defaultMessage: 'Not printed' })}
          </Tag>
        </p>
        <p>
          {intl.formatMessage(problemMessages[printed.problem], { printer: <bdi key="name">{printer}</bdi> })}
        </p>
        <p>{intl.formatMessage(sentMessage, { sent: printed.sent })}</p>
      </>
    );
  const time = formatTimeWithSeconds(at);
  return (
    <p>
      <Tag icon={CircleCheck} tone="ok">
        {target.to === 'pdf'
          ? intl.formatMessage({ id: 'document.saved', defaultMessage: 'Saved as PDF {time}' }, { time })
          : intl.formatMessage(
              {
                id: 'printing.sent',
                defaultMessage: '{sent, plural, one {# paper} other {# papers}} sent {time}',
              },
              { sent: printed.sent, time },
            )}
      </Tag>
    </p>
  );
};
