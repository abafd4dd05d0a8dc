import { ZoomIn, ZoomOut } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import styles from './attachments.module.css';
import type { useZoom } from './use-zoom.ts';

interface ZoomBarProps {
  readonly zoom: ReturnType<typeof useZoom>;
  /** More tools, before those of the size. */
  readonly children?: ReactNode;
}

/** The buttons over a picture or a page: larger, smaller, fitted, full size. */
export const ZoomBar = ({ zoom: { zoom, setZoom, larger, smaller }, children }: ZoomBarProps) => {
  const intl = useIntl();
  return (
    <div
      className={styles.bar}
      role="toolbar"
      aria-label={intl.formatMessage({ id: 'attachments.tools', defaultMessage: 'Size and page' })}
    >
      {children}
      <span className="push" />
      <Button
        icon={ZoomOut}
        label={intl.formatMessage({ id: 'attachments.smaller', defaultMessage: 'Smaller' })}
        onPress={smaller}
      />
      <Button
        icon={ZoomIn}
        label={intl.formatMessage({ id: 'attachments.larger', defaultMessage: 'Larger' })}
        onPress={larger}
      />
      <Button pressed={zoom === 'fit'} onPress={() => setZoom('fit')}>
        {intl.formatMessage({ id: 'attachments.fit', defaultMessage: 'Fit' })}
      </Button>
      <Button pressed={zoom === 1} onPress={() => setZoom(1)}>
        {intl.formatMessage({ id: 'attachments.full', defaultMessage: '100 %' })}
      </Button>
    </div>
  );
};
