import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import {
  deviceKindLabels,
  deviceUseLabels,
  isotretinoinLabels,
  speedUnitLabels,
  useAnswerLabels,
} from '../../../shared/labels/device-labels.ts';
import { deviceFieldLabels } from '../../../shared/labels/register-labels.ts';
import { countryLabels } from '../../../shared/labels/practice-labels.ts';
import { regionGroupMessages } from '../../../shared/regions/region-messages.ts';
import type { Difference } from '../drafts/conflict-notice.tsx';
import { differencesOf } from '../drafts/differences.ts';
import type { DeviceDraft, TypedDay } from './device-fields.ts';
import type { UseRow } from './device-uses.ts';
import { useChoice } from './use-choice.ts';

const dayWords = ({ date, unread }: TypedDay): string => (date === null ? unread : formatDate(date));

/** The fields in which a device's form and the newer record differ, in words. */
export const useDeviceDifferences = (mine: DeviceDraft, newer: DeviceDraft | null): readonly Difference[] => {
  const intl = useIntl();
  const choice = useChoice();
  const useWords = (row: UseRow): string =>
    [
      choice(deviceUseLabels, row.use),
      row.group === 'any' ? '' : choice(regionGroupMessages, row.group),
      row.country === 'any' ? '' : choice(countryLabels, row.country),
      row.authority,
      choice(useAnswerLabels, row.answer),
      row.source,
    ]
      .filter((part) => part !== '')
      .join(', ');
  return differencesOf<DeviceDraft>(
    [
      [
        intl.formatMessage({ id: 'device.kind', defaultMessage: 'What it is' }),
        ({ kind }) => choice(deviceKindLabels, kind),
      ],
      [intl.formatMessage({ id: 'device.make', defaultMessage: 'Maker' }), ({ make }) => make],
      [intl.formatMessage({ id: 'device.model', defaultMessage: 'Model' }), ({ model }) => model],
      [intl.formatMessage({ id: 'device.serial', defaultMessage: 'Serial number' }), ({ serial }) => serial],
      [intl.formatMessage({ id: 'device.udi', defaultMessage: 'UDI or article number' }), ({ udi }) => udi],
      [
        intl.formatMessage({ id: 'device.software', defaultMessage: 'Software version' }),
        ({ software }) => software,
      ],
      [
        intl.formatMessage({ id: 'device.purchased', defaultMessage: 'Bought on' }),
        ({ purchasedOn }) => dayWords(purchasedOn),
      ],
      [
        intl.formatMessage({ id: 'device.serviced', defaultMessage: 'Last service' }),
        ({ servicedOn }) => dayWords(servicedOn),
      ],
      [
        intl.formatMessage({ id: 'device.service-due', defaultMessage: 'Next service due' }),
        ({ serviceDue }) => dayWords(serviceDue),
      ],
      [
        intl.formatMessage({ id: 'device.shortest', defaultMessage: 'Shortest needle' }),
        ({ shortestNeedleUm }) => shortestNeedleUm,
      ],
      [
        intl.formatMessage({ id: 'device.needle', defaultMessage: 'Longest needle' }),
        ({ needleLengthUm }) => needleLengthUm,
      ],
      [intl.formatMessage({ id: 'device.pins', defaultMessage: 'Needles' }), ({ pinCount }) => pinCount],
      [
        intl.formatMessage({ id: 'device.tolerance', defaultMessage: 'Depth tolerance' }),
        ({ toleranceUm }) => toleranceUm,
      ],
      [
        intl.formatMessage({ id: 'device.speed', defaultMessage: 'Speed is shown in' }),
        ({ speedUnit }) => choice(speedUnitLabels, speedUnit),
      ],
      [
        intl.formatMessage({ id: 'device.steps', defaultMessage: 'Steps of speed' }),
        ({ speedSteps }) => speedSteps,
      ],
      [
        intl.formatMessage({ id: 'device.uses', defaultMessage: 'Authorised uses' }),
        ({ uses }) => uses.map(useWords).join('; '),
      ],
      [
        intl.formatMessage(deviceFieldLabels.isotretinoin),
        ({ isotretinoin: { says, months, source } }) =>
          [choice(isotretinoinLabels, says), says === 'wait' ? months : '', source]
            .filter((part) => part !== '')
            .join(', '),
      ],
    ],
    mine,
    newer,
  );
};
