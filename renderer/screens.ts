import { part, type Part } from './part.ts';

/** Said for each: what a screen is made of asks the router for its addresses, so its type cannot be found from it. */
type Screen = Part<object>;

/** Every screen behind the lock, each in a file of its own. */
export const AnswersPage: Screen = part(() =>
  import('./features/assessments/answers-page.tsx').then((file) => file.AnswersPage),
);
export const AssessmentPage: Screen = part(() =>
  import('./features/assessments/assessment-page.tsx').then((file) => file.AssessmentPage),
);
export const AssessmentsPage: Screen = part(() =>
  import('./features/assessments/assessments-page.tsx').then((file) => file.AssessmentsPage),
);
export const BlindPage: Screen = part(() =>
  import('./features/assessments/blind-page.tsx').then((file) => file.BlindPage),
);
export const CallsPage: Screen = part(() =>
  import('./features/follow-ups/calls-page.tsx').then((file) => file.CallsPage),
);
export const ComparePage: Screen = part(() =>
  import('./features/timelines/compare-page.tsx').then((file) => file.ComparePage),
);
export const ConsentPage: Screen = part(() =>
  import('./features/consents/consent-page.tsx').then((file) => file.ConsentPage),
);
export const CopyPage: Screen = part(() =>
  import('./features/copies/copy-page.tsx').then((file) => file.CopyPage),
);
export const CoursePage: Screen = part(() =>
  import('./features/courses/course-page.tsx').then((file) => file.CoursePage),
);
export const DocumentPage: Screen = part(() =>
  import('./features/documents/document-page.tsx').then((file) => file.DocumentPage),
);
export const DocumentsPage: Screen = part(() =>
  import('./features/documents/documents-page.tsx').then((file) => file.DocumentsPage),
);
export const DuplicatesPage: Screen = part(() =>
  import('./features/merges/duplicates-page.tsx').then((file) => file.DuplicatesPage),
);
export const EntriesPage: Screen = part(() =>
  import('./features/entries/entries-page.tsx').then((file) => file.EntriesPage),
);
export const ErasePage: Screen = part(() =>
  import('./features/erasures/erase-page.tsx').then((file) => file.ErasePage),
);
export const ExposuresPage: Screen = part(() =>
  import('./features/exposures/exposures-page.tsx').then((file) => file.ExposuresPage),
);
export const FindPage: Screen = part(() =>
  import('./features/searches/find-page.tsx').then((file) => file.FindPage),
);
export const KeepingPage: Screen = part(() =>
  import('./features/keeping/keeping-page.tsx').then((file) => file.KeepingPage),
);
export const MergePage: Screen = part(() =>
  import('./features/merges/merge-page.tsx').then((file) => file.MergePage),
);
export const OutcomeCasesPage: Screen = part(() =>
  import('./features/outcomes/cases-page.tsx').then((file) => file.OutcomeCasesPage),
);
export const OutcomesPage: Screen = part(() =>
  import('./features/outcomes/outcomes-page.tsx').then((file) => file.OutcomesPage),
);
export const PatientExposuresPage: Screen = part(() =>
  import('./features/exposures/patient-exposures-page.tsx').then((file) => file.PatientExposuresPage),
);
export const PatientPage: Screen = part(() =>
  import('./features/patients/patient-page.tsx').then((file) => file.PatientPage),
);
export const PatientsPage: Screen = part(() =>
  import('./features/patients/patients-page.tsx').then((file) => file.PatientsPage),
);
export const PhotosPage: Screen = part(() =>
  import('./features/photos/photos-page.tsx').then((file) => file.PhotosPage),
);
export const PracticeBlindPage: Screen = part(() =>
  import('./features/assessments/practice-blind-page.tsx').then((file) => file.PracticeBlindPage),
);
export const PracticePage: Screen = part(() =>
  import('./features/practice/practice-page.tsx').then((file) => file.PracticePage),
);
export const ProductsPage: Screen = part(() =>
  import('./features/products/products-page.tsx').then((file) => file.ProductsPage),
);
export const ReviewsPage: Screen = part(() =>
  import('./features/reviews/reviews-page.tsx').then((file) => file.ReviewsPage),
);
export const RulesPage: Screen = part(() =>
  import('./features/rules/rules-page.tsx').then((file) => file.RulesPage),
);
export const SessionPage: Screen = part(() =>
  import('./features/sessions/session-page.tsx').then((file) => file.SessionPage),
);
export const ShelfPage: Screen = part(() =>
  import('./features/shelf/shelf-page.tsx').then((file) => file.ShelfPage),
);
export const SmallConsentPage: Screen = part(() =>
  import('./features/consents/small-consent-page.tsx').then((file) => file.SmallConsentPage),
);
export const StudioPage: Screen = part(() =>
  import('./features/templates/studio-page.tsx').then((file) => file.StudioPage),
);
export const TimelinePage: Screen = part(() =>
  import('./features/timelines/timeline-page.tsx').then((file) => file.TimelinePage),
);
export const TodayPage: Screen = part(() =>
  import('./features/today/today-page.tsx').then((file) => file.TodayPage),
);

/**
 * The order in which they are read before anybody asks for them: first those of every appointment, then the others, so that no
 * first visit waits.
 */
export const screensAhead: readonly Screen[] = [
  TodayPage,
  PatientsPage,
  PatientPage,
  SessionPage,
  ConsentPage,
  PhotosPage,
  TimelinePage,
  AnswersPage,
  AssessmentPage,
  AssessmentsPage,
  BlindPage,
  CallsPage,
  ComparePage,
  CopyPage,
  CoursePage,
  DocumentPage,
  DocumentsPage,
  DuplicatesPage,
  EntriesPage,
  ErasePage,
  ExposuresPage,
  FindPage,
  KeepingPage,
  MergePage,
  OutcomeCasesPage,
  OutcomesPage,
  PatientExposuresPage,
  PracticePage,
  ProductsPage,
  ReviewsPage,
  RulesPage,
  ShelfPage,
  SmallConsentPage,
  StudioPage,
];
