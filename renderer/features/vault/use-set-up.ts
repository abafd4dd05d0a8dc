import { useRef, useState } from 'react';
import type { Failure } from '../../../shared/errors.ts';
import type { TypedBack } from '../../../shared/passphrase/recovery-groups.ts';
import { practitionerSchema, type Country, type Practitioner } from '../../../shared/practice/practice.ts';
import { call } from '../../api.ts';
import { useFields, type Fields } from '../../use-fields.ts';
import { practiceDetailsSchema, type PracticeDetails } from '../practice/practice-fields.tsx';
import { setUpSteps, type SetUpStep } from './set-up-wording.ts';
import { useNewPassphrase, type NewPassphrase } from './use-new-passphrase.ts';

/** Everything typed during the first start; going back loses nothing. */
export interface SetUpState {
  readonly step: SetUpStep;
  readonly practice: Fields<PracticeDetails>;
  readonly you: Fields<Practitioner>;
  readonly country: Country | null;
  readonly setCountry: (country: Country) => void;
  readonly countryMissing: boolean;
  readonly key: NewPassphrase;
  /** Null until the vault was made; then it is shown once. */
  readonly code: string | null;
  /** The group of the code that was typed back from paper. */
  readonly kept: TypedBack | null;
  readonly setKept: (kept: TypedBack | null) => void;
  readonly failure: Failure | null;
  readonly goOn: () => Promise<void>;
  /** Null where there is no way back: at the start, and after the vault was made. */
  readonly goBack: (() => void) | null;
}

/** The steps of the first start; each checks what was typed before it goes on, the fourth makes the vault. */
export const useSetUp = (onDone: () => Promise<void>): SetUpState => {
  const [step, setStep] = useState<SetUpStep>('practice');
  const practice = useFields(practiceDetailsSchema, { name: '', address: '', phone: '', email: '' });
  const you = useFields(practitionerSchema, { name: '', qualification: '' });
  const [country, setCountry] = useState<Country | null>(null);
  const [countryTried, setCountryTried] = useState(false);
  const key = useNewPassphrase([practice.values.name, you.values.name]);
  const [code, setCode] = useState<string | null>(null);
  const [kept, setKept] = useState<TypedBack | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const running = useRef(false);

  const create = async (): Promise<void> => {
    const passphrase = await key.check();
    if (passphrase === null || country === null) return;
    const made = await call('vault:create', {
      practice: { ...practice.values, country },
      practitioner: you.values,
      passphrase,
    });
    if (!made.ok) return setFailure(made.error);
    key.clear();
    setCode(made.value.recoveryCode);
    setStep('code');
  };
  const finish = async (): Promise<void> => {
    if (kept === null) return;
    const done = await call('users:keep-recovery-code', kept);
    if (!done.ok) return setFailure(done.error);
    await onDone();
  };
  const steps: Readonly<Record<SetUpStep, () => void | Promise<void>>> = {
    practice: () => (practice.check() ? setStep('you') : undefined),
    you: () => (you.check() ? setStep('country') : undefined),
    country: () => (country === null ? setCountryTried(true) : setStep('key')),
    key: create,
    code: finish,
  };
  const goOn = async (): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setFailure(null);
    await steps[step]();
    running.current = false;
  };
  const before = step === 'code' ? undefined : setUpSteps[setUpSteps.indexOf(step) - 1];
  const goBack = before === undefined ? null : () => setStep(before);
  const countryMissing = countryTried && country === null;
  return {
    step,
    practice,
    you,
    country,
    setCountry,
    countryMissing,
    key,
    code,
    kept,
    setKept,
    failure,
    goOn,
    goBack,
  };
};
