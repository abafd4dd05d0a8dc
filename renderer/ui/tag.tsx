import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './tag.module.css';

type TagProps = {
  readonly icon: LucideIcon;
  readonly children: ReactNode;
  readonly tone?: 'plain' | 'ok' | 'info' | 'caution' | 'ask' | 'stop' | 'accent';
  /** Dotted, as everything that was carried over and is not confirmed. */
  readonly carried?: boolean;
};

/** A state or a fact one cannot press: always icon and word, never the shape of a chip. */
export function Tag({ icon, children, tone = 'plain', carried = false }: TagProps) {
  return (
    <span className={classNames(styles.tag, tone !== 'plain' && tone)}>
      <Icon of={icon} small />
      <span className={carried ? styles.carried : undefined}>{children}</span>
    </span>
  );
}
