import { useIntl } from 'react-intl';

/** The first start, in order. */
export const setUpSteps = ['practice', 'you', 'country', 'key', 'code'] as const;
export type SetUpStep = (typeof setUpSteps)[number];

interface StepWording {
  readonly name: string;
  readonly title: string;
  readonly lead: string;
  /** The primary button. */
  readonly next: string;
}

/** Names, titles and buttons of the steps, and the line that says how far one is. */
export const useSetUpWording = (): Readonly<Record<SetUpStep, StepWording>> & {
  readonly progress: (step: number, of: number) => string;
} => {
  const intl = useIntl();
  const goOn = intl.formatMessage({ id: 'set-up.continue', defaultMessage: 'Continue' });
  return {
    practice: {
      name: intl.formatMessage({ id: 'set-up.practice.name', defaultMessage: 'Practice' }),
      title: intl.formatMessage({ id: 'set-up.practice.title', defaultMessage: 'Your practice' }),
      lead: intl.formatMessage({
        id: 'set-up.practice.lead',
        defaultMessage: 'This stands at the head of consents and aftercare sheets. You can change it later.',
      }),
      next: goOn,
    },
    you: {
      name: intl.formatMessage({ id: 'set-up.you.name', defaultMessage: 'You' }),
      title: intl.formatMessage({ id: 'set-up.you.title', defaultMessage: 'You' }),
      lead: intl.formatMessage({
        id: 'set-up.you.lead',
        defaultMessage: 'Your name stands under every record you seal and every consent you take.',
      }),
      next: goOn,
    },
    country: {
      name: intl.formatMessage({ id: 'set-up.country.name', defaultMessage: 'Country and local rules' }),
      title: intl.formatMessage({ id: 'set-up.country.title', defaultMessage: 'Country and local rules' }),
      lead: intl.formatMessage({
        id: 'set-up.country.lead',
        defaultMessage: 'Decides which local notes you see while you plan and record. It hides nothing else.',
      }),
      next: goOn,
    },
    key: {
      name: intl.formatMessage({ id: 'set-up.key.name', defaultMessage: 'Your key' }),
      title: intl.formatMessage({ id: 'set-up.key.title', defaultMessage: 'Your key' }),
      lead: intl.formatMessage({
        id: 'set-up.key.lead',
        defaultMessage:
          'Everything is encrypted on this computer. Two things open it: your passphrase, and the recovery code if you forget it. Nobody else has a copy, and nobody can reset it.',
      }),
      next: intl.formatMessage({ id: 'set-up.create', defaultMessage: 'Create the vault' }),
    },
    code: {
      name: intl.formatMessage({ id: 'set-up.code.name', defaultMessage: 'Recovery code' }),
      title: intl.formatMessage({ id: 'set-up.code.title', defaultMessage: 'Keep the recovery code' }),
      lead: intl.formatMessage({
        id: 'set-up.code.lead',
        defaultMessage:
          'The vault is made. If you forget the passphrase, this code is the only other thing that opens the records.',
      }),
      next: intl.formatMessage({ id: 'set-up.open', defaultMessage: 'Open Stria' }),
    },
    progress: (step, of) =>
      intl.formatMessage({ id: 'set-up.progress', defaultMessage: 'Step {step} of {of}' }, { step, of }),
  };
};
