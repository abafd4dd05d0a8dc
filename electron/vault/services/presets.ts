import type { InputOf } from '../../../shared/ipc/contract.ts';
import { mostPresets, type Preset } from '../../../shared/presets/preset.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { removal } from '../bodies.ts';
import { newestRevision } from '../db/entries.ts';
import { selectPresets } from '../db/presets.ts';
import { saveRecord } from './save-record.ts';
import type { Work } from './work.ts';

/** The presets of the person at work, by name. */
export const listPresets = ({ vault, user }: Work): Result<readonly Preset[]> =>
  ok(selectPresets(vault.db, user.id));

/** Keeps a preset of the person at work (revision 0 is new) or changes one; nobody else's is found. */
export const savePreset = (
  work: Work,
  { id, revision, fields }: InputOf<'presets:save'>,
): Result<readonly Preset[]> =>
  work.vault.write(work.user.id, work.now(), (tx) => {
    const own = selectPresets(tx.db, work.user.id);
    const known = own.some((preset) => preset.id === id);
    if (!known && newestRevision(tx.db, 'preset', id) > 0) return fail('not-found', 'preset');
    if (!known && own.length >= mostPresets) return fail('refused', 'too-many-presets');
    const body = { user: work.user.id, fields };
    const saved = saveRecord(tx, work, { type: 'preset', id, revision, body, draft: null });
    return saved.ok ? ok(selectPresets(tx.db, work.user.id)) : saved;
  });

/** Removes a preset of the person at work; the sessions that it was used in keep their values. */
export const removePreset = (
  work: Work,
  { id, revision }: InputOf<'presets:remove'>,
): Result<readonly Preset[]> =>
  work.vault.write(work.user.id, work.now(), (tx) => {
    const known = selectPresets(tx.db, work.user.id).find((preset) => preset.id === id);
    if (!known) return fail('not-found', 'preset');
    const { id: _id, revision: _revision, ...fields } = known;
    const body = { user: work.user.id, fields };
    const saved = saveRecord(tx, work, { type: 'preset', id, revision, action: removal, body, draft: null });
    return saved.ok ? ok(selectPresets(tx.db, work.user.id)) : saved;
  });
