import type { Database as Sqlite } from 'better-sqlite3';
import { createLedger } from './0001-create-ledger.ts';
import { createRecords } from './0002-create-records.ts';
import { noteRemovedPeople } from './0003-note-removed-people.ts';
import { letErasedRecordsGo } from './0004-let-erased-records-go.ts';
import { keepPasses } from './0005-keep-passes.ts';
import { listReviews } from './0006-list-reviews.ts';
import { readEntries } from './0007-read-entries.ts';
import { nameCarriedValues } from './0008-name-carried-values.ts';
import { markAvoidZones } from './0009-mark-avoid-zones.ts';
import { keepOwnRules } from './0010-keep-own-rules.ts';
import { keepStock } from './0011-keep-stock.ts';
import { keepPresets } from './0012-keep-presets.ts';
import { planCourses } from './0013-plan-courses.ts';
import { knowDevices } from './0014-know-devices.ts';
import { keepSnippets } from './0015-keep-snippets.ts';
import { reserveSheets } from './0016-reserve-sheets.ts';
import { keepAttachments } from './0017-keep-attachments.ts';
import { keepTemplates } from './0018-keep-templates.ts';
import { extendConsents } from './0019-extend-consents.ts';
import { signSmallConsents } from './0020-sign-small-consents.ts';
import { keepLogos } from './0021-keep-logos.ts';
import { keepCorrections } from './0022-keep-corrections.ts';
import { keepPhotos } from './0023-keep-photos.ts';
import { findAnything } from './0024-find-anything.ts';
import { followUp } from './0025-follow-up.ts';
import { easeSearch } from './0026-ease-search.ts';
import { assess } from './0027-assess.ts';
import { nameParts } from './0028-name-parts.ts';
import { markNotValid } from './0029-mark-not-valid.ts';
import { keepAndMerge } from './0030-keep-and-merge.ts';
import { sumOutcomes } from './0031-sum-outcomes.ts';
import { tellApart } from './0032-tell-apart.ts';
import { takeMarksBack } from './0033-take-marks-back.ts';
import { placePhotos } from './0034-place-photos.ts';
import { writeFewerPages } from './0035-write-fewer-pages.ts';
import { showWhatWasTyped } from './0036-show-what-was-typed.ts';
import { keepSessionsOnce } from './0037-keep-sessions-once.ts';
import { showTheSession } from './0038-show-the-session.ts';
import { findNotes } from './0039-find-notes.ts';
import { knowLabels } from './0040-know-labels.ts';

/** One step forward. Its place in the list is the version it leads to; a step is never changed or removed. */
export interface Migration {
  readonly file: string;
  readonly up: (sqlite: Sqlite) => void;
}

/** Every step, in order. */
export const migrations: readonly Migration[] = [
  { file: '0001-create-ledger.ts', up: createLedger },
  { file: '0002-create-records.ts', up: createRecords },
  { file: '0003-note-removed-people.ts', up: noteRemovedPeople },
  { file: '0004-let-erased-records-go.ts', up: letErasedRecordsGo },
  { file: '0005-keep-passes.ts', up: keepPasses },
  { file: '0006-list-reviews.ts', up: listReviews },
  { file: '0007-read-entries.ts', up: readEntries },
  { file: '0008-name-carried-values.ts', up: nameCarriedValues },
  { file: '0009-mark-avoid-zones.ts', up: markAvoidZones },
  { file: '0010-keep-own-rules.ts', up: keepOwnRules },
  { file: '0011-keep-stock.ts', up: keepStock },
  { file: '0012-keep-presets.ts', up: keepPresets },
  { file: '0013-plan-courses.ts', up: planCourses },
  { file: '0014-know-devices.ts', up: knowDevices },
  { file: '0015-keep-snippets.ts', up: keepSnippets },
  { file: '0016-reserve-sheets.ts', up: reserveSheets },
  { file: '0017-keep-attachments.ts', up: keepAttachments },
  { file: '0018-keep-templates.ts', up: keepTemplates },
  { file: '0019-extend-consents.ts', up: extendConsents },
  { file: '0020-sign-small-consents.ts', up: signSmallConsents },
  { file: '0021-keep-logos.ts', up: keepLogos },
  { file: '0022-keep-corrections.ts', up: keepCorrections },
  { file: '0023-keep-photos.ts', up: keepPhotos },
  { file: '0024-find-anything.ts', up: findAnything },
  { file: '0025-follow-up.ts', up: followUp },
  { file: '0026-ease-search.ts', up: easeSearch },
  { file: '0027-assess.ts', up: assess },
  { file: '0028-name-parts.ts', up: nameParts },
  { file: '0029-mark-not-valid.ts', up: markNotValid },
  { file: '0030-keep-and-merge.ts', up: keepAndMerge },
  { file: '0031-sum-outcomes.ts', up: sumOutcomes },
  { file: '0032-tell-apart.ts', up: tellApart },
  { file: '0033-take-marks-back.ts', up: takeMarksBack },
  { file: '0034-place-photos.ts', up: placePhotos },
  { file: '0035-write-fewer-pages.ts', up: writeFewerPages },
  { file: '0036-show-what-was-typed.ts', up: showWhatWasTyped },
  { file: '0037-keep-sessions-once.ts', up: keepSessionsOnce },
  { file: '0038-show-the-session.ts', up: showTheSession },
  { file: '0039-find-notes.ts', up: findNotes },
  { file: '0040-know-labels.ts', up: knowLabels },
];
