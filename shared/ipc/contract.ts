import { z } from 'zod';
import { type BackupMaking, backupPlaces, type BackupsStatus } from '../backups/backup.ts';
import type { DrillsStatus } from '../backups/drill.ts';
import type { CheckStatus } from '../checks/check.ts';
import { concernSchema, type Concern } from '../concerns/concern.ts';
import { dateSchema } from '../dates/schema.ts';
import { documentKinds, type DocumentInfo } from '../documents/document.ts';
import { draftInputSchema, draftKinds, type Draft, type DraftInfo } from '../drafts/draft.ts';
import { entryFilterSchema, type EntryPage, type LineCheck } from '../entries/entry.ts';
import { exportAskSchema } from '../exports/reason.ts';
import { idSchema } from '../ids.ts';
import { lawPlaces, lawSchema, lawTopics } from '../laws/law.ts';
import { lockTimesSchema } from '../locks/lock-times.ts';
import type { Passes } from '../passes/pass.ts';
import { patientSchema, type Patient } from '../patients/patient.ts';
import { practiceSchema, practitionerSchema } from '../practice/practice.ts';
import type { RestoresStatus } from '../restores/restore.ts';
import type { ReviewList } from '../reviews/review.ts';
import { changeSchema, type RuleChange } from '../rules/change.ts';
import { screeningSchema, type Screening } from '../screenings/screening.ts';
import { amendmentSchema, sessionSchema, type Session } from '../sessions/session.ts';
import type { Sealed } from '../sessions/sealed.ts';
import type { StorageStatus } from '../storage/storage.ts';
import { filledLine, line, prose } from '../text/schema.ts';
import { versionedTypes, type RecordVersion } from '../versions/version.ts';
import { zoneSchema, type Zone } from '../zones/zone.ts';
import {
  answers,
  answersInMain,
  nothing,
  owners,
  passphrase,
  revision,
  signers,
  writers,
  type Channel,
} from './channel.ts';
import { leavingChannels } from './leaving-channels.ts';
import { consentChannels } from './consent-channels.ts';
import { smallConsentChannels } from './small-consent-channels.ts';
import { peopleChannels } from './people-channels.ts';
import { recordChannels } from './record-channels.ts';
import { registerChannels } from './register-channels.ts';
import { scanChannels } from './scan-channels.ts';
import { templateChannels } from './template-channels.ts';
import { vaultChannels } from './vault-channels.ts';
import type { Home } from './vault-views.ts';
import type { Chart, PatientPage, PatientsBefore, TimelinePage, TodayView } from './views.ts';

const write = { roles: writers };
const sign = { roles: signers };
const own = { roles: owners };

/** Everything the page can ask for. A channel without a handler does not compile. */
export const contract = {
  ...vaultChannels,

  'practice:home': answers<Home>()(nothing),
  'practice:save': answers<null>()(z.strictObject({ revision, practice: practiceSchema }), own),
  'practice:save-practitioner': answers<null>()(
    z.strictObject({ revision, practitioner: practitionerSchema }),
    sign,
  ),
  'locks:save-times': answers<null>()(z.strictObject({ revision, times: lockTimesSchema }), own),
  // `passphrase` is that of the person at work, asked again.
  'pins:set': answers<null>()(z.strictObject({ pin: z.string().max(64), passphrase })),
  'pins:remove': answers<null>()(nothing),
  ...templateChannels,

  ...peopleChannels,

  'today:view': answers<TodayView>()(z.strictObject({ from: z.int(), to: z.int(), today: dateSchema })),

  'patients:search': answers<PatientPage>()(
    z.strictObject({
      query: z.string().max(1000),
      after: z.string().max(400).nullable(),
      limit: z.int().min(1).max(200),
    }),
  ),
  /** What a search finds, or everybody, from its end: the last rows, or those before one that is known. */
  'patients:before': answers<PatientsBefore>()(
    z.strictObject({
      query: z.string().max(1000),
      before: z.string().max(400).nullable(),
      limit: z.int().min(1).max(200),
    }),
  ),
  'patients:chart': answers<Chart>()(z.strictObject({ id: idSchema })),
  'patients:timeline': answers<TimelinePage>()(
    z.strictObject({ id: idSchema, before: z.string().max(200).nullable(), limit: z.int().min(1).max(100) }),
  ),
  'patients:save': answers<Patient>()(
    z.strictObject({ id: idSchema, revision, fields: patientSchema, draft: idSchema.nullable() }),
    { ...write, maxBytes: 1_000_000 },
  ),
  'patients:similar': answers<PatientPage>()(
    z.strictObject({
      family: z.string().max(200),
      given: z.string().max(200),
      born: dateSchema,
      phone: z.string().max(200),
      email: z.string().max(200),
    }),
  ),

  'concerns:save': answers<Concern>()(
    z.strictObject({
      id: idSchema,
      patient: idSchema,
      revision,
      fields: concernSchema,
      draft: idSchema.nullable(),
    }),
    { ...write, maxBytes: 1_000_000 },
  ),
  'zones:save': answers<Zone>()(
    z.strictObject({ id: idSchema, patient: idSchema, revision, fields: zoneSchema }),
    write,
  ),
  'zones:end': answers<Zone>()(z.strictObject({ id: idSchema, revision, reason: filledLine(2000) }), write),
  'screenings:save': answers<Screening>()(
    z.strictObject({ id: idSchema, patient: idSchema, fields: screeningSchema, draft: idSchema.nullable() }),
    { ...write, maxBytes: 1_000_000 },
  ),

  ...consentChannels,
  ...smallConsentChannels,

  'sessions:get': answers<Session>()(z.strictObject({ id: idSchema })),
  'sessions:seal': answers<Sealed>()(
    z.strictObject({ id: idSchema, patient: idSchema, fields: sessionSchema, draft: idSchema.nullable() }),
    { ...sign, maxBytes: 2_000_000 },
  ),
  'sessions:amend': answers<Sealed>()(amendmentSchema.extend({ revision, draft: idSchema.nullable() }), {
    ...sign,
    maxBytes: 2_000_000,
  }),

  /** Stops of a session that is not sealed; who is at work may be another person than the owner who passes them. */
  'passes:list': answers<Passes>()(z.strictObject({ session: idSchema })),
  'passes:add': answers<Passes>()(
    z.strictObject({
      id: idSchema,
      session: idSchema,
      patient: idSchema,
      fields: sessionSchema,
      stops: z
        .array(z.strictObject({ rule: line(60), subject: line(120) }))
        .min(1)
        .max(200),
      reason: filledLine(2000),
      ownerPassphrase: passphrase.nullable(),
    }),
    { ...write, maxBytes: 2_000_000 },
  ),

  'reviews:list': answers<ReviewList>()(nothing, own),
  'reviews:see': answers<null>()(
    z.strictObject({ session: idSchema, revision, note: prose().max(4000) }),
    own,
  ),

  'entries:list': answers<EntryPage>()(
    z.strictObject({
      filter: entryFilterSchema,
      before: z.int().nullable(),
      limit: z.int().min(1).max(100),
    }),
    own,
  ),
  /** A paper of everything that fits; `tooMany` says how many there would be. */
  'entries:print': answers<{ readonly document: DocumentInfo | null; readonly tooMany: number }>()(
    z.strictObject({ filter: entryFilterSchema }),
    own,
  ),
  'entries:check-line': answers<LineCheck>()(
    z.strictObject({ seq: z.int().min(1), hash: z.string().max(100) }),
    own,
  ),

  'checks:status': answers<CheckStatus>()(nothing, own),
  'checks:start': answers<CheckStatus>()(nothing, { ...own, writes: true }),
  'checks:cancel': answers<CheckStatus>()(nothing, own),

  /** For `screenings` and `consents` the id is the patient's, for a rule its own, for a law "GB-SCT/depth". */
  'versions:list': answers<readonly RecordVersion[]>()(
    z.strictObject({ type: z.enum(versionedTypes), id: line(80) }),
  ),

  'rules:list': answers<readonly RuleChange[]>()(nothing),
  'rules:save': answers<null>()(z.strictObject({ rule: line(60), revision, fields: changeSchema }), own),
  'laws:save': answers<null>()(
    z.strictObject({ place: z.enum(lawPlaces), topic: z.enum(lawTopics), revision, fields: lawSchema }),
    own,
  ),

  ...registerChannels,
  ...recordChannels,
  ...scanChannels,
  ...leavingChannels,

  'drafts:save': answers<{ readonly savedAt: number }>()(draftInputSchema, {
    ...write,
    whileVeiled: true,
    whileHandedOver: true,
    maxBytes: 8_200_000,
  }),
  'drafts:list': answers<readonly DraftInfo[]>()(nothing),
  'drafts:find': answers<readonly Draft[]>()(
    z.strictObject({ kind: z.enum(draftKinds), patient: idSchema.nullable() }),
  ),
  'drafts:remove': answers<null>()(z.strictObject({ id: idSchema }), write),

  'documents:create': answers<DocumentInfo>()(
    z.strictObject({ kind: z.enum(documentKinds), source: z.string().max(80) }),
  ),
  'documents:recovery-code': answers<DocumentInfo>()(z.strictObject({ code: z.string().max(80) })),
  'documents:list': answers<readonly DocumentInfo[]>()(z.strictObject({ patient: idSchema.nullable() })),
  'documents:get': answers<DocumentInfo>()(z.strictObject({ id: idSchema })),
  /** `leaving` is what is asked where the paper is an export; null elsewhere. */
  'documents:save-pdf': answersInMain<{ readonly saved: boolean }>()(
    z.strictObject({ id: idSchema, leaving: exportAskSchema.nullable() }),
  ),

  'storage:status': answersInMain<StorageStatus>()(nothing, {
    whileLocked: true,
    whileVeiled: true,
    whileHandedOver: true,
  }),
  'backups:status': answersInMain<BackupsStatus>()(nothing),
  'backups:make': answersInMain<BackupsStatus>()(nothing, { writes: true }),
  'backups:making': answersInMain<BackupMaking | null>()(nothing),
  /** Breaks off the backup that is being made, and those that would follow in the same run; nothing of it stays. */
  'backups:cancel': answersInMain<null>()(nothing),
  /** Today does not speak of backups again on this local day. */
  'backups:leave': answersInMain<BackupsStatus>()(z.strictObject({ today: dateSchema }), { writes: true }),
  'backups:choose-folder': answersInMain<BackupsStatus>()(nothing, { ...own, writes: true }),

  // `secret` is a passphrase or a recovery code that was valid when the backup was made; it is not used up.
  'drills:status': answersInMain<DrillsStatus>()(nothing, own),
  'drills:start': answersInMain<DrillsStatus>()(
    z.strictObject({ place: z.enum(backupPlaces), secret: passphrase }),
    { ...own, writes: true },
  ),
  'drills:cancel': answersInMain<null>()(nothing, own),

  /** Only before the vault is opened; whose passphrase opens the backup has to be an owner in it. */
  'restores:status': answersInMain<RestoresStatus>()(nothing, { whileLocked: true }),
  'restores:choose-folder': answersInMain<RestoresStatus>()(nothing, { whileLocked: true }),
  'restores:start': answersInMain<RestoresStatus>()(
    z.strictObject({ id: z.string().max(64), secret: passphrase }),
    { whileLocked: true },
  ),
  'restores:cancel': answersInMain<null>()(nothing, { whileLocked: true }),
  'restores:undo': answersInMain<RestoresStatus>()(nothing, { whileLocked: true }),
} as const satisfies Record<string, Channel<z.ZodType, unknown>>;

export type Contract = typeof contract;
export type ChannelName = keyof Contract;
export type InputOf<Name extends ChannelName> = z.infer<Contract[Name]['input']>;
export type OutputOf<Name extends ChannelName> =
  NonNullable<Contract[Name]['output']> | Extract<Contract[Name]['output'], null>;
/** The channels that main answers, or those that the vault process answers. */
export type ChannelOf<By extends 'main' | 'vault'> = {
  [Name in ChannelName]: Contract[Name]['answeredBy'] extends By ? Name : never;
}[ChannelName];
