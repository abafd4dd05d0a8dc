import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Strokes } from '../../../shared/consents/strokes.ts';
import { Button } from '../../ui/button.tsx';
import { Signature } from '../../ui/signature.tsx';
import { TextInput } from '../../ui/text-input.tsx';

interface SignBoxProps {
  readonly label: string;
  readonly strokes: Strokes;
  readonly typedName: string;
  readonly onStrokes: (strokes: Strokes) => void;
  readonly onTypedName: (name: string) => void;
  readonly error: string | undefined;
}

/** A place to sign with pen, finger or mouse; who cannot draw types the full name instead, and the sheet says so. */
export const SignBox = ({
  label,
  strokes,
  typedName,
  onStrokes,
  onTypedName,
  error,
}: SignBoxProps): ReactNode => {
  const intl = useIntl();
  const [typing, setTyping] = useState(typedName !== '');
  const swap = (): void => {
    setTyping(!typing);
    onStrokes([]);
    onTypedName('');
  };
  return (
    <div>
      {typing ? (
        <TextInput
          label={label}
          note={intl.formatMessage({
            id: 'consent.sign.typed',
            defaultMessage: 'Full name, typed in place of a signature',
          })}
          value={typedName}
          onChange={onTypedName}
          error={error}
        />
      ) : (
        <Signature
          label={label}
          strokes={strokes}
          onChange={(ink) => onStrokes(ink.map(({ points }) => ({ points: [...points] })))}
          error={error}
        />
      )}
      <Button kind="bare" onPress={swap}>
        {typing
          ? intl.formatMessage({ id: 'consent.sign.draw', defaultMessage: 'Sign by hand' })
          : intl.formatMessage({
              id: 'consent.sign.type',
              defaultMessage: 'Cannot sign by hand? Type the name',
            })}
      </Button>
    </div>
  );
};
