import { listAssessments, saveAssessment } from '../services/assessments.ts';
import { keepAnswers } from '../services/patient-answers.ts';
import { pairsOfPractice, saveBlindRound } from '../services/blind-ratings.ts';
import { printTrend } from '../services/trend-sheet.ts';

/** Who answers the channels of `shared/ipc/assessment-channels.ts`. */
export const assessmentHandlers = {
  'assessments:list': listAssessments,
  'assessments:save': saveAssessment,
  'assessments:keep-answers': keepAnswers,
  'assessments:blind-pairs': pairsOfPractice,
  'assessments:save-blind': saveBlindRound,
  'assessments:print-trend': printTrend,
} as const;
