import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { PDFPageProxy } from 'pdfjs-dist';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './attachments.module.css';
import { drawPage, type OpenPdf, openPdf } from './pdf-document.ts';
import { useZoom, type Zoom } from './use-zoom.ts';
import { ZoomBar } from './zoom-bar.tsx';

interface PdfViewProps {
  readonly id: string;
  readonly label: string;
}

/** CSS pixels of a PDF's point at 100 %. */
const perPoint = 96 / 72;

const unreadable: Failure = { code: 'damaged', reason: 'pdf-unreadable' };

/** Opens the PDF for as long as it is looked at. */
const usePdf = (id: string) => {
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let gone = false;
    let opened: OpenPdf | undefined;
    void openPdf(id).then((result) => {
      if (result.ok) opened = result.value;
      if (gone) opened?.close();
      else if (result.ok) setPdf(result.value);
      else setFailure(result.error);
    });
    return () => {
      gone = true;
      opened?.close();
    };
  }, [id]);
  return { pdf, failure, fail: () => setFailure(unreadable) };
};

/** A PDF page by page: fitted at first, larger by buttons and keys. */
export const PdfView = ({ id, label }: PdfViewProps) => {
  const intl = useIntl();
  const { pdf, failure, fail } = usePdf(id);
  const [number, setNumber] = useState(1);
  const well = useRef<HTMLDivElement>(null);
  const drawn = useRef(1);
  const zoom = useZoom(() => drawn.current);
  if (failure) return <FailureNotice failure={failure} />;
  const pages = pdf?.pages ?? 1;
  const turn = (by: number): void => setNumber((now) => Math.min(pages, Math.max(1, now + by)));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'PageDown' || event.key === 'PageUp') {
      event.preventDefault();
      turn(event.key === 'PageDown' ? 1 : -1);
    } else zoom.onKeyDown(event);
  };
  const name = intl.formatMessage(
    { id: 'attachments.page', defaultMessage: 'Page {number} of {pages}' },
    { number, pages },
  );
  return (
    <div className={styles.viewer} onKeyDown={onKeyDown}>
      <ZoomBar zoom={zoom}>
        <Button
          icon={ChevronLeft}
          label={intl.formatMessage({ id: 'attachments.page.before', defaultMessage: 'Page before' })}
          onPress={() => turn(-1)}
        />
        <span className="nowrap" role="status">
          {name}
        </span>
        <Button
          icon={ChevronRight}
          label={intl.formatMessage({ id: 'attachments.page.after', defaultMessage: 'Next page' })}
          onPress={() => turn(1)}
        />
      </ZoomBar>
      <div ref={well} className={styles.well} tabIndex={0} role="group" aria-label={label}>
        {pdf && (
          <PdfPage
            pdf={pdf}
            number={number}
            name={`${label}, ${name}`}
            zoom={zoom.zoom}
            room={() => well.current?.clientWidth ?? 600}
            onDrawn={(factor) => (drawn.current = factor)}
            onFail={fail}
          />
        )}
      </div>
    </div>
  );
};

interface PdfPageProps {
  readonly pdf: OpenPdf;
  readonly number: number;
  readonly name: string;
  readonly zoom: Zoom;
  /** Width there is, CSS pixels. */
  readonly room: () => number;
  readonly onDrawn: (factor: number) => void;
  readonly onFail: () => void;
}

const PdfPage = ({ pdf, number, name, zoom, room, onDrawn, onFail }: PdfPageProps) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const wanted = `${number} ${zoom}`;
  /** What the canvas shows whole: it is busy from the first moment that something else is wanted. */
  const [drawn, setDrawn] = useState('');
  const asked = useRef({ room, onDrawn, onFail });
  asked.current = { room, onDrawn, onFail };
  useEffect(() => {
    let stop = (): void => undefined;
    let gone = false;
    const draw = async (page: PDFPageProxy): Promise<void> => {
      if (gone || !canvas.current) return;
      const full = page.getViewport({ scale: perPoint }).width;
      const width = zoom === 'fit' ? asked.current.room() : full * zoom;
      asked.current.onDrawn(width / full);
      setDrawn('');
      const drawing = drawPage(page, canvas.current, width);
      ({ stop } = drawing);
      await drawing.done;
      if (!gone) setDrawn(wanted);
    };
    pdf
      .page(number)
      .then(draw)
      .catch(() => {
        if (!gone) asked.current.onFail();
      });
    return () => {
      gone = true;
      stop();
    };
  }, [pdf, number, zoom, wanted]);
  return (
    <canvas ref={canvas} className={styles.page} role="img" aria-label={name} aria-busy={drawn !== wanted} />
  );
};
