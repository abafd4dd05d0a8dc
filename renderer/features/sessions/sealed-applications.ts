import { useIntl } from 'react-intl';
import { formatTime } from '../../../shared/dates/format.ts';
import { answerLabels } from '../../../shared/labels/answer-labels.ts';
import { withUnit } from '../../../shared/quantity/format.ts';
import { areaSpec, massSpec } from '../../../shared/quantity/specs.ts';
import type { Application } from '../../../shared/sessions/session.ts';
import { useAreaNames } from '../../use-area-names.ts';
import { useHome } from '../vault/home-context.tsx';
import type { SealedLine } from './sealed-line.ts';

/** Covering of the only application; of several, each with its amount, place and times. */
export const useSealedApplications = (applications: readonly Application[]): readonly SealedLine[] => {
  const intl = useIntl();
  const nameOf = useAreaNames();
  const { timeZone } = useHome();
  const covered = intl.formatMessage({
    id: 'sessions.anaesthetic.occluded',
    defaultMessage: 'Covered with film',
  });
  const answer = ({ occluded }: Application): string =>
    occluded === 'not-asked' ? '' : intl.formatMessage(answerLabels[occluded]);
  const where = ({ areas }: Application): string => areas.map(nameOf).join(', ');
  const [first] = applications;
  if (!first) return [];
  if (applications.length === 1) {
    const put = intl.formatMessage({ id: 'sessions.application.where', defaultMessage: 'Put on' });
    return [
      [put, where(first)],
      [covered, answer(first)],
    ];
  }
  const time = (at: number | null): string => (at === null ? '–' : formatTime(at, timeZone));
  return applications.map((each, index): SealedLine => {
    const said = answer(each);
    return [
      intl.formatMessage(
        { id: 'sessions.application', defaultMessage: 'Application {number}' },
        { number: index + 1 },
      ),
      [
        each.massMg === null ? '' : withUnit(each.massMg, massSpec, intl.locale),
        each.areaMm2 === null ? '' : withUnit(each.areaMm2, areaSpec, intl.locale),
        where(each),
        each.onAt === null && each.offAt === null ? '' : `${time(each.onAt)}–${time(each.offAt)}`,
        said === '' ? '' : `${covered}: ${said.toLocaleLowerCase()}`,
      ]
        .filter((part) => part !== '')
        .join(' · '),
    ];
  });
};
