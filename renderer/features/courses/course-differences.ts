import { useIntl } from 'react-intl';
import type { Course } from '../../../shared/courses/course.ts';
import {
  courseFieldLabels,
  courseGoalLabels,
  courseKindLabels,
} from '../../../shared/labels/course-labels.ts';
import { useAreaNames } from '../../use-area-names.ts';
import type { Difference } from '../drafts/conflict-notice.tsx';
import { amountsOf, draftOfCourse, type CourseDraft } from './course-draft.ts';

/** The fields in which the form and the newer course differ, in words. */
export const useCourseDifferences = (draft: CourseDraft, newer: Course | null): readonly Difference[] => {
  const intl = useIntl();
  const nameOf = useAreaNames();
  if (!newer) return [];
  const areas = (of: CourseDraft): string =>
    of.areas
      .map((area) => {
        const { sessions, depthMin, depthMax } = amountsOf(of, area);
        const depth = [depthMin, depthMax].filter((part) => part !== '').join('–');
        return `${nameOf(area)}: ${[sessions, depth].filter((part) => part !== '').join(', ')}`;
      })
      .join('; ');
  const rows: readonly (readonly [keyof typeof courseFieldLabels, (of: CourseDraft) => string])[] = [
    ['kind', (of) => intl.formatMessage(courseKindLabels[of.kind])],
    ['title', (of) => of.title],
    ['regions', areas],
    ['interval', (of) => of.interval],
    ['goals', (of) => of.goals.map((goal) => intl.formatMessage(courseGoalLabels[goal])).join(', ')],
    ['goal', (of) => of.goal],
    ['startedOn', (of) => of.startedOn],
    ['note', (of) => of.note],
  ];
  const other = draftOfCourse(newer, intl.locale);
  return rows
    .map(([field, of]) => ({
      label: intl.formatMessage(courseFieldLabels[field]),
      mine: of(draft),
      newer: of(other),
    }))
    .filter((row) => row.mine !== row.newer);
};
