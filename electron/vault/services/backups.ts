import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { v7 as newId } from 'uuid';
import { type BackupSettings, backupSettingsSchema, noBackupsYet } from '../../../shared/backups/backup.ts';
import { backupDatabase, type BackupFile, type Manifest } from '../../../shared/backups/manifest.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { checkPagesOf } from '../backups/check-copy.ts';
import { heldFacts } from '../backups/held-facts.ts';
import { manifestHolds, parseManifest, signManifest } from '../backups/manifest.ts';
import { selectStoredFiles } from '../db/attachments.ts';
import { letFileGo } from '../db/checkpoint.ts';
import { heldFile } from '../db/held-file.ts';
import { type Erasure, lastErasure } from '../db/erased-patients.ts';
import { readMeta, writeMeta } from '../db/meta.ts';
import { type Db, write } from '../db/run.ts';
import { erasureList, keptErasureList } from '../erasures/erasure-list.ts';
import { checkFile } from '../files/file-reader.ts';
import { canonicalText } from '../ledger/canonical.ts';
import { lostEntries } from '../ledger/heads.ts';
import { publicKeys } from '../ledger/ledger.ts';
import type { BackupAsk, BackupSource, KnownBackup, NewBackup } from '../backup-messages.ts';
import { noteFact } from './note-fact.ts';
import { vaultFolder } from '../make-vault-folder.ts';
import { inSlices, paces } from '../slices.ts';
import { removeOldKey } from '../settle-key-change.ts';
import { noteDrill, noteReread } from './backup-notes.ts';
import type { Work } from './work.ts';

/** Holds the database file still and says what a copy of it has to hold. Main copies; `letGo` ends it. */
const hold = async (work: Work): Promise<Result<BackupSource>> => {
  const { vault, now } = work;
  await vault.file.ended;
  if (vault.held.changingKey) return fail('busy', 'in-use');
  const facts = await heldFacts(vault).catch((error: unknown) => {
    if (vault.db.sqlite.open) letFileGo(vault.db);
    throw error;
  });
  if (!vault.db.sqlite.open) return fail('locked');
  if (facts === null) {
    letFileGo(vault.db);
    return fail('busy', 'in-use');
  }
  const { ring } = vault.held;
  return ok({
    database: heldFile(vault.db).path,
    ring: canonicalText(ring),
    ringGeneration: ring.generation,
    at: now().at,
    facts,
    folder: vaultFolder(vault.home),
    attached: selectStoredFiles(vault.db).map(({ name, size, sha256 }) => ({ name, size, sha256 })),
  });
};

const letGo = ({ vault }: Work): Result<null> => {
  letFileGo(vault.db);
  return ok(null);
};

/** Opens and checks a finished copy, other work having its turn in between, and signs its manifest. */
const check = async (work: Work, { folder, source, files, ...given }: NewBackup): Promise<Result<string>> => {
  const { vault } = work;
  const salt = Buffer.from(vault.held.ring.dbSalt, 'hex');
  const steps = checkPagesOf(join(folder, backupDatabase), vault.keys.database, salt, source.facts);
  const goesOn = (): boolean => vault.db.sqlite.open;
  const checked = await inSlices(steps, { pace: paces.waited, goesOn });
  if (!checked) return fail('locked');
  if (!checked.value) return fail('damaged', 'check-failed');
  if (!(await hasEveryFile(source, files))) return fail('damaged', 'check-failed');
  noteFact(work, { type: 'backup', action: 'make', id: newId(), body: { reason: given.reason } });
  vault.held.backupSigned = true;
  const { ringGeneration, at, facts } = source;
  const content = { format: 1 as const, device: vault.ledger.device, ...given, ringGeneration, at, ...facts };
  return ok(signManifest({ ...content, heads: [...facts.heads], files: [...files] }, vault.ledger.key));
};

/**
 * Whether a backup was made before an erasure: by its newest entry, or, where the chain took another course after a
 * restore, by the clock.
 */
const isBefore = ({ at, heads }: Manifest, erasure: Erasure | undefined): boolean => {
  if (erasure === undefined) return false;
  const head = heads.find(({ device }) => device === erasure.device);
  return head === undefined || head.seq < erasure.seq || at < erasure.at;
};

/** Whether a backup lists each attached file as its entry says; one that is missing has to be missing in the vault too. */
const hasEveryFile = async (
  { attached, folder }: BackupSource,
  listed: readonly BackupFile[],
): Promise<boolean> => {
  const byName = new Map(listed.map((file) => [file.name, file]));
  for (const file of attached) {
    const found = byName.get(file.name);
    if (found && (found.size !== file.size || found.sha256 !== file.sha256)) return false;
    if (found) continue;
    for (const steps = checkFile(folder, file); ; await nextTurn()) {
      const step = steps.next();
      if (!step.done) continue;
      if (step.value === 'here') return false;
      break;
    }
  }
  return true;
};

/**
 * What a backup knows and these records do not have. What was made before they were restored may: somebody chose the older
 * ones then.
 */
const lostSince = (db: Db, { at, heads }: Manifest): KnownBackup['lost'] => {
  if (at <= Number(readMeta(db, 'restored-at') ?? 0)) return null;
  const lost = lostEntries(db, heads);
  return lost ? { first: lost.first, last: lost.last, after: lost.after } : null;
};

/** What each manifest says when it is one of this vault, written by one of its computers; else null. */
const judge = ({ vault }: Work, manifests: readonly string[]): Result<readonly (KnownBackup | null)[]> => {
  const keys = publicKeys(vault.db);
  const erasure = lastErasure(vault.db);
  return ok(
    manifests.map((text) => {
      const manifest = parseManifest(text);
      const ours = manifest?.vault === vault.vaultId && manifestHolds(manifest, keys);
      if (!ours) return null;
      const { at, reason, files } = manifest;
      return {
        at,
        reason,
        files,
        holdsErased: isBefore(manifest, erasure),
        lost: lostSince(vault.db, manifest),
      };
    }),
  );
};

const readSettings = ({ vault }: Work): BackupSettings => {
  const text = readMeta(vault.db, 'backups');
  const settings = text === undefined ? undefined : backupSettingsSchema.safeParse(JSON.parse(text)).data;
  return settings ?? noBackupsYet;
};

/**
 * The settings are a line of the vault's own notes and no entry of the ledger: a folder's path and the last good copy are
 * facts about this computer, not about the practice. With a good backup under the present key, what was kept of the key
 * before goes.
 */
const keepSettings = (work: Work, settings: BackupSettings): Result<null> => {
  const { vault } = work;
  const before = readSettings(work);
  const text = canonicalText(backupSettingsSchema.parse(settings));
  write(vault.db, (tx) => writeMeta(tx, 'backups', text));
  if (vault.held.backupSigned && isNewer(before, settings)) removeOldKey(vaultFolder(vault.home));
  return ok(null);
};

/** Whether a backup was finished between the two. */
const isNewer = (before: BackupSettings, after: BackupSettings): boolean =>
  (['home', 'outside'] as const).some(
    (place) => after[place].goodAt !== null && after[place].goodAt !== before[place].goodAt,
  );

/** What is answered of records that can only be read as well: they hold the list of their backups, and make none. */
const onlyReads: ReadonlySet<BackupAsk['do']> = new Set(['vault-id', 'judge', 'settings', 'erasures']);

/** Answers what main asks for a backup. Main alone can ask: the page has no channel to it. */
export const answerBackup = (work: Work, ask: BackupAsk): Result<unknown> | Promise<Result<unknown>> => {
  if (work.vault.onlyRead !== null && !onlyReads.has(ask.do)) return fail('refused', 'only-read');
  switch (ask.do) {
    case 'hold':
      return hold(work);
    case 'let-go':
      return letGo(work);
    case 'check':
      return check(work, ask.backup);
    case 'judge':
      return judge(work, ask.manifests);
    case 'vault-id':
      return ok(work.vault.vaultId);
    case 'settings':
      return ok(readSettings(work));
    case 'keep-settings':
      return keepSettings(work, ask.settings);
    case 'erasures':
      return ok(erasureList(work.vault, [keptErasureList(work.vault), ask.there]));
    case 'note-reread':
      return noteReread(work, ask.reread);
    case 'note-drill':
      return noteDrill(work, ask.drill);
  }
};
