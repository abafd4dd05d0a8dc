/** English wording of the consent: what a patient ticks and what photos may be used for. */
import type { ConsentFields, StatementId } from '../consents/consent.ts';
import type { PhotoPurpose } from '../consents/photo-purposes.ts';
import type { SmallConsentKind } from '../consents/small-consent.ts';
import type { capacityStates } from '../consents/signing.ts';
import type { withdrawalWays } from '../consents/withdrawal.ts';
import type { Message } from './message.ts';

export const statementLabels = {
  read: {
    id: 'statement.read',
    defaultMessage: 'I have read this form, or it was read to me, and I understand it.',
  },
  questions: {
    id: 'statement.questions',
    defaultMessage: 'I could ask questions, and they were answered in words I understand.',
  },
  'outside-authorised-use': {
    id: 'statement.outside-authorised-use',
    defaultMessage: 'I know that stretch marks are not, or may not be, an authorised use of this device.',
  },
  'results-differ': {
    id: 'statement.results-differ',
    defaultMessage: 'I know that results differ from person to person and that none is promised.',
  },
  aftercare: {
    id: 'statement.aftercare',
    defaultMessage: 'I will follow the aftercare sheet and call the practice if something worries me.',
  },
  'health-told': {
    id: 'statement.health-told',
    defaultMessage: 'I have told you about my health, medicines and allergies, and will say if they change.',
  },
  'may-stop': {
    id: 'statement.may-stop',
    defaultMessage: 'I know that I can say stop at any moment and withdraw this consent at any time.',
  },
} satisfies Record<StatementId, Message>;

export const photoPurposeLabels = {
  record: { id: 'photo-purpose.record', defaultMessage: 'For my treatment record' },
  teaching: { id: 'photo-purpose.teaching', defaultMessage: 'For teaching, without my face or name' },
  marketing: { id: 'photo-purpose.marketing', defaultMessage: 'For advertising' },
} satisfies Record<PhotoPurpose, Message>;

export const consentKindLabels = {
  treatment: { id: 'consent-kind.treatment', defaultMessage: 'Treatment' },
  'photo-consent': { id: 'consent-kind.photo-consent', defaultMessage: 'Photos' },
  'anaesthetic-consent': { id: 'consent-kind.anaesthetic-consent', defaultMessage: 'Numbing medicine' },
  'guardian-consent': { id: 'consent-kind.guardian-consent', defaultMessage: 'Parent or guardian' },
  refusal: { id: 'consent-kind.refusal', defaultMessage: 'Record of a no' },
} satisfies Record<ConsentFields['kind'] | SmallConsentKind, Message>;

export const consentOutcomeLabels = {
  agreed: { id: 'consent-outcome.agreed', defaultMessage: 'Agreed' },
  declined: { id: 'consent-outcome.declined', defaultMessage: 'Declined' },
} satisfies Record<ConsentFields['outcome'], Message>;

export const capacityLabels = {
  yes: { id: 'capacity.yes', defaultMessage: 'Understood and could weigh it up' },
  doubts: { id: 'capacity.doubts', defaultMessage: 'There were doubts' },
  'not-asked': { id: 'capacity.not-asked', defaultMessage: 'Not asked' },
} satisfies Record<(typeof capacityStates)[number], Message>;

export const withdrawalWayLabels = {
  'in-person': { id: 'withdrawal-way.in-person', defaultMessage: 'In person' },
  phone: { id: 'withdrawal-way.phone', defaultMessage: 'By telephone' },
  writing: { id: 'withdrawal-way.writing', defaultMessage: 'In writing' },
  'not-recorded': { id: 'withdrawal-way.not-recorded', defaultMessage: 'Not recorded' },
} satisfies Record<(typeof withdrawalWays)[number], Message>;
