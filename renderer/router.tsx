import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  redirect,
} from '@tanstack/react-router';
import { ScreenFailure } from './screen-failure.tsx';
import { ScreenOpening } from './screen-opening.tsx';
import {
  AnswersPage,
  AssessmentPage,
  AssessmentsPage,
  BlindPage,
  CallsPage,
  ComparePage,
  ConsentPage,
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
  PatientPage,
  PatientsPage,
  PhotosPage,
  PracticeBlindPage,
  PracticePage,
  ProductsPage,
  ReviewsPage,
  RulesPage,
  SessionPage,
  ShelfPage,
  SmallConsentPage,
  StudioPage,
  TimelinePage,
  TodayPage,
} from './screens.ts';

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
    defaultErrorComponent: ScreenFailure,
    defaultPendingComponent: ScreenOpening,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
