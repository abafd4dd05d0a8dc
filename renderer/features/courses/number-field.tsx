import { Stepper } from '../../ui/stepper.tsx';

interface NumberFieldProps {
  readonly label: string;
  readonly note?: string;
  readonly unit?: string;
  readonly limits: { readonly min: number; readonly max: number };
  /** As typed; what is no number within the limits stays and is said. */
  readonly text: string;
  readonly error: string | undefined;
  readonly onText: (text: string) => void;
}

/** A small whole number: one less, the text as typed, one more. */
export const NumberField = ({ label, note, unit, limits, text, error, onText }: NumberFieldProps) => {
  const step = (direction: 1 | -1): void => {
    const number = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) + direction : limits.min;
    onText(String(Math.min(limits.max, Math.max(limits.min, number))));
  };
  return (
    <Stepper
      label={label}
      note={note}
      unit={unit}
      text={text}
      reserveLine
      state={error === undefined ? 'set' : 'refused'}
      error={error}
      onTextChange={onText}
      onStep={step}
    />
  );
};
