import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { wholeView } from '../../../shared/photos/viewport.ts';
import { Button } from '../../ui/button.tsx';
import styles from './stage.module.css';
import type { Stage } from './use-stage.ts';

interface StageFrameProps {
  readonly stage: Stage;
  readonly label: string;
  /** A cross in the middle, at which a point is set by key or button. */
  readonly cross?: boolean;
  readonly tool?: boolean;
  readonly children: ReactNode;
}

/** The frame in which a photo is seen. What stands in it is drawn in pixels of the frame. */
export const StageFrame = ({ stage, label, cross = false, tool = false, children }: StageFrameProps) => {
  const { frame } = stage;
  const [x, y] = [frame.width / 2, frame.height / 2];
  return (
    <div
      ref={stage.frameRef}
      className={styles.frame}
      data-tool={tool || undefined}
      tabIndex={0}
      role="group"
      aria-label={label}
      onKeyDown={stage.onKeyDown}
      {...stage.pointer}
    >
      <svg viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
        {children}
      </svg>
      {cross && (
        <svg className={styles.cross} viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
          {[styles.lineHalo, styles.line].map((name) => (
            <path
              key={name}
              className={name}
              d={`M${x - 18} ${y}h12M${x + 6} ${y}h12M${x} ${y - 18}v12M${x} ${y + 6}v12`}
            />
          ))}
        </svg>
      )}
    </div>
  );
};

/** Larger, smaller and the whole photo; with other tools before them. */
export const StageBar = ({ stage, children }: { readonly stage: Stage; readonly children?: ReactNode }) => {
  const intl = useIntl();
  return (
    <div
      className={styles.bar}
      role="toolbar"
      aria-label={intl.formatMessage({ id: 'photos.stage.tools', defaultMessage: 'Size' })}
    >
      {children}
      <span className="push" />
      <Button
        icon={ZoomOut}
        label={intl.formatMessage({ id: 'photos.stage.smaller', defaultMessage: 'Smaller' })}
        onPress={() => stage.nearer(1 / 1.5)}
      />
      <Button
        icon={ZoomIn}
        label={intl.formatMessage({ id: 'photos.stage.larger', defaultMessage: 'Larger' })}
        onPress={() => stage.nearer(1.5)}
      />
      <Button
        icon={Maximize}
        label={intl.formatMessage({ id: 'photos.stage.whole', defaultMessage: 'Whole photo' })}
        onPress={() => stage.setView(wholeView)}
      />
    </div>
  );
};
