/** The sheet with the recovery code: to print once and lock away. */
import type { CalendarDate } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { section } from './document-parts.ts';
import { html, type Html } from './html.ts';
import { recoveryCodeMessages } from './messages/recovery-code-messages.ts';
import { documentFileName, renderFrame, type RenderedDocument } from './page-frame.ts';
import type { PrintedPractice } from './printed-practice.ts';
import { oneLine, typed } from './typed-text.ts';
import { say } from './wording.ts';

interface RecoveryCodeDocument {
  readonly practice: PrintedPractice;
  /** The code as shown, its groups divided by hyphens or blanks. */
  readonly code: string;
  readonly date: CalendarDate;
}

const list = (items: readonly string[]): Html =>
  html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;

/** The recovery code sheet as one self-contained HTML; it holds the secret itself, so it is never frozen or stored. */
export const renderRecoveryCode = ({ practice, code, date }: RecoveryCodeDocument): RenderedDocument => {
  const groups = code.split(/[\s\-–·]+/).filter((group) => group !== '');
  const title = say(recoveryCodeMessages.title);
  const lead = say(recoveryCodeMessages.lead, { practice: oneLine(practice.name), date: formatDate(date) });
  const blanks = [recoveryCodeMessages.place, recoveryCodeMessages.people, recoveryCodeMessages.checked];
  const body = html`<h1>${title}</h1>
    <p>${typed(lead)}</p>
    <div class="code">
      ${groups.map((group, index) => html`<span class="nowrap"><i>${index + 1}</i>${group}</span>`)}
    </div>
    <p>${say(recoveryCodeMessages.reading)}</p>
    ${section(
      say(recoveryCodeMessages.keep),
      list([
        say(recoveryCodeMessages.keepApart),
        say(recoveryCodeMessages.keepPaper),
        say(recoveryCodeMessages.keepTwo),
      ]),
    )}
    ${section(
      say(recoveryCodeMessages.risk),
      list([
        say(recoveryCodeMessages.riskFound),
        say(recoveryCodeMessages.riskLost),
        say(recoveryCodeMessages.riskUsed),
      ]),
    )}
    <div class="fill">${blanks.map((blank) => html`<b>${say(blank)}</b><span></span>`)}</div>`;
  return renderFrame({
    practice,
    practitioner: null,
    patient: null,
    date,
    title,
    foot: title,
    fileName: documentFileName('recovery-code', null, date),
    body,
  });
};
