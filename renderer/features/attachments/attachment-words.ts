import { useIntl } from 'react-intl';
import type { Attachment, FileContent } from '../../../shared/attachments/attachment.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { attachmentKindLabels } from '../../../shared/labels/attachment-labels.ts';

type Named = Pick<Attachment, 'kind' | 'takenOn' | 'content'>;

/** What is said of an attachment beside its label. */
export const useAttachmentWords = () => {
  const intl = useIntl();
  return {
    /** "Photo, 19-Nov-2026", with the pages of a PDF. */
    summary: ({ kind, takenOn, content }: Named): string =>
      intl.formatMessage(
        {
          id: 'attachments.summary',
          defaultMessage: '{kind}, {date}{pages, plural, =0 {} one {, # page} other {, # pages}}',
        },
        {
          kind: intl.formatMessage(attachmentKindLabels[kind]),
          date: formatDate(takenOn),
          pages: content.pages ?? 0,
        },
      ),
    /** Size in pixels, and in megabytes. */
    size: ({ widthPx, heightPx, bytes }: FileContent): string =>
      intl.formatMessage(
        {
          id: 'attachments.size',
          defaultMessage: '{shape, select, picture {{width} × {height} px, } other {}}{size} MB',
        },
        {
          shape: widthPx === null ? 'pages' : 'picture',
          width: widthPx ?? 0,
          height: heightPx ?? 0,
          size: intl.formatNumber(Math.max(0.1, bytes / 1_000_000), {
            minimumFractionDigits: 1,
            maximumFractionDigits: 1,
          }),
        },
      ),
  };
};
