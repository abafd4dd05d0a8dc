import { useIntl } from 'react-intl';
import { markCountMessage } from '../../../shared/labels/mark-labels.ts';
import type { Mark } from '../../../shared/marks/mark.ts';

/** How many strokes of each kind were drawn, in words; empty for none. */
export const useMarkWords = (): ((marks: readonly Mark[]) => string) => {
  const intl = useIntl();
  return (marks) => {
    const striae = marks.filter(({ kind }) => kind === 'stria').length;
    const pen = marks.length - striae;
    return intl.formatMessage(markCountMessage, { striae, pen, both: striae > 0 && pen > 0 ? 'yes' : 'no' });
  };
};
