import type { DocumentKind } from '../../../shared/documents/document.ts';
import { templateKindLabels } from '../../../shared/labels/template-labels.ts';
import type { Message } from '../../../shared/labels/message.ts';

/** What a frozen document is. */
export const kindMessages = {
  ...templateKindLabels,
  consent: { id: 'document-kind.consent', defaultMessage: 'Consent' },
  addendum: { id: 'document-kind.addendum', defaultMessage: 'Addendum to a consent' },
  withdrawal: { id: 'document-kind.withdrawal', defaultMessage: 'Withdrawal of a consent' },
  aftercare: { id: 'document-kind.aftercare', defaultMessage: 'Aftercare sheet' },
  session: { id: 'document-kind.session', defaultMessage: 'Session record' },
  course: { id: 'document-kind.course', defaultMessage: 'Summary of a course' },
  'recovery-code': { id: 'document-kind.recovery-code', defaultMessage: 'Recovery code' },
  entries: { id: 'document-kind.entries', defaultMessage: 'What was written' },
  'copy-note': { id: 'document-kind.copy-note', defaultMessage: 'Words for a copy' },
  snippets: { id: 'document-kind.snippets', defaultMessage: 'Short texts' },
  template: { id: 'document-kind.template', defaultMessage: 'Template' },
  sheet: { id: 'document-kind.sheet', defaultMessage: 'Sheet to write on' },
  label: { id: 'document-kind.label', defaultMessage: 'Labels' },
  'photo-sheet': { id: 'document-kind.photo-sheet', defaultMessage: 'Sheet of photos' },
  'scan-pages': { id: 'document-kind.scan-pages', defaultMessage: 'Attached file' },
  'scale-card': { id: 'document-kind.scale-card', defaultMessage: 'Scale card' },
  timeline: { id: 'document-kind.timeline', defaultMessage: 'Timeline' },
  comparison: { id: 'document-kind.comparison', defaultMessage: 'Two sessions compared' },
  'medwatch-draft': { id: 'document-kind.medwatch-draft', defaultMessage: 'Draft for MedWatch' },
  'yellow-card-draft': { id: 'document-kind.yellow-card-draft', defaultMessage: 'Draft for a Yellow Card' },
  exposures: { id: 'document-kind.exposures', defaultMessage: 'List of exposed patients' },
  'patient-exposures': {
    id: 'document-kind.patient-exposures',
    defaultMessage: 'Lots and devices used',
  },
  calls: { id: 'document-kind.calls', defaultMessage: 'List of calls' },
  assessment: { id: 'document-kind.assessment', defaultMessage: 'Assessment' },
  trend: { id: 'document-kind.trend', defaultMessage: 'Curve of assessments' },
  keeping: { id: 'document-kind.keeping', defaultMessage: 'Review list of records' },
  outcomes: { id: 'document-kind.outcomes', defaultMessage: 'Outcomes of the practice' },
  drill: { id: 'document-kind.drill', defaultMessage: 'Restore certificate' },
} satisfies Record<DocumentKind, Message>;
