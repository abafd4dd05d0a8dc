import type { Result } from '../../shared/result.ts';
import type { CopyName, KeptCopy, LeavingAsk } from '../vault/messages.ts';

interface Answers {
  readonly confirm: null;
  readonly release: null;
  readonly kept: readonly KeptCopy[];
  readonly 'copy-name': CopyName;
  readonly 'copy-write': null;
}

/** Asks the open vault about copies that are given, and copies that are to go. */
export type AskLeaving = <Question extends LeavingAsk>(
  question: Question,
) => Promise<Result<Answers[Question['do']]>>;
