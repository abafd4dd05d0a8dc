import type { ListedText } from '../shipped-text.ts';
import { aftercareFace1 } from './aftercare-face-1.ts';
import { aftercareFolds1 } from './aftercare-folds-1.ts';
import { anaestheticConsent1 } from './anaesthetic-consent-1.ts';
import { consentFace1 } from './consent-face-1.ts';
import { consentScars1 } from './consent-scars-1.ts';
import { guardianConsent1 } from './guardian-consent-1.ts';
import { leafletStriae1 } from './leaflet-striae-1.ts';
import { adverseEventLetter1, exposureLetter1, referralLetter1, visitLetter1 } from './letters-1.ts';
import { photoConsent1 } from './photo-consent-1.ts';
import { plan1 } from './plan-1.ts';
import { refusal1 } from './refusal-1.ts';
import { withdrawal1 } from './withdrawal-1.ts';

/** The English texts beside the first two; a version that is here never changes. */
export const textsEn: readonly ListedText[] = [
  { id: 'consent-face', version: 1, fields: consentFace1 },
  { id: 'consent-scars', version: 1, fields: consentScars1 },
  { id: 'photo-consent', version: 1, fields: photoConsent1 },
  { id: 'anaesthetic-consent', version: 1, fields: anaestheticConsent1 },
  { id: 'guardian-consent', version: 1, fields: guardianConsent1 },
  { id: 'refusal', version: 1, fields: refusal1 },
  { id: 'withdrawal', version: 1, fields: withdrawal1 },
  { id: 'aftercare-face', version: 1, fields: aftercareFace1 },
  { id: 'aftercare-folds', version: 1, fields: aftercareFolds1 },
  { id: 'leaflet-striae', version: 1, fields: leafletStriae1 },
  { id: 'plan', version: 1, fields: plan1 },
  { id: 'referral-letter', version: 1, fields: referralLetter1 },
  { id: 'adverse-event-letter', version: 1, fields: adverseEventLetter1 },
  { id: 'exposure-letter', version: 1, fields: exposureLetter1 },
  { id: 'visit-letter', version: 1, fields: visitLetter1 },
];
