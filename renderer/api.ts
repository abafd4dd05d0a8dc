import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { Failure } from '../shared/errors.ts';
import type { ChannelName, InputOf, OutputOf } from '../shared/ipc/contract.ts';
import { unpackAnswer } from '../shared/ipc/packed-answer.ts';
import type { Bridge } from '../shared/ipc/page-events.ts';
import { fail, type Result } from '../shared/result.ts';
import { longWorks, type LongWork } from '../shared/works/long-work.ts';
import { withOwnWindow } from './own-windows.ts';

declare global {
  interface Window {
    readonly stria: Bridge;
  }
}

/** A failed call as an exception, for TanStack Query; `failure` is what the vault said. */
export class CallFailed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** The one typed door to main and the vault. Never throws: a broken connection is `unexpected`. */
export const call = async <Name extends ChannelName>(
  channel: Name,
  input: InputOf<Name>,
): Promise<Result<OutputOf<Name>>> => {
  try {
    const answer = (await withOwnWindow(channel, window.stria.call(channel, input))) as Result<unknown>;
    return unpackAnswer(answer) as Result<OutputOf<Name>>;
  } catch {
    return fail('unexpected', 'no-answer');
  }
};

const valueOf = async <Name extends ChannelName>(
  channel: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> => {
  const result = await call(channel, input);
  if (!result.ok) throw new CallFailed(result.error);
  return result.value;
};

/** Longest wait for an answer that only reads, ms: after it the screen says so instead of staying empty. */
const readingTime = 30_000;

const answerInTime = async <Name extends ChannelName>(
  channel: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new CallFailed({ code: 'busy', reason: 'no-answer' })), readingTime);
  });
  return Promise.race([valueOf(channel, input), late]).finally(() => clearTimeout(timer));
};

const longWork = (channel: ChannelName): LongWork | undefined => longWorks.find((work) => work === channel);

/** What takes longer is waited for as long as it takes; it says how far it is, and ends when nobody wants it any more. */
const longAnswer = async <Name extends ChannelName>(
  channel: Name,
  input: InputOf<Name>,
  { work, signal }: { readonly work: LongWork; readonly signal: AbortSignal },
): Promise<OutputOf<Name>> => {
  signal.addEventListener('abort', () => void call('works:cancel', { work }), { once: true });
  return valueOf(channel, input);
};

/** Reads a channel and keeps the answer fresh: it is asked again after any `useChange` that names the channel. */
export const useAnswer = <Name extends ChannelName>(
  channel: Name,
  input: InputOf<Name>,
  options: { readonly enabled?: boolean; readonly keepPrevious?: boolean } = {},
): UseQueryResult<OutputOf<Name>, CallFailed> => {
  const work = longWork(channel);
  return useQuery<OutputOf<Name>, CallFailed>({
    queryKey: [channel, input],
    queryFn: work
      ? ({ signal }) => longAnswer(channel, input, { work, signal })
      : () => answerInTime(channel, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: (previous: unknown) => previous as never } : {}),
  });
};

/** Sends a change; afterwards every answer of the named channels is asked again. */
export const useChange = <Name extends ChannelName>(
  channel: Name,
  refreshes: readonly ChannelName[] = [],
): UseMutationResult<OutputOf<Name>, CallFailed, InputOf<Name>> => {
  const queries = useQueryClient();
  return useMutation<OutputOf<Name>, CallFailed, InputOf<Name>>({
    mutationFn: (input) => valueOf(channel, input),
    onSuccess: () => Promise.all(refreshes.map((name) => queries.invalidateQueries({ queryKey: [name] }))),
  });
};
