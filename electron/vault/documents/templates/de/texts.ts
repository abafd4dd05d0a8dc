import type { ListedText } from '../shipped-text.ts';
import { nachsorgeKoerper1 } from './aftercare-body-1.ts';
import { nachsorgeGesicht1 } from './aftercare-face-1.ts';
import { nachsorgeFalten1 } from './aftercare-folds-1.ts';
import { einwilligungBetaeubung1 } from './anaesthetic-consent-1.ts';
import { einwilligungGesicht1 } from './consent-face-1.ts';
import { einwilligungNarben1 } from './consent-scars-1.ts';
import { einwilligungStriae1 } from './consent-striae-1.ts';
import { einwilligungEltern1 } from './guardian-consent-1.ts';
import { merkblattStriae1 } from './leaflet-striae-1.ts';
import { briefBehandlungstage1, briefCharge1, briefEreignis1, ueberweisung1 } from './letters-1.ts';
import { einwilligungFotos1 } from './photo-consent-1.ts';
import { behandlungsplan1 } from './plan-1.ts';
import { ablehnung1 } from './refusal-1.ts';
import { widerruf1 } from './withdrawal-1.ts';

/** The German texts; a version that is here never changes. */
export const textsDe: readonly ListedText[] = [
  { id: 'consent-striae', version: 1, fields: einwilligungStriae1 },
  { id: 'consent-face', version: 1, fields: einwilligungGesicht1 },
  { id: 'consent-scars', version: 1, fields: einwilligungNarben1 },
  { id: 'photo-consent', version: 1, fields: einwilligungFotos1 },
  { id: 'anaesthetic-consent', version: 1, fields: einwilligungBetaeubung1 },
  { id: 'guardian-consent', version: 1, fields: einwilligungEltern1 },
  { id: 'refusal', version: 1, fields: ablehnung1 },
  { id: 'withdrawal', version: 1, fields: widerruf1 },
  { id: 'aftercare-body', version: 1, fields: nachsorgeKoerper1 },
  { id: 'aftercare-face', version: 1, fields: nachsorgeGesicht1 },
  { id: 'aftercare-folds', version: 1, fields: nachsorgeFalten1 },
  { id: 'leaflet-striae', version: 1, fields: merkblattStriae1 },
  { id: 'plan', version: 1, fields: behandlungsplan1 },
  { id: 'referral-letter', version: 1, fields: ueberweisung1 },
  { id: 'adverse-event-letter', version: 1, fields: briefEreignis1 },
  { id: 'exposure-letter', version: 1, fields: briefCharge1 },
  { id: 'visit-letter', version: 1, fields: briefBehandlungstage1 },
];
