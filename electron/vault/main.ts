import { fail, ok, type Result } from '../../shared/result.ts';
import { chosenHome } from '../home.ts';
import type { Answers } from './answers.ts';
import { selfTest } from './keys/self-test.ts';
import { lockedState } from './locked-state.ts';
import type { Answer, Question } from './messages.ts';

const home = chosenHome(process.argv, {});
if (home === undefined) throw new Error('The vault process needs --home.');
selfTest();

let answers: Promise<Answers> | undefined;

/** Everything the vault can do. It is read behind the first answer: the page waits for that before it shows anything. */
const whole = (): Promise<Answers> =>
  (answers ??= import('./answers.ts').then(({ makeAnswers }) => makeAnswers(home)));

const answer = async (question: Question): Promise<Result<unknown>> => {
  if (answers !== undefined || question.ask.kind !== 'state') return (await whole()).answer(question);
  return ok({ ...lockedState(home), veil: null, handedOver: false, clocks: [] });
};

// The text of an error may hold what somebody typed. Main hears that the process ended; what was answered is on the disk.
process.on('uncaughtException', () => process.exit(1));
process.parentPort.on('message', ({ data }: { readonly data: Question }) => {
  void answer(data)
    .catch(() => fail('unexpected'))
    .then((result) => process.parentPort.postMessage({ id: data.id, result } satisfies Answer))
    .then(async () => (await whole()).rest());
});
