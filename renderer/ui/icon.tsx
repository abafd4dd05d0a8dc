import type { LucideIcon } from 'lucide-react';
import { memo } from 'react';
import styles from './icon.module.css';
import { classNames } from './class-names.ts';

type IconProps = {
  readonly of: LucideIcon;
  /** 16 px, for use beside 13-px text. */
  readonly small?: boolean;
  /** The accessible name; without it the icon is decoration beside words. */
  readonly label?: string;
  readonly className?: string;
};

/** One icon of the set at the kit's size and stroke (20 px at 1.75, small 16 px at 2). */
export const Icon = memo(function Icon({ of: Drawing, small = false, label, className }: IconProps) {
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return <Drawing className={classNames(styles.icon, small && styles.small, className)} {...naming} />;
});
