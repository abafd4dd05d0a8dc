import type { z } from 'zod';
import { contract, type ChannelName } from '../../../shared/ipc/contract.ts';
import { isPlain, isWellWritten } from '../../../shared/ipc/plain-input.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { FieldProblem } from '../../../shared/errors.ts';
import { failureOf } from '../failure-of.ts';
import { noteDoubt } from '../services/doubts.ts';
import { heldBack } from '../services/handovers.ts';
import type { Holder } from '../services/vault.ts';
import type { Work } from '../services/work.ts';
import { handlers, lockedHandlers } from './handlers.ts';
import { pageRate, type rateLimit } from './rate-limit.ts';

type AnyHandler = (context: unknown, input: unknown) => Result<unknown> | Promise<Result<unknown>>;

const fieldProblems = (error: z.ZodError): FieldProblem[] =>
  error.issues.slice(0, 50).map((issue) => ({ path: issue.path.join('.'), message: issue.message }));

/** Answers main; a failure of the disk or the database has its own words here too. */
export const guarded = async (
  answer: () => Result<unknown> | Promise<Result<unknown>>,
): Promise<Result<unknown>> => {
  try {
    return await answer();
  } catch (error) {
    return failureOf(error);
  }
};

/** Passes an answer on; one that says something is damaged is a doubt about everything that was checked before. */
export const noticed = ({ work }: Holder, answer: Result<unknown>): Result<unknown> => {
  if (!answer.ok && answer.error.code === 'damaged' && work) noteDoubt(work);
  return answer;
};

const limits = new WeakMap<Holder, ReturnType<typeof rateLimit>>();

/** Whether one more call of this vault's page may pass now. */
const withinRate = (holder: Holder): boolean => {
  const limit = limits.get(holder) ?? pageRate();
  limits.set(holder, limit);
  return limit(Date.now());
};

const onlyRead = fail('refused', 'only-read');
/** Whether SQLite refused to write. */
const isWrite = (error: unknown): boolean => (error as { code?: unknown }).code === 'SQLITE_READONLY';
const isOnlyRead = (work: Work | undefined): boolean => work !== undefined && work.vault.onlyRead !== null;

/**
 * Whether a channel that main answers may be used now: the vault is open, nothing covers the screen, it is not with a patient, the
 * person's role allows it, and it does not write where records can only be read.
 */
export const mayCall = ({ work }: Holder, name: ChannelName): Result<null> => {
  if (!work) return fail('locked');
  if (work.veil && !contract[name].whileVeiled) return fail('refused', 'veiled');
  const held = heldBack(work, name);
  if (held) return held;
  if (contract[name].writes && isOnlyRead(work)) return onlyRead;
  return contract[name].roles.includes(work.user.role) ? ok(null) : fail('refused', 'role');
};

/** Answers one call of the page: known channel, size, shape, cover, hand-over, lock, role; then the handler. Never throws. */
export const answerCall = async (
  holder: Holder,
  channel: string,
  input: unknown,
): Promise<Result<unknown>> => {
  if (!Object.hasOwn(contract, channel)) return fail('refused', 'unknown-channel');
  const name = channel as ChannelName;
  const { input: schema, maxBytes, whileVeiled } = contract[name];
  if (!withinRate(holder)) return fail('busy', 'too-many-calls');
  if (!isPlain(input, maxBytes)) return fail('invalid', 'not-plain');
  const parsed = (schema as z.ZodType).safeParse(input);
  if (!parsed.success) return fail('invalid', 'input', fieldProblems(parsed.error));
  if (!isWellWritten(parsed.data)) return fail('invalid', 'broken-text');
  if (holder.work?.veil && !whileVeiled) return fail('refused', 'veiled');
  const held = heldBack(holder.work, name, parsed.data);
  if (held) return held;
  const handle = () => handleCall(holder, name, parsed.data);
  let answer = await handle();
  // A transaction has already had its second try (`electron/vault/db/run.ts`); this one is for the files.
  if (isStorageFull(answer) && holder.room.make()) answer = await handle();
  if (isStorageFull(answer)) holder.room.say({ word: 'disk-full' });
  return noticed(holder, answer);
};

const isStorageFull = (answer: Result<unknown>): boolean =>
  !answer.ok && answer.error.code === 'storage-full';

/** Lock and role, then the handler. */
const handleCall = async (holder: Holder, name: ChannelName, input: unknown): Promise<Result<unknown>> => {
  const { whileLocked, roles, writes } = contract[name];
  try {
    if (Object.hasOwn(lockedHandlers, name)) {
      return await (lockedHandlers[name as keyof typeof lockedHandlers] as AnyHandler)(holder, input);
    }
    if (!Object.hasOwn(handlers, name)) return fail('refused', 'unknown-channel');
    if (!holder.work && !whileLocked) return fail('locked');
    if (holder.work && !roles.includes(holder.work.user.role)) return fail('refused', 'role');
    if (writes && isOnlyRead(holder.work)) return onlyRead;
    return await (handlers[name as keyof typeof handlers] as AnyHandler)(holder.work, input);
  } catch (error) {
    return isOnlyRead(holder.work) && isWrite(error) ? onlyRead : failureOf(error);
  }
};
