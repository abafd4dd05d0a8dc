import { Delete } from 'lucide-react';
import { Button } from './button.tsx';
import styles from './digit-pad.module.css';

type DigitPadProps = {
  /** What the digits are for. */
  readonly label: string;
  readonly backLabel: string;
  readonly onDigit: (digit: string) => void;
  readonly onBack: () => void;
};

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Large digits to press, for hands that reach no keyboard; with gloves they are larger still. */
export function DigitPad({ label, backLabel, onDigit, onBack }: DigitPadProps) {
  const key = (digit: string) => (
    <Button key={digit} className={styles.key} onPress={() => onDigit(digit)}>
      {digit}
    </Button>
  );
  return (
    <div className={styles.pad} role="group" aria-label={label}>
      {digits.map(key)}
      <span />
      {key('0')}
      <Button className={styles.key} icon={Delete} label={backLabel} onPress={onBack} />
    </div>
  );
}
