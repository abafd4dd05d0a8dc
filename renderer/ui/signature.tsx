import { useEffect, useEffectEvent, useRef } from 'react';
import { useIntl } from 'react-intl';
import { Field, type FieldProps } from './field.tsx';
import type { InkStroke } from './ink.ts';
import styles from './signature.module.css';
import { type SignatureCanvas, startSignature } from './signature-canvas.ts';
import { uiMessages } from './ui-messages.ts';

type SignatureProps = FieldProps & {
  readonly strokes: readonly InkStroke[];
  /** All strokes, after every one of them and empty after clearing. */
  readonly onChange: (strokes: readonly InkStroke[]) => void;
};

/**
 * A box to sign in with pen, finger or mouse. Whether there is enough ink is decided by the caller, who also offers
 * another way to those who cannot draw.
 */
export function Signature(props: SignatureProps) {
  const { strokes, onChange, label } = props;
  const intl = useIntl();
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignatureCanvas>(null);
  const onInk = useEffectEvent(onChange);

  useEffect(() => {
    if (!canvas.current) return;
    const started = startSignature(canvas.current, (ink) => onInk(ink));
    pad.current = started;
    return () => started.stop();
  }, []);

  useEffect(() => pad.current?.draw(strokes), [strokes]);

  const empty = strokes.length === 0;
  const state = intl.formatMessage(empty ? uiMessages.unsigned : uiMessages.signed);
  const clear = (
    <button type="button" className={`hitarea ${styles.clear}`} onClick={() => onChange([])}>
      {intl.formatMessage(uiMessages.clearSignature)}
    </button>
  );
  return (
    <Field {...props} group note={empty ? props.note : clear} className={styles.field}>
      {(wiring) => (
        <div className={styles.box}>
          <canvas
            ref={canvas}
            className={styles.canvas}
            role="img"
            aria-label={`${label}. ${state}`}
            aria-describedby={wiring.describedBy}
          />
        </div>
      )}
    </Field>
  );
}
