import { createHash } from 'node:crypto';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { printingChannels } from '../../../shared/ipc/printing-channels.ts';
import {
  logoSchema,
  mostLogoBytes,
  usualPrintHabits,
  type Logo,
} from '../../../shared/printing/print-habits.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { selectLogo } from '../db/logos.ts';
import { selectPractice } from '../db/practice.ts';
import type { WriteTx } from '../ledger/write.ts';
import type { FileAsk } from '../messages.ts';
import { saveRecord } from './save-record.ts';
import type { Work } from './work.ts';
import { v7 as newId } from 'uuid';

const save = (
  tx: WriteTx,
  work: Work,
  { revision, habits }: InputOf<'printing:save-habits'>,
): Result<null> => {
  const found = selectPractice(tx.db);
  if (!found) return fail('damaged', 'no-practice');
  const { practice: fields, lockTimes, consentHabits } = found;
  const body = { fields, lockTimes, consentHabits, printHabits: habits };
  const saved = saveRecord(tx, work, { type: 'practice', id: found.id, revision, body, draft: null });
  return saved.ok ? ok(null) : saved;
};

/** Keeps how documents print from now on; what is frozen stays as it was made. */
export const savePrintHabits = (work: Work, given: InputOf<'printing:save-habits'>): Result<null> => {
  const { logo } = given.habits;
  if (logo !== null && !selectLogo(work.vault.db, logo)) return fail('not-found', 'logo');
  return work.vault.write(work.user.id, work.now(), (tx) => save(tx, work, given));
};

/** The picture in use, or null. */
export const readLogo = ({ vault }: Work): Result<Logo | null> => {
  const hash = selectPractice(vault.db)?.printHabits?.logo ?? null;
  return ok(hash === null ? null : (selectLogo(vault.db, hash) ?? null));
};

/** Keeps a picture that came from the process without keys as the logo, with the practice that names it. */
export const keepLogo = (work: Work, ask: Extract<FileAsk, { readonly do: 'logo' }>): Result<null> => {
  if (!printingChannels['printing:save-logo'].roles.includes(work.user.role)) return fail('refused', 'role');
  const bytes = Buffer.from(ask.logo.bytes, 'base64');
  const hash = createHash('sha256').update(bytes).digest('hex');
  const logo = logoSchema.safeParse({ ...ask.logo, hash }).data;
  if (!logo || bytes.length > mostLogoBytes) return fail('invalid', 'input');
  return work.vault.write(work.user.id, work.now(), (tx) => {
    const before = selectPractice(tx.db)?.printHabits ?? usualPrintHabits;
    const saved = save(tx, work, { revision: ask.revision, habits: { ...before, logo: hash } });
    if (!saved.ok || selectLogo(tx.db, hash)) return saved;
    tx.append({ action: 'create', type: 'logo', id: newId(), revision: 1, bodyVersion: 1, body: logo });
    return saved;
  });
};
