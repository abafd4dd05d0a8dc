import type { LucideIcon } from 'lucide-react';
import { type ReactNode, type Ref, useId } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { type PressAction, useGuardedPress } from './use-guarded-press.ts';

/** Primary: one in a screen, bottom right. Danger: only what removes or invalidates; solid in its dialog. */
export type ButtonKind = 'primary' | 'quiet' | 'bare' | 'danger' | 'danger-solid';

export type ButtonProps = {
  readonly children?: ReactNode;
  readonly kind?: ButtonKind;
  readonly icon?: LucideIcon;
  /** The accessible name; needed when there is only an icon. */
  readonly label?: string;
  readonly onPress?: PressAction;
  /** Why it cannot be pressed yet; the button keeps its place and focus and says it. */
  readonly notYet?: string;
  /** Goes back and keeps everything; Escape does the same in an action bar. */
  readonly leaves?: boolean;
  /** 32 px high: pointer-only places such as tables at the desk, never in the session. */
  readonly dense?: boolean;
  readonly type?: 'button' | 'submit';
  readonly form?: string;
  readonly expanded?: boolean;
  /** A tool that stays in hand until it is pressed again. */
  readonly pressed?: boolean;
  readonly describedBy?: string;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A button with a verb; presses that come twice by accident count once. */
export function Button(props: ButtonProps) {
  const { children, kind = 'quiet', icon, label, notYet, dense = false, type = 'button' } = props;
  const blocked = notYet !== undefined && notYet !== '';
  const once = kind === 'primary' || kind.startsWith('danger');
  const press = useGuardedPress(props.onPress, { blocked, once });
  const reasonId = useId();
  const iconOnly = children === undefined || children === null;
  return (
    <button
      ref={props.ref}
      type={type}
      form={props.form}
      className={classNames(
        styles.button,
        styles[kind],
        dense && styles.dense,
        iconOnly && styles.iconOnly,
        props.className,
      )}
      data-key={kind === 'primary' ? 'primary' : props.leaves ? 'leave' : undefined}
      aria-label={label}
      aria-disabled={blocked || undefined}
      aria-busy={press.pending || undefined}
      aria-expanded={props.expanded}
      aria-pressed={props.pressed}
      aria-describedby={classNames(blocked && reasonId, props.describedBy) || undefined}
      title={blocked ? notYet : undefined}
      onClick={press.onClick}
      onKeyDown={press.onKeyDown}
    >
      {icon && <Icon of={icon} small={dense} />}
      {!iconOnly && <span>{children}</span>}
      {blocked && (
        <span id={reasonId} hidden>
          {notYet}
        </span>
      )}
    </button>
  );
}
