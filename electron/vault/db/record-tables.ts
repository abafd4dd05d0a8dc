import type { Generated } from 'kysely';
import type {
  AddendaTable,
  ConsentsTable,
  CorrectionsTable,
  NotValidTable,
  WithdrawalsTable,
} from './consent-tables.ts';
import type { CoursesTable } from './course-table.ts';
import type { AdverseEventsTable, FollowUpsTable } from './follow-up-tables.ts';
import type { AssessmentItemsTable, AssessmentsTable } from './assessment-tables.ts';
import type { AttachmentsTable } from './attachment-tables.ts';
import { keepingTables, type KeepingTables } from './keeping-tables.ts';
import { outcomeTables, type OutcomeTables } from './outcome-tables.ts';
import type { PhotoRoundsTable, PhotosTable } from './photo-tables.ts';
import type {
  DevicesTable,
  LogosTable,
  LotsTable,
  MovementsTable,
  OwnRecordsTable,
  SnippetsTable,
  ProductsTable,
} from './register-tables.ts';
import type { LawsTable, RulesTable } from './rule-tables.ts';
import type { SessionFactsTable, TextsTable } from './search-tables.ts';
import type { AreasTable, PassesTable, ReviewsDueTable, SessionsTable, UsesTable } from './session-tables.ts';
import type { AdoptionsTable, RetiredTemplatesTable, TemplatesTable } from './template-tables.ts';

/** The one practice of this vault; `record` is its JSON. */
export interface PracticeTable {
  readonly id: string;
  readonly revision: number;
  readonly record: string;
}

/** Who may unlock and sign, and who could once. */
export interface UsersTable {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly qualification: string;
  readonly role: string;
  readonly removed_at: number | null;
}

/** One row a patient; `sort` is the folded name for lists, `last_seen` the last visit. */
export interface PatientsTable {
  readonly id: string;
  readonly number: string;
  readonly revision: number;
  readonly family: string;
  readonly given: string;
  readonly born: string;
  readonly phone: string;
  readonly sort: string;
  readonly last_seen: number | null;
  readonly record: string;
}

/** The folded words of each record, whose rowid the full-text index uses. */
export interface SearchRowsTable {
  readonly rowid: Generated<number>;
  readonly kind: string;
  readonly id: string;
  readonly words: string;
  /** The place in the order of names. */
  readonly sort: string;
}

/** What happened to a patient, in time: the timeline and Today. */
export interface EventsTable {
  readonly patient: string;
  readonly at: number;
  readonly id: string;
  readonly kind: string;
  readonly by: string;
}

/** The striae of one or more regions with their baseline. */
export interface ConcernsTable {
  readonly patient: string;
  readonly at: number;
  readonly id: string;
  readonly revision: number;
  readonly record: string;
}

/** Each screening as it was answered. */
export interface ScreeningsTable {
  readonly patient: string;
  readonly at: number;
  readonly id: string;
  readonly record: string;
}

/** Frozen documents: what was signed, given or printed, as one HTML each. */
export interface DocumentsTable {
  readonly id: string;
  readonly patient: string | null;
  readonly kind: string;
  readonly source: string;
  readonly title: string;
  readonly file_name: string;
  readonly hash: string;
  readonly at: number;
  readonly html: string;
}

interface ZonesTable {
  readonly patient: string;
  readonly at: number;
  readonly id: string;
  readonly revision: number;
  readonly record: string;
  readonly ended: string | null;
}

/** Printed treatment sheets: `number` is on paper, `session` is what it was keyed in as. */
export interface SheetsTable {
  readonly patient: string;
  readonly at: number;
  readonly id: string;
  readonly revision: number;
  readonly ordinal: number;
  readonly number: string;
  readonly begun: string | null;
  readonly session: string | null;
  readonly dropped_at: number | null;
}

/** Every table written from entries. */
export interface RecordTables extends KeepingTables, OutcomeTables {
  readonly practice: PracticeTable;
  readonly users: UsersTable;
  readonly adoptions: AdoptionsTable;
  readonly patients: PatientsTable;
  readonly search_rows: SearchRowsTable;
  readonly events: EventsTable;
  readonly concerns: ConcernsTable;
  readonly screenings: ScreeningsTable;
  readonly consents: ConsentsTable;
  readonly addenda: AddendaTable;
  readonly withdrawals: WithdrawalsTable;
  readonly corrections: CorrectionsTable;
  readonly not_valid: NotValidTable;
  readonly sessions: SessionsTable;
  readonly passes: PassesTable;
  readonly reviews_due: ReviewsDueTable;
  readonly areas: AreasTable;
  readonly uses: UsesTable;
  readonly products: ProductsTable;
  readonly lots: LotsTable;
  readonly movements: MovementsTable;
  readonly devices: DevicesTable;
  readonly rules: RulesTable;
  readonly laws: LawsTable;
  readonly presets: OwnRecordsTable;
  readonly snippets: SnippetsTable;
  readonly logos: LogosTable;
  readonly documents: DocumentsTable;
  readonly zones: ZonesTable;
  readonly courses: CoursesTable;
  readonly sheets: SheetsTable;
  readonly adverse_events: AdverseEventsTable;
  readonly follow_ups: FollowUpsTable;
  readonly assessments: AssessmentsTable;
  readonly assessment_items: AssessmentItemsTable;
  readonly attachments: AttachmentsTable;
  readonly photos: PhotosTable;
  readonly photo_rounds: PhotoRoundsTable;
  readonly templates: TemplatesTable;
  readonly retired_templates: RetiredTemplatesTable;
  readonly texts: TextsTable;
  readonly session_facts: SessionFactsTable;
  readonly searches: OwnRecordsTable;
}

/** The same by name, for the replay that compares them row by row. */
export const recordTables: readonly (keyof RecordTables)[] = [
  'practice',
  'users',
  'adoptions',
  'patients',
  'search_rows',
  'events',
  'concerns',
  'screenings',
  'consents',
  'addenda',
  'withdrawals',
  'corrections',
  'not_valid',
  'sessions',
  'passes',
  'reviews_due',
  'areas',
  'uses',
  'products',
  'lots',
  'movements',
  'devices',
  'rules',
  'laws',
  'presets',
  'snippets',
  'logos',
  'documents',
  'zones',
  'courses',
  'sheets',
  'adverse_events',
  'follow_ups',
  'assessments',
  'assessment_items',
  'attachments',
  'photos',
  'photo_rounds',
  'templates',
  'retired_templates',
  'texts',
  'session_facts',
  'searches',
  ...keepingTables,
  ...outcomeTables,
];
