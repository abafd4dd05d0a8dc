import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { attachmentKindLabels } from '../../../shared/labels/attachment-labels.ts';
import { html, type Html, nothing, trusted } from '../documents/html.ts';
import { copyMessages } from '../documents/messages/copy-messages.ts';
import { exactInstantWords } from '../documents/moment-words.ts';
import { measuredWords, viewWords } from '../documents/photo-words.ts';
import { oneLine, typed } from '../documents/typed-text.ts';
import { say } from '../documents/wording.ts';
import type { ReadAttachment } from './read-attachments.ts';

/** Where the file is, or why it is not; nothing where the picture is shown whole. */
const fileWords = ({ attachment, state, file, picture }: ReadAttachment): string => {
  if (state === 'missing') return say(copyMessages.fileMissing);
  if (state === 'changed') return say(copyMessages.fileChanged);
  const { type, pages } = attachment.content;
  if (type === 'pdf') return say(copyMessages.pdfInFolder, { pages: pages ?? 0, file });
  if (picture === null) return say(copyMessages.pictureNone, { file });
  return picture.whole ? '' : say(copyMessages.pictureSmall, { file });
};

/** An attachment: a picture is shown, a PDF named. */
export const attachmentPart = (one: ReadAttachment, timeZone: string): Html => {
  const { attachment, photo, number, picture } = one;
  const { kind, label, note, takenOn, at, by, invalid } = attachment;
  const facts = say(copyMessages.attachmentFacts, {
    kind: say(attachmentKindLabels[kind]),
    date: formatDate(takenOn),
    at: exactInstantWords(at, timeZone),
    by: oneLine(by),
  });
  const notValid =
    invalid === null
      ? ''
      : say(copyMessages.notValid, {
          date: formatDate(dateOfInstant(invalid.at, timeZone)),
          by: oneLine(invalid.by),
          reason: oneLine(invalid.reason),
        });
  const shows = photo ? [viewWords(photo.view), measuredWords(photo)] : [];
  const lines = [facts, ...shows, oneLine(note), notValid, fileWords(one)].filter((line) => line !== '');
  return html`<h3>${typed(say(copyMessages.attachmentHead, { number, label: oneLine(label) }))}</h3>
    ${lines.map((line) => html`<p>${typed(line)}</p>`)}
    ${
      picture === null
        ? nothing
        : html`<figure class="figure">
            <img class="attached" alt="${oneLine(label)}" src="${trusted(picture.address)}" />
          </figure>`
    }`;
};

/** Rules of the pictures: never wider than the sheet nor taller than one. */
export const attachmentStyles = '.attached{max-width:100%;max-height:220mm;margin-top:4pt}';
