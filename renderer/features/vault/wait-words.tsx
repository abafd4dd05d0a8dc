import { useIntl, type IntlShape } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import { failureText } from '../../failure-messages.ts';
import type { Wait } from './use-wait.ts';

/** How long the next try has to wait, as a sentence. */
export const waitText = (intl: IntlShape, seconds: number): string =>
  seconds <= 60
    ? intl.formatMessage(
        {
          id: 'lock.wait-seconds',
          defaultMessage: 'Try again in {seconds, plural, one {# second} other {# seconds}}.',
        },
        { seconds },
      )
    : intl.formatMessage(
        {
          id: 'lock.wait-minutes',
          defaultMessage:
            'Try again in {minutes, plural, one {# minute} other {# minutes}}{seconds, plural, =0 {} one { # second} other { # seconds}}.',
        },
        { minutes: Math.floor(seconds / 60), seconds: seconds % 60 },
      );

/** Why the button cannot be pressed yet: for those who hear it, a sentence that does not change every second. */
export const notYetText = (intl: IntlShape, wait: Wait, by: 'passphrase' | 'code'): string | undefined => {
  if (wait.onlyCode && by === 'passphrase') {
    return failureText(intl, { code: 'refused', reason: 'only-recovery-code' }).what;
  }
  return wait.seconds > 0 ? waitText(intl, wait.spoken) : undefined;
};

/** Whether a try was refused unseen: the wait says so, and nothing is wrong with the vault. */
export const isBraked = ({ reason }: Failure): boolean =>
  reason === 'too-many-tries' || reason === 'only-recovery-code';

interface Props {
  readonly wait: Wait;
  readonly by: 'passphrase' | 'code';
  /** What was wrong with the last try. */
  readonly error?: string | null | undefined;
}

/** Whether something is in the way of the next try. */
export const hasWords = ({ wait, by, error }: Props): boolean =>
  Boolean(error) || wait.seconds > 0 || (wait.onlyCode && by === 'passphrase');

/** The end of a wait. */
export const overText = (intl: IntlShape): string =>
  intl.formatMessage({ id: 'lock.wait-over', defaultMessage: 'You can try again now.' });

/** The line beside the field: what was wrong, and how long to wait, counted down for the eye only. */
export const WaitWords = ({ wait, by, error }: Props) => {
  const intl = useIntl();
  if (wait.onlyCode && by === 'passphrase') return notYetText(intl, wait, by);
  if (wait.seconds > 0) {
    const why = intl.formatMessage({
      id: 'lock.wait-why',
      defaultMessage: 'Stria waits before it takes another try.',
    });
    const before = `${error || why} `;
    return (
      <>
        <span aria-hidden="true" className="tabular">
          {before}
          {waitText(intl, wait.seconds)}
        </span>
        <span className="visually-hidden">
          {before}
          {waitText(intl, wait.spoken)}
        </span>
      </>
    );
  }
  return wait.over ? `${error} ${overText(intl)}` : error;
};
