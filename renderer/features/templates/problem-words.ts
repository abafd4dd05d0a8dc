import { useIntl } from 'react-intl';
import { problemMessage } from '../../../shared/labels/template-problem-labels.ts';
import type { TemplateProblem } from '../../../shared/templates/problem.ts';

/** A finding as a sentence. */
export const useProblemWords = (): ((problem: TemplateProblem) => string) => {
  const intl = useIntl();
  return ({ code, word, hint }) =>
    intl.formatMessage(problemMessage(code), { word, hint: hint === '' ? 'none' : hint });
};
