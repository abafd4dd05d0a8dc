import type { IntlShape } from 'react-intl';
import type { ConcernProblem } from './concern-draft.ts';

/** The sentence beside a field of the concern form. */
export const concernProblemText = (intl: IntlShape, problem: ConcernProblem): string => {
  switch (problem) {
    case 'no-area':
      return intl.formatMessage({
        id: 'concerns.problem.no-area',
        defaultMessage: 'Choose at least one area.',
      });
    case 'no-type':
      return intl.formatMessage({
        id: 'concerns.problem.no-type',
        defaultMessage: 'Choose a type. “Not known” is an answer too.',
      });
    case 'not-a-month':
      return intl.formatMessage({
        id: 'concerns.problem.not-a-month',
        defaultMessage: 'Type month and year, such as 03-2019.',
      });
    case 'not-a-year':
      return intl.formatMessage({
        id: 'concerns.problem.not-a-year',
        defaultMessage: 'Type a year of four digits, such as 2019.',
      });
    case 'future':
      return intl.formatMessage({
        id: 'concerns.problem.future',
        defaultMessage: 'This is still to come. Check the year.',
      });
    case 'too-long':
      return intl.formatMessage({
        id: 'concerns.problem.too-long',
        defaultMessage: 'This is more than can be kept here.',
      });
  }
};
