import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { VaultStatus } from '../../../shared/ipc/vault-views.ts';
import { GloveToggle } from '../practice/glove-toggle.tsx';
import { Mark } from '../../ui/mark.tsx';
import styles from './start-page.module.css';

interface Props {
  readonly title: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
  /** What runs this page; left out while it is not known. */
  readonly status?: VaultStatus;
  readonly wide?: boolean;
}

/** A page before the records: one narrow panel in the middle, the version and the host at the foot, no names. */
export const StartPage = ({ title, note, children, status, wide = false }: Props) => {
  const intl = useIntl();
  const hosts = {
    electron: intl.formatMessage({ id: 'start.host.electron', defaultMessage: 'Runs in Electron' }),
    chromium: intl.formatMessage({ id: 'start.host.chromium', defaultMessage: 'Runs in Chromium' }),
  };
  return (
    <div className={styles.page}>
      <main className={wide ? styles.widePanel : styles.panel}>
        <div className={styles.head}>
          <span className={styles.mark}>
            <Mark size={36} />
          </span>
          <div>
            <h1 className="title">{title}</h1>
            {note && <p className="caption">{note}</p>}
          </div>
          <div className={styles.gloves}>
            <GloveToggle />
          </div>
        </div>
        {children}
      </main>
      {status && (
        <footer className={styles.foot}>
          <span>{hosts[status.host]}</span>
          <span>
            {intl.formatMessage(
              { id: 'start.version', defaultMessage: 'Stria {version}' },
              { version: status.version },
            )}
          </span>
        </footer>
      )}
    </div>
  );
};
