import { useRef, useState } from 'react';
import { type FileContent, pictureAddress } from '../../../shared/attachments/attachment.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import styles from './attachments.module.css';
import { useZoom } from './use-zoom.ts';
import { ZoomBar } from './zoom-bar.tsx';

interface PictureViewProps {
  readonly id: string;
  readonly label: string;
  readonly content: FileContent;
}

/** A picture: fitted at first, larger by buttons and keys, and moved by scrolling. */
export const PictureView = ({ id, label, content: { widthPx, heightPx } }: PictureViewProps) => {
  const well = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLImageElement>(null);
  const [failed, setFailed] = useState(false);
  const width = widthPx ?? 1;
  const zoom = useZoom(() => (picture.current?.clientWidth ?? width) / width);
  if (failed) return <FailureNotice failure={{ code: 'damaged', reason: 'file-changed' }} />;
  const fits = zoom.zoom === 'fit';
  return (
    <div className={styles.viewer} onKeyDown={zoom.onKeyDown}>
      <ZoomBar zoom={zoom} />
      <div ref={well} className={styles.well} tabIndex={0} role="group" aria-label={label}>
        <img
          ref={picture}
          className={fits ? styles.fitted : styles.sized}
          src={pictureAddress(id, 'whole')}
          alt={label}
          width={widthPx ?? undefined}
          height={heightPx ?? undefined}
          style={zoom.zoom === 'fit' ? undefined : { width: width * zoom.zoom, height: 'auto' }}
          decoding="async"
          draggable={false}
          onError={() => setFailed(true)}
        />
      </div>
    </div>
  );
};
