import { Hand } from 'lucide-react';
import { useIntl } from 'react-intl';
import { Icon } from '../../ui/icon.tsx';
import { setDisplay, useDisplay } from './display.ts';
import styles from './glove-toggle.module.css';

/** The quiet switch at the rail's foot for larger controls while gloves are on. */
export const GloveToggle = () => {
  const intl = useIntl();
  const { gloves } = useDisplay();
  return (
    <button
      type="button"
      className={styles.toggle}
      aria-pressed={gloves}
      title={intl.formatMessage({
        id: 'frame.gloves.hint',
        defaultMessage: 'Larger controls for gloved hands',
      })}
      onClick={() => setDisplay({ gloves: !gloves })}
    >
      <Icon of={Hand} />
      <span>{intl.formatMessage({ id: 'frame.gloves', defaultMessage: 'Gloves' })}</span>
    </button>
  );
};
