import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  redirect,
} from '@tanstack/react-router';
import { AnswersPage } from './features/assessments/answers-page.tsx';
import { AssessmentPage } from './features/assessments/assessment-page.tsx';
import { AssessmentsPage } from './features/assessments/assessments-page.tsx';
import { BlindPage } from './features/assessments/blind-page.tsx';
import { PracticeBlindPage } from './features/assessments/practice-blind-page.tsx';
import { DuplicatesPage } from './features/merges/duplicates-page.tsx';
import { KeepingPage } from './features/keeping/keeping-page.tsx';
import { MergePage } from './features/merges/merge-page.tsx';
import { OutcomeCasesPage } from './features/outcomes/cases-page.tsx';
import { OutcomesPage } from './features/outcomes/outcomes-page.tsx';
import { StudioPage } from './features/templates/studio-page.tsx';
import { CopyPage } from './features/copies/copy-page.tsx';
import { SmallConsentPage } from './features/consents/small-consent-page.tsx';
import { ConsentPage } from './features/consents/consent-page.tsx';
import { CoursePage } from './features/courses/course-page.tsx';
import { CallsPage } from './features/follow-ups/calls-page.tsx';
import { ExposuresPage } from './features/exposures/exposures-page.tsx';
import { PatientExposuresPage } from './features/exposures/patient-exposures-page.tsx';
import { DocumentPage } from './features/documents/document-page.tsx';
import { DocumentsPage } from './features/documents/documents-page.tsx';
import { EntriesPage } from './features/entries/entries-page.tsx';
import { ErasePage } from './features/erasures/erase-page.tsx';
import { PatientPage } from './features/patients/patient-page.tsx';
import { PatientsPage } from './features/patients/patients-page.tsx';
import { PhotosPage } from './features/photos/photos-page.tsx';
import { PracticePage } from './features/practice/practice-page.tsx';
import { ProductsPage } from './features/products/products-page.tsx';
import { ReviewsPage } from './features/reviews/reviews-page.tsx';
import { RulesPage } from './features/rules/rules-page.tsx';
import { SessionPage } from './features/sessions/session-page.tsx';
import { ShelfPage } from './features/shelf/shelf-page.tsx';
import { FindPage } from './features/searches/find-page.tsx';
import { ComparePage } from './features/timelines/compare-page.tsx';
import { TimelinePage } from './features/timelines/timeline-page.tsx';
import { TodayPage } from './features/today/today-page.tsx';

const root = createRootRoute();
const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today' });
  },
});
const today = createRoute({ getParentRoute: () => root, path: '/today', component: TodayPage });
const patients = createRoute({ getParentRoute: () => root, path: '/patients', component: PatientsPage });
const patient = createRoute({
  getParentRoute: () => root,
  path: '/patients/$patientId',
  component: PatientPage,
});
const copy = createRoute({
  getParentRoute: () => root,
  path: '/patients/$patientId/copy',
  component: CopyPage,
});
const erase = createRoute({
  getParentRoute: () => root,
  path: '/patients/$patientId/erase',
  component: ErasePage,
});
const merge = createRoute({
  getParentRoute: () => root,
  path: '/patients/$patientId/merge',
  component: MergePage,
});
const keeping = createRoute({ getParentRoute: () => root, path: '/keeping', component: KeepingPage });
const duplicates = createRoute({
  getParentRoute: () => root,
  path: '/duplicates',
  component: DuplicatesPage,
});
const photos = createRoute({
  getParentRoute: () => root,
  path: '/patients/$patientId/photos',
  component: PhotosPage,
});
const assessments = createRoute({
  getParentRoute: () => root,
  path: '/patients/$patientId/assessments',
  component: AssessmentsPage,
});
const assessment = createRoute({
  getParentRoute: () => root,
  path: '/patients/$patientId/assessments/$assessmentId',
  component: AssessmentPage,
});
const answers = createRoute({
  getParentRoute: () => root,
  path: '/patients/$patientId/answers/$answersId',
  component: AnswersPage,
});
const blind = createRoute({
  getParentRoute: () => root,
  path: '/patients/$patientId/blind/$roundId',
  component: BlindPage,
});
const practiceBlind = createRoute({
  getParentRoute: () => root,
  path: '/blind/$roundId',
  component: PracticeBlindPage,
});
const timeline = createRoute({
  getParentRoute: () => root,
  path: '/patients/$patientId/timeline',
  component: TimelinePage,
});
const compare = createRoute({
  getParentRoute: () => root,
  path: '/patients/$patientId/compare',
  component: ComparePage,
});
const find = createRoute({ getParentRoute: () => root, path: '/find', component: FindPage });
const session = createRoute({
  getParentRoute: () => root,
  path: '/patients/$patientId/sessions/$sessionId',
  component: SessionPage,
});
const smallConsent = createRoute({
  getParentRoute: () => root,
  path: '/patients/$patientId/form/$consentId',
  component: SmallConsentPage,
});
const consent = createRoute({
  getParentRoute: () => root,
  path: '/patients/$patientId/consent/$consentId',
  component: ConsentPage,
});
const course = createRoute({
  getParentRoute: () => root,
  path: '/patients/$patientId/courses/$courseId',
  component: CoursePage,
});
const shelf = createRoute({
  getParentRoute: () => root,
  path: '/patients/$patientId/documents',
  component: ShelfPage,
});
const calls = createRoute({ getParentRoute: () => root, path: '/calls', component: CallsPage });
const exposures = createRoute({ getParentRoute: () => root, path: '/exposures', component: ExposuresPage });
const patientExposures = createRoute({
  getParentRoute: () => root,
  path: '/patients/$patientId/exposures',
  component: PatientExposuresPage,
});
const document = createRoute({
  getParentRoute: () => root,
  path: '/documents/$documentId',
  component: DocumentPage,
});
const documents = createRoute({ getParentRoute: () => root, path: '/documents', component: DocumentsPage });
const studio = createRoute({
  getParentRoute: () => root,
  path: '/documents/studio/$draftId',
  component: StudioPage,
});
const products = createRoute({ getParentRoute: () => root, path: '/products', component: ProductsPage });
const practice = createRoute({ getParentRoute: () => root, path: '/practice', component: PracticePage });
const reviews = createRoute({ getParentRoute: () => root, path: '/reviews', component: ReviewsPage });
const rules = createRoute({ getParentRoute: () => root, path: '/rules', component: RulesPage });
const outcomes = createRoute({ getParentRoute: () => root, path: '/outcomes', component: OutcomesPage });
const outcomeCases = createRoute({
  getParentRoute: () => root,
  path: '/outcomes/cases',
  component: OutcomeCasesPage,
});
const entries = createRoute({ getParentRoute: () => root, path: '/entries', component: EntriesPage });

/** Every screen behind the lock. The address is kept in memory only: it may hold a patient's id. */
export const makeRouter = () =>
  createRouter({
    routeTree: root.addChildren([
      start,
      today,
      patients,
      patient,
      copy,
      erase,
      merge,
      keeping,
      duplicates,
      photos,
      assessments,
      assessment,
      answers,
      blind,
      practiceBlind,
      timeline,
      compare,
      find,
      session,
      consent,
      smallConsent,
      course,
      shelf,
      calls,
      exposures,
      patientExposures,
      document,
      documents,
      studio,
      products,
      practice,
      reviews,
      rules,
      outcomes,
      outcomeCases,
      entries,
    ]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
    defaultPreload: false,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
