import type { ReactNode } from 'react';
import { WorkFrame } from '../../frame-for-work.tsx';
import styles from './form-page.module.css';

interface FormPageProps {
  readonly banner: ReactNode;
  /** Notices above the form: a restored draft, a failed save. */
  readonly notices?: ReactNode;
  readonly actions: ReactNode;
  /** Left out: the sheet takes the room. */
  readonly aside?: ReactNode;
  /** At the end of the sheet: throwing the draft away. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** A form in its page: the sheet in a readable measure, what helps with it beside. */
export const FormPage = ({ banner, notices, actions, aside, foot, children }: FormPageProps) => (
  <WorkFrame
    current="patients"
    banner={
      <>
        {banner}
        {notices}
      </>
    }
    actions={actions}
  >
    <div className={aside === undefined ? styles.alone : styles.page}>
      <div className={styles.sheet}>
        {children}
        {foot && <div className={styles.foot}>{foot}</div>}
      </div>
      {aside !== undefined && <aside className={styles.aside}>{aside}</aside>}
    </div>
  </WorkFrame>
);

interface FormPartProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of the form under its heading. */
export const FormPart = ({ title, children }: FormPartProps) => (
  <section className={styles.part}>
    <h2 className="heading">{title}</h2>
    {children}
  </section>
);

/** Two short fields side by side where there is room. */
export const TwoFields = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.two}>{children}</div>
);
