import { useIntl } from 'react-intl';
import type { AdverseEvent } from '../../../shared/adverse-events/adverse-event.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import {
  adverseEventKindLabels,
  eventGradeLabels,
  eventOutcomeLabels,
} from '../../../shared/labels/adverse-event-labels.ts';
import type { PaperBasis } from '../../../shared/papers/paper.ts';
import { useAreaWords } from '../../use-area-names.ts';
import { beginPaper, type PaperDraft, type PaperText } from './paper-draft.ts';

/** The letter about an adverse event, filled in from its record; everything can be changed before it is made. */
export const useLetterAbout = (): ((
  event: AdverseEvent,
  basis: PaperBasis,
  texts: readonly PaperText[],
) => PaperDraft) => {
  const intl = useIntl();
  const areaWords = useAreaWords();
  return (event, basis, texts) => {
    const text = texts.find(({ kind }) => kind === 'adverse-event-letter');
    const grade = event.grade === null ? undefined : eventGradeLabels[event.grade - 1];
    const name = intl.formatMessage(adverseEventKindLabels[event.kind]);
    return {
      ...beginPaper(basis),
      text: text ? { id: text.id, language: text.language } : null,
      session: event.session,
      answers: {
        eventWhat: event.words.trim() === '' ? name : event.words,
        eventBegan: formatDate(event.beganOn),
        eventAreas: areaWords(event.areas),
        eventSeverity: grade ? intl.formatMessage(grade) : '',
        eventCourse: event.action,
        eventOutcome: intl.formatMessage(eventOutcomeLabels[event.outcome]),
      },
      days: { eventBegan: event.beganOn },
    };
  };
};
