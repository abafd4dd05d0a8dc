/** Pages of an attached file on the paper of the practice: whose they are, what they are, and each page as large as it fits. */
import type { Attachment } from '../../../shared/attachments/attachment.ts';
import type { CalendarDate } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import { invalidMark } from './correction-notes.ts';
import { html, nothing, trusted, type Html } from './html.ts';
import { scanMessages } from './messages/scan-messages.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import type { PrintedPractice } from './printed-practice.ts';
import { oneLine, typed, typedLines } from './typed-text.ts';
import { say } from './wording.ts';

interface ScanPages {
  readonly practice: PrintedPractice;
  readonly patient: Patient;
  readonly attachment: Pick<Attachment, 'label' | 'note' | 'by' | 'invalid'>;
  /** The day on which it was attached. */
  readonly attachedOn: CalendarDate;
  readonly today: CalendarDate;
  /** Number of the first page, and of how many. */
  readonly first: number;
  readonly of: number;
  /** JPEG in base64. */
  readonly pages: readonly string[];
  readonly timeZone: string;
}

/** The first page has the heads above it; every other one is alone on its sheet. */
const styles = `
.scan{break-inside:avoid;text-align:center;margin-top:4pt}
.scan+.scan{break-before:page;margin-top:0}
.scan img{display:block;margin:0 auto;max-width:100%;max-height:178mm;object-fit:contain;border:.4pt solid #777}
.scan+.scan img{max-height:225mm}
.scan figcaption{font-size:8.6pt;line-height:11pt;padding-top:2pt}
`;

const pageOf = ({ first, of, attachment }: ScanPages, jpeg: string, index: number): Html => {
  const words = say(scanMessages.page, { number: first + index, of });
  return html`<figure class="scan">
    <img src="${trusted(`data:image/jpeg;base64,${jpeg}`)}" alt="${oneLine(attachment.label)}, ${words}" />
    <figcaption>${words}</figcaption>
  </figure>`;
};

/** The pages as one self-contained HTML. */
export const renderScanPages = (scan: ScanPages): RenderedDocument => {
  const { practice, patient, attachment, attachedOn, today, pages, timeZone } = scan;
  const label = oneLine(attachment.label);
  const attached = say(scanMessages.attached, { date: formatDate(attachedOn), name: oneLine(attachment.by) });
  return renderFrame({
    practice,
    practitioner: null,
    patient,
    date: today,
    title: label,
    foot: say(scanMessages.foot),
    fileName: documentFileName('attached', patient.number, today),
    styles,
    body: html`${attachment.invalid ? invalidMark(attachment.invalid, timeZone) : nothing}
      <h1>${typed(label)}</h1>
      <p class="muted">${typed(attached)}</p>
      ${attachment.note.trim() === '' ? nothing : html`<p>${typedLines(attachment.note)}</p>`}
      ${pages.map((jpeg, index) => pageOf(scan, jpeg, index))}`,
  });
};
