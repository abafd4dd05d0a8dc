import { Keyboard, Printer } from 'lucide-react';
import { useIntl } from 'react-intl';
import { asPaper } from '../../../shared/sessions/paper-times.ts';
import { sheetOf } from '../../../shared/sheets/sheet.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { usePrintSheet } from '../sheets/print-sheet.ts';
import styles from '../sheets/sheets.module.css';
import { useSessionForm } from './form-context.ts';
import { scrollToStep } from './scroll-to-step.ts';

interface PaperOfferProps {
  readonly session: string;
  /** Keeps what is on the screen and says whether anything of this session is kept. */
  readonly onKeep: () => Promise<boolean>;
}

/** The ways to paper below a session: a sheet with what is filled in already, and entering one that was written on. */
export const PaperOffer = ({ session, onKeep }: PaperOfferProps) => {
  const intl = useIntl();
  const { draft, change, chart, timeZone } = useSessionForm();
  const { failure, print } = usePrintSheet();
  if (draft.paper) return null;
  const enter = intl.formatMessage({ id: 'sheets.enter', defaultMessage: 'Enter from paper' });
  return (
    <div className={styles.offer}>
      {failure && <FailureNotice failure={failure} />}
      <Button
        kind="bare"
        icon={Printer}
        onPress={async () => print((await onKeep()) ? session : chart.patient.id)}
      >
        {intl.formatMessage({ id: 'sheets.print', defaultMessage: 'Print a sheet to write on' })}
      </Button>
      <Button
        kind="bare"
        icon={Keyboard}
        onPress={() => {
          const number = sheetOf(chart.sheets, session, undefined)?.number ?? '';
          change({ key: 'paper', label: enter.toLowerCase() }, (before) => asPaper(before, number, timeZone));
          // It opens at the top of the session, and this button is at its foot.
          requestAnimationFrame(() => scrollToStep('paper'));
        }}
      >
        {enter}
      </Button>
    </div>
  );
};
