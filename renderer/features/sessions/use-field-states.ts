import { useCallback, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import type { DraftProblem } from '../../../shared/sessions/draft-reader.ts';
import type { FromDraft } from '../../../shared/sessions/from-draft.ts';
import { afterPress } from '../../ui/after-press.ts';

/** What stands under the fields: problems once a field was left, or all of them. */
export interface FieldStates {
  readonly problemAt: (paths: readonly string[]) => string | undefined;
  readonly questionAt: (paths: readonly string[]) => string | undefined;
  readonly leave: (paths: readonly string[]) => void;
  readonly type: (paths: readonly string[]) => void;
  readonly showAll: () => void;
  /** Sealing was tried: everything that is wrong is shown. */
  readonly all: boolean;
}

/** What no single field shows is shown at once. */
const wholes: readonly string[] = ['device.device', 'antiseptic.agent', 'anaesthetic.agent', 'reactions'];

/** Sentences of problems and questions by path; a field that is being typed in says nothing yet. */
export const useFieldStates = (record: FromDraft, allAtStart: boolean): FieldStates => {
  const intl = useIntl();
  const [typing, setTyping] = useState<ReadonlySet<string>>(new Set());
  const [left, setLeft] = useState<ReadonlySet<string> | 'all'>(allAtStart ? 'all' : new Set<string>());

  const leave = useCallback((paths: readonly string[]): void => {
    afterPress(() => {
      setTyping((before) =>
        paths.some((path) => before.has(path))
          ? new Set([...before].filter((path) => !paths.includes(path)))
          : before,
      );
      setLeft((before) =>
        before === 'all' || paths.every((path) => before.has(path)) ? before : new Set([...before, ...paths]),
      );
    });
  }, []);
  const type = useCallback((paths: readonly string[]): void => {
    setTyping((before) =>
      paths.every((path) => before.has(path)) ? before : new Set([...before, ...paths]),
    );
  }, []);
  const showAll = useCallback((): void => {
    setTyping(new Set());
    setLeft('all');
  }, []);
  const { problems, questions } = record;
  const said = useMemo(() => {
    const find = (list: readonly DraftProblem[], paths: readonly string[]): string | undefined => {
      const found = list.find(({ path }) => paths.includes(path));
      return found && intl.formatMessage(found.message, found.values);
    };
    const quiet = (paths: readonly string[]): boolean =>
      paths.some((path) => typing.has(path)) || (left !== 'all' && !paths.some((path) => left.has(path)));
    const problemAt: FieldStates['problemAt'] = (paths) =>
      quiet(paths) && !paths.some((path) => wholes.includes(path)) ? undefined : find(problems, paths);
    const questionAt: FieldStates['questionAt'] = (paths) =>
      quiet(paths) ? undefined : find(questions, paths);
    return { problemAt, questionAt };
  }, [problems, questions, typing, left, intl]);
  return { ...said, leave, type, showAll, all: left === 'all' };
};
