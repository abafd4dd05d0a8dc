import { OctagonX } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { Icon } from './icon.tsx';
import { useGroupName } from './use-group-name.ts';

/** What every control of a form takes around its value. */
export type FieldProps = {
  readonly label: string;
  /** Range or origin of the value, at the label's right end. */
  readonly note?: ReactNode;
  readonly help?: ReactNode;
  /** Replaces the help; the text typed stays as it is. */
  readonly error?: ReactNode;
  /** The label is read out but not drawn, for a control whose heading says it already. */
  readonly hideLabel?: boolean;
  /** Keep the height of the help or error line while it is empty, so that nothing moves. */
  readonly reserveLine?: boolean;
  /** Where the record holds it: the way to it from elsewhere finds it by these. */
  readonly paths?: readonly string[];
};

/** What the control inside a field puts on its element. */
export type FieldWiring = {
  readonly id: string;
  readonly labelId: string;
  /** What the radios of a group are named. */
  readonly groupName: string;
  readonly describedBy: string | undefined;
  readonly invalid: true | undefined;
};

type Props = FieldProps & {
  /** The control is a group (scale, chips) and not one labelable element. */
  readonly group?: boolean;
  readonly className?: string;
  readonly children: (wiring: FieldWiring) => ReactNode;
};

/** A label with its note, the control, and one line for help or error below it. */
export function Field(props: Props) {
  const { label, note, help, error, hideLabel = false, reserveLine = false, group = false } = props;
  const id = useId();
  const groupName = useGroupName();
  const [labelId, noteId, lineId] = [`${id}-label`, `${id}-note`, `${id}-line`];
  const hasLine = Boolean(error) || Boolean(help);
  const describedBy = classNames(Boolean(note) && noteId, hasLine && lineId) || undefined;
  const line = useRef<HTMLDivElement>(null);
  const wrong = Boolean(error);
  useEffect(() => {
    // Where somebody types now, what is wrong with it is read without a search.
    if (wrong && line.current?.parentElement?.contains(document.activeElement) === true)
      line.current.scrollIntoView({ block: 'nearest' });
  }, [wrong]);
  const LabelTag = group ? 'span' : 'label';
  return (
    <div className={classNames(styles.field, props.className)} data-paths={props.paths?.join(' ')}>
      <div className={hideLabel && !note ? 'visually-hidden' : styles.head}>
        <LabelTag
          id={labelId}
          htmlFor={group ? undefined : id}
          className={hideLabel ? 'visually-hidden' : styles.label}
        >
          {label}
        </LabelTag>
        {note && (
          <span id={noteId} className={styles.note}>
            {note}
          </span>
        )}
      </div>
      {props.children({ id, labelId, groupName, describedBy, invalid: error ? true : undefined })}
      {(hasLine || reserveLine) && (
        <div ref={line} id={lineId} className={error ? styles.error : styles.help} aria-live="polite">
          {error && <Icon of={OctagonX} small />}
          <span>{error || help}</span>
        </div>
      )}
    </div>
  );
}
