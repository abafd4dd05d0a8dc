import type { Chart } from '../../../shared/ipc/views.ts';
import type { EventDraft, EventField } from './event-draft.ts';

/** What each part of the form of an adverse event is given. */
export interface EventFieldsProps {
  readonly chart: Chart;
  readonly draft: EventDraft;
  readonly change: (next: Partial<EventDraft>) => void;
  readonly errorOf: (field: EventField) => string | undefined;
}
