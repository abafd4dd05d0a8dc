import { useEffect, useState } from 'react';
import type { ShelfEntry } from '../../../shared/documents/shelf-entry.ts';
import type { Failure } from '../../../shared/errors.ts';
import { mostScansHeld } from '../../../shared/ipc/scan-page-channels.ts';
import { mostPapers, type PrintJob } from '../../../shared/printing/printing.ts';
import { drawScan } from './draw-scan.ts';

/** What is ticked of the shelf: a kept document, or an attached file. */
export type Ticked = Pick<ShelfEntry, 'key' | 'title' | 'document' | 'attachment'>;

interface LeftOut {
  readonly key: string;
  readonly title: string;
  readonly failure: Failure;
}

export interface DrawnScans {
  readonly papers: PrintJob['papers'];
  /** Attached files that cannot be printed, each with why; the rest prints. */
  readonly leftOut: readonly LeftOut[];
  /** Attached files that were looked at, and how many there are. */
  readonly done: number;
  readonly all: number;
}

const tooMuch: Failure = { code: 'refused', reason: 'scans-too-much' };

/** The ticked papers in their order, attached files drawn one after the other. */
export const useDrawnScans = (ticked: readonly Ticked[]): DrawnScans => {
  const [drawn, setDrawn] = useState<Omit<DrawnScans, 'all'>>({ papers: [], leftOut: [], done: 0 });
  useEffect(() => {
    let gone = false;
    const draw = async (): Promise<void> => {
      const papers: PrintJob['papers'][number][] = [];
      const leftOut: LeftOut[] = [];
      let [done, length] = [0, 0];
      const add = (id: string): void => {
        papers.push({ paper: { what: 'document', id }, copies: 1 });
      };
      for (const { key, title, document, attachment } of ticked) {
        if (gone) return;
        if (document !== null) add(document);
        if (document !== null || attachment === null) continue;
        const scan =
          length < mostScansHeld ? await drawScan(attachment) : { ok: false as const, error: tooMuch };
        done += 1;
        if (!scan.ok) leftOut.push({ key, title, failure: scan.error });
        else if (
          length + scan.value.length > mostScansHeld ||
          papers.length + scan.value.documents.length > mostPapers
        )
          leftOut.push({ key, title, failure: tooMuch });
        else {
          length += scan.value.length;
          for (const { id } of scan.value.documents) add(id);
        }
        if (!gone) setDrawn({ papers: [...papers], leftOut: [...leftOut], done });
      }
      if (!gone) setDrawn({ papers, leftOut, done });
    };
    void draw();
    return () => {
      gone = true;
    };
  }, [ticked]);
  const all = ticked.filter(({ document, attachment }) => document === null && attachment !== null).length;
  return { ...drawn, all };
};
