/** English labels of what is drawn on the body map. */
import type { MarkKind } from '../marks/mark.ts';
import type { Message } from './message.ts';

export const markKindLabels = {
  pen: { id: 'mark-kind.pen', defaultMessage: 'Draw with the pen' },
  stria: { id: 'mark-kind.stria', defaultMessage: 'Draw stretch marks' },
} satisfies Record<MarkKind, Message>;

/** How many of each kind were drawn: for the sealed page and on paper. */
export const markCountMessage: Message = {
  id: 'mark-count',
  defaultMessage:
    '{striae, plural, =0 {} one {# line of stretch marks} other {# lines of stretch marks}}{both, select, yes {, } other {}}{pen, plural, =0 {} one {# pen mark} other {# pen marks}}',
};
