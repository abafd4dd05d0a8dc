import { saveAdverseEvent } from '../services/adverse-events.ts';
import { adverseEventReport } from '../services/adverse-event-report.ts';
import { printCalls } from '../services/call-sheet.ts';
import { listDues, listOlderRecalls } from '../services/dues.ts';
import { makeLetters } from '../services/exposure-letters.ts';
import { exposureTable, printExposures, printExposuresOfPatient } from '../services/exposure-sheet.ts';
import { exposuresOfPatient, listExposures, listSpellings } from '../services/exposures.ts';
import { listFollowUps, saveFollowUp } from '../services/follow-ups.ts';

/** Who answers the channels of `shared/ipc/follow-up-channels.ts`. */
export const followUpHandlers = {
  'adverse-events:save': saveAdverseEvent,
  'adverse-events:report': adverseEventReport,
  'follow-ups:list': listFollowUps,
  'follow-ups:save': saveFollowUp,
  'dues:list': listDues,
  'dues:older-recalls': listOlderRecalls,
  'dues:print-calls': printCalls,
  'exposures:list': listExposures,
  'exposures:spellings': listSpellings,
  'exposures:of-patient': exposuresOfPatient,
  'exposures:print-of-patient': printExposuresOfPatient,
  'exposures:print': printExposures,
  'exposures:letters': makeLetters,
  'exposures:table': exposureTable,
} as const;
