import type { ChannelOf, InputOf, OutputOf } from '../../../shared/ipc/contract.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { getAttachment, listAttachments, readAttachment } from '../services/attachments.ts';
import { cancelCheck, readChecks, startCheck } from '../services/checks.ts';
import { cancelCopy, noteOfCopy, prepareCopy, readCopy } from '../services/copies.ts';
import { saveConcern } from '../services/concerns.ts';
import { correctCourseEnd, endCourse, listCourses, saveCourse } from '../services/courses.ts';
import {
  createDocument,
  createRecoveryCodeDocument,
  listDocuments,
  readDocument,
} from '../services/documents.ts';
import { checkLine, listEntries } from '../services/entries.ts';
import { printEntries } from '../services/entries-sheet.ts';
import { findDrafts, keepDraft, listAllDrafts, removeDraft } from '../services/drafts.ts';
import { erasePatientForGood, previewErasure } from '../services/erasures.ts';
import { addPass, listPasses } from '../services/passes.ts';
import { changeKey, prepareKeyChange, readKeyStatus } from '../services/keys.ts';
import { saveLockTimes } from '../services/locks.ts';
import { drawVeil, liftVeil, removePin, setPin } from '../services/pins.ts';
import {
  findSimilar,
  readChart,
  readTimeline,
  savePatient,
  readPatientsBefore,
  searchPatientList,
} from '../services/patients.ts';
import { readHome, savePractice, savePractitioner } from '../services/practice.ts';
import { listPresets, removePreset, savePreset } from '../services/presets.ts';
import {
  listDevices,
  listProducts,
  moveLot,
  saveDevice,
  saveLot,
  saveProduct,
} from '../services/products.ts';
import { listReviews, seeReview } from '../services/reviews.ts';
import { saveLaw } from '../services/laws.ts';
import { listRules, saveRule } from '../services/rules.ts';
import { addScanned } from '../services/scans.ts';
import { saveScreening } from '../services/screenings.ts';
import { keepTypedBack, makeRecoveryCode } from '../services/recovery-codes.ts';
import { amendSession, readSession, sealSession } from '../services/sessions.ts';
import { readToday } from '../services/today.ts';
import { readDay } from '../services/day-facts.ts';
import { dropSheet, listTreaters } from '../services/sheets.ts';
import { readTriesLeft } from '../services/tries.ts';
import { assessmentHandlers } from './assessment-handlers.ts';
import { followUpHandlers } from './follow-up-handlers.ts';
import { keepingHandlers } from './keeping-handlers.ts';
import { outcomeHandlers } from './outcome-handlers.ts';
import { visitHandlers } from './visit-handlers.ts';
import { addUser, allowTries, changePassphrase, listUsers, removeUser, saveUser } from '../services/users.ts';
import { assessPassphrase, type Holder, recover, setUp, unlock } from '../services/vault.ts';
import { listVersions } from '../services/versions.ts';
import { cancelWork, readWorks } from '../services/works.ts';
import { paperHandlers } from './paper-handlers.ts';
import { printingHandlers } from './printing-handlers.ts';
import { shelfHandlers } from './shelf-handlers.ts';
import { templateHandlers } from './template-handlers.ts';
import type { Work } from '../services/work.ts';
import { endZone, saveZone } from '../services/zones.ts';
import { photoHandlers } from './photo-handlers.ts';
import { consentHandlers } from './consent-handlers.ts';
import { searchHandlers } from './search-handlers.ts';
import { timelineHandlers } from './timeline-handlers.ts';

type Answer<Name extends ChannelOf<'vault'>> = Result<OutputOf<Name>> | Promise<Result<OutputOf<Name>>>;
type LockedChannel = {
  [Name in ChannelOf<'vault'>]: Name extends `vault:${string}` ? Name : never;
}[ChannelOf<'vault'>];
type OpenChannel = Exclude<ChannelOf<'vault'>, LockedChannel>;

/** Channels that are answered whether the vault is open or not. */
export const lockedHandlers: {
  readonly [Name in LockedChannel]: (holder: Holder, input: InputOf<Name>) => Answer<Name>;
} = {
  'vault:assess-passphrase': (_holder, input) => assessPassphrase(input),
  'vault:tries': readTriesLeft,
  'vault:create': setUp,
  'vault:unlock': unlock,
  'vault:recover': recover,
  'vault:veil': ({ work }) => (work ? drawVeil(work) : fail('locked')),
  'vault:unveil': ({ work }, input) => (work ? liftVeil(work, input) : fail('locked')),
};

/** Channels that need an open vault. One that is missing does not compile. */
export const handlers: {
  readonly [Name in OpenChannel]: (work: Work, input: InputOf<Name>) => Answer<Name>;
} = {
  'practice:home': readHome,
  'practice:save': savePractice,
  'practice:save-practitioner': savePractitioner,
  'locks:save-times': saveLockTimes,
  'pins:set': setPin,
  'pins:remove': removePin,
  ...templateHandlers,
  ...paperHandlers,
  ...printingHandlers,
  ...shelfHandlers,
  'users:list': listUsers,
  'users:add': addUser,
  'users:save': saveUser,
  'users:remove': removeUser,
  'users:allow-tries': allowTries,
  'users:change-passphrase': changePassphrase,
  'users:new-recovery-code': makeRecoveryCode,
  'users:keep-recovery-code': keepTypedBack,
  'keys:status': readKeyStatus,
  'keys:prepare': prepareKeyChange,
  'keys:change': changeKey,
  'today:view': readToday,
  'patients:search': searchPatientList,
  'patients:before': readPatientsBefore,
  'patients:chart': readChart,
  'patients:timeline': readTimeline,
  'patients:save': savePatient,
  'patients:similar': findSimilar,
  'concerns:save': saveConcern,
  'courses:list': listCourses,
  'courses:save': saveCourse,
  'courses:end': endCourse,
  'courses:correct-end': correctCourseEnd,
  'zones:save': saveZone,
  'zones:end': endZone,
  'screenings:save': saveScreening,
  ...consentHandlers,
  'sessions:get': readSession,
  'sessions:seal': sealSession,
  'sessions:amend': amendSession,
  'passes:list': listPasses,
  'passes:add': addPass,
  'reviews:list': listReviews,
  'reviews:see': seeReview,
  'entries:list': listEntries,
  'entries:print': printEntries,
  'entries:check-line': checkLine,
  'checks:status': readChecks,
  'checks:start': (work) => startCheck(work),
  'checks:cancel': cancelCheck,
  'versions:list': listVersions,
  'rules:list': listRules,
  'rules:save': saveRule,
  'laws:save': saveLaw,
  'products:list': listProducts,
  'products:save': saveProduct,
  'lots:save': saveLot,
  'lots:move': moveLot,
  'scans:add': addScanned,
  'devices:list': listDevices,
  'devices:save': saveDevice,
  'presets:list': listPresets,
  'presets:save': savePreset,
  'presets:remove': removePreset,
  'erasures:preview': previewErasure,
  'erasures:erase': erasePatientForGood,
  'copies:prepare': prepareCopy,
  'copies:status': readCopy,
  'copies:cancel': cancelCopy,
  'copies:note': noteOfCopy,
  ...visitHandlers,
  ...searchHandlers,
  ...timelineHandlers,
  ...followUpHandlers,
  ...assessmentHandlers,
  ...keepingHandlers,
  ...outcomeHandlers,
  'works:status': readWorks,
  'works:cancel': cancelWork,
  'sheets:drop': dropSheet,
  'sheets:day': readDay,
  'sheets:people': (work) => listTreaters(work),
  ...photoHandlers,
  'attachments:list': listAttachments,
  'attachments:get': getAttachment,
  'attachments:read': readAttachment,
  'drafts:save': keepDraft,
  'drafts:list': listAllDrafts,
  'drafts:find': findDrafts,
  'drafts:remove': removeDraft,
  'documents:create': createDocument,
  'documents:recovery-code': createRecoveryCodeDocument,
  'documents:list': listDocuments,
  'documents:get': readDocument,
};
