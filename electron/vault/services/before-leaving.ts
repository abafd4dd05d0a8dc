import { setTimeout as pause } from 'node:timers/promises';
import { v7 as newId } from 'uuid';
import type { DocumentKind } from '../../../shared/documents/document.ts';
import type { ExportAsk } from '../../../shared/exports/reason.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { LongWork } from '../../../shared/works/long-work.ts';
import type { BodyOf } from '../bodies.ts';
import type { Steps } from '../slices.ts';
import { awaitCheck, heldLately } from './checks.ts';
import { noteFact } from './note-fact.ts';
import { withOwn } from './users.ts';
import type { Work } from './work.ts';
import { longTask, readAtOneMoment, stillAtWork, type Watch } from './works.ts';

/** How often a running check is looked at, ms. */
const lookAgain = 50;

/** Null when it was ended before; a check that somebody else began goes on then. */
const wholeCheck = async (work: Work, { goesOn, tell }: Watch): Promise<Result<null> | null> => {
  if (heldLately(work)) return ok(null);
  const { ended, far, leave } = awaitCheck(work);
  const over = ended.then((result) => ({ result }));
  for (;;) {
    const now = await Promise.race([over, pause(lookAgain)]);
    if (!goesOn()) {
      leave();
      return null;
    }
    if (now === undefined) {
      const { part, ...soFar } = far();
      tell({ ...soFar, part: `checking-${part}` });
    } else if (now.result === null) return fail('refused', 'check-ended-export');
    else if (!now.result.ok) return now.result;
    else return now.result.value.firstBad === null ? ok(null) : fail('refused', 'check-failed-export');
  }
};

/**
 * What comes before records leave as a file or on paper (`docs/security.md`): the passphrase of the person at work again, then a
 * check of everything, unless one held within a day and nothing was noticed since. `make` runs only where both are passed; null
 * from it says that it was ended. Cancelled as `name`, and by a lock, a cover and a hand-over.
 */
const leaving = async <T>(
  work: Work,
  { name, passphrase }: { readonly name: LongWork; readonly passphrase: string },
  make: (watch: Watch) => Promise<Result<T> | null>,
): Promise<Result<T>> => {
  const may = withOwn(work, passphrase, () => ok(null));
  if (!may.ok) return may;
  return longTask(work, name, async ({ goesOn, tell }) => {
    const isAtWork = stillAtWork(work);
    const watch = { goesOn: () => goesOn() && isAtWork(), tell };
    const held = await wholeCheck(work, watch);
    if (!held?.ok) return held;
    const begun = performance.now();
    return make({ ...watch, tell: (far) => tell({ ...far, since: performance.now() - begun }) });
  });
};

const noteLeaving = (
  work: Work,
  action: 'save' | 'print' | 'save-table',
  { reason, ...body }: BodyOf<'leaving'>,
): void =>
  noteFact(work, {
    type: 'leaving',
    action,
    id: body.patient ?? newId(),
    body: { ...body, reason: reason.trim() },
  });

/** A table of records for a file: the passphrase and the check first, then it is put together in slices and noted. */
export const leavingTable = <T>(
  work: Work,
  { name, kind, passphrase, reason }: ExportAsk & { readonly name: LongWork; readonly kind: DocumentKind },
  make: () => Steps<Result<T>>,
): Promise<Result<T>> =>
  leaving(work, { name, passphrase }, async (watch) => {
    const made = (await readAtOneMoment(work, make, watch))?.value ?? null;
    if (made?.ok) noteLeaving(work, 'save-table', { patient: null, kind, papers: 1, patients: 0, reason });
    return made;
  });

/** Papers that are more than one for somebody at hand: the passphrase and the check first, then they are noted. */
export const leavingPapers = (
  work: Work,
  { passphrase, reason }: ExportAsk,
  { action, ...papers }: Omit<BodyOf<'leaving'>, 'reason'> & { readonly action: 'save' | 'print' },
): Promise<Result<null>> =>
  leaving(work, { name: 'documents:save-pdf', passphrase }, async () => {
    noteLeaving(work, action, { ...papers, reason });
    return ok(null);
  });
