import { useIntl } from 'react-intl';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import { answerLabels } from '../../../shared/labels/answer-labels.ts';
import { deviceKindLabels } from '../../../shared/labels/device-labels.ts';
import { amountUnitLabels, routeClassLabels } from '../../../shared/labels/product-labels.ts';
import {
  gloveLabel,
  gloveLabels,
  hairRemovalLabel,
  hairRemovalLabels,
  hygieneLabel,
  hygieneLabels,
  timingLabels,
} from '../../../shared/labels/session-labels.ts';
import { formatQuantity, withUnit } from '../../../shared/quantity/format.ts';
import {
  amountSpecs,
  minutesSpec,
  needleLengthSpec,
  percentSpec,
  toleranceSpec,
} from '../../../shared/quantity/specs.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import { useHome } from '../vault/home-context.tsx';
import type { SealedLine as Line } from './sealed-line.ts';
import { useSealedApplications } from './sealed-applications.ts';
import { useSealedMap } from './sealed-map.ts';
import { useSealedReaction } from './sealed-reaction.ts';
import type { Step } from './steps.ts';
import styles from './sealed-sheet.module.css';

/** What the one-line summary of each part leaves out; a part without anything more has no line. */
export const useSealedDetails = (session: Session): ((step: Step) => readonly Line[]) => {
  const preparation = usePreparation(session);
  const anaesthetic = useAnaesthetic(session);
  const treatment = useSealedMap(session);
  const products = useProducts(session);
  const reaction = useSealedReaction(session);
  const all: Partial<Readonly<Record<Step, readonly Line[]>>> = {
    preparation,
    anaesthetic,
    treatment,
    products,
    reaction,
  };
  return (step) => (all[step] ?? []).filter(([, value]) => value !== null && value !== '');
};

/** The lines of a part under its summary. */
export const SealedDetails = ({ lines }: { readonly lines: readonly Line[] }) => (
  <dl className="facts">
    {lines.map(([label, value], index) => (
      <div key={`${label} ${index}`} className={styles.fact}>
        <dt>{label}</dt>
        <dd className={styles.prose}>{value}</dd>
      </div>
    ))}
  </dl>
);

const usePreparation = ({ device, antiseptic, hairRemoval, hygiene, gloves }: Session): readonly Line[] => {
  const intl = useIntl();
  const date = (value: string | null | undefined): string | null => (value ? formatDate(value) : null);
  return [
    [
      intl.formatMessage({ id: 'sessions.sealed.device', defaultMessage: 'Device' }),
      device && [intl.formatMessage(deviceKindLabels[device.kind]), device.serial].filter(Boolean).join(', '),
    ],
    [
      intl.formatMessage({ id: 'sessions.preparation.needle', defaultMessage: 'Needle length' }),
      device && device.needleLengthUm !== null
        ? withUnit(device.needleLengthUm, needleLengthSpec, intl.locale)
        : null,
    ],
    ...(device && device.toleranceUm !== null
      ? [
          [
            intl.formatMessage({
              id: 'sessions.sealed.tolerance',
              defaultMessage: 'Depth tolerance, as its maker states',
            }),
            `±${withUnit(device.toleranceUm, toleranceSpec, intl.locale)}`,
          ] as const,
        ]
      : []),
    [
      intl.formatMessage({ id: 'sessions.preparation.expiry', defaultMessage: 'Cartridge expiry' }),
      date(device?.cartridgeExpiry),
    ],
    [
      intl.formatMessage({ id: 'sessions.sealed.antiseptic', defaultMessage: 'Antiseptic' }),
      antiseptic &&
        [
          antiseptic.other,
          antiseptic.concentrationPpm === null
            ? ''
            : withUnit(antiseptic.concentrationPpm, percentSpec, intl.locale),
          antiseptic.contactTimeMs === null
            ? ''
            : withUnit(antiseptic.contactTimeMs, minutesSpec, intl.locale),
        ]
          .filter(Boolean)
          .join(', '),
    ],
    [intl.formatMessage(hairRemovalLabel), hairRemoval && intl.formatMessage(hairRemovalLabels[hairRemoval])],
    [
      intl.formatMessage(hygieneLabel),
      hygiene.map((step) => intl.formatMessage(hygieneLabels[step])).join(', '),
    ],
    [intl.formatMessage(gloveLabel), gloves && intl.formatMessage(gloveLabels[gloves])],
  ];
};

const useAnaesthetic = ({ anaesthetic: used }: Session): readonly Line[] => {
  const intl = useIntl();
  const applications = useSealedApplications(used?.applications ?? []);
  if (!used) return [];
  const answer = (value: 'yes' | 'no' | 'not-asked'): string | null =>
    value === 'not-asked' ? null : intl.formatMessage(answerLabels[value]);
  return [
    [
      intl.formatMessage({ id: 'sessions.sealed.strength', defaultMessage: 'Strength and instruction' }),
      used.detail,
    ],
    [intl.formatMessage({ id: 'sessions.anaesthetic.lot', defaultMessage: 'Lot' }), used.lot],
    [
      intl.formatMessage({ id: 'sessions.anaesthetic.expiry', defaultMessage: 'Expiry' }),
      used.expiry && formatDate(used.expiry),
    ],
    ...applications,
    [
      intl.formatMessage({ id: 'sessions.anaesthetic.prescribed', defaultMessage: 'Prescribed' }),
      answer(used.prescribed),
    ],
    [intl.formatMessage({ id: 'sessions.anaesthetic.by', defaultMessage: 'Applied by' }), used.appliedBy],
  ];
};

const useProducts = ({ products }: Session): readonly Line[] => {
  const intl = useIntl();
  const { timeZone } = useHome();
  return products.map((used): Line => {
    const unit = intl.formatMessage(amountUnitLabels[used.unit]);
    return [
      used.name,
      [
        used.amount === null
          ? ''
          : `${formatQuantity(used.amount, amountSpecs[used.unit], intl.locale)}\u202F${unit}`,
        used.timing === null ? '' : intl.formatMessage(timingLabels[used.timing]),
        used.appliedAt === null
          ? ''
          : intl.formatMessage(
              { id: 'sessions.product.applied-at', defaultMessage: 'at {at}' },
              { at: formatTime(used.appliedAt, timeZone) },
            ),
        used.lot === ''
          ? ''
          : intl.formatMessage(
              { id: 'sessions.product.lot-no', defaultMessage: 'lot {lot}' },
              { lot: used.lot },
            ),
        used.expiry === null
          ? ''
          : intl.formatMessage(
              { id: 'sessions.product.expires', defaultMessage: 'expires {date}' },
              { date: formatDate(used.expiry) },
            ),
        intl.formatMessage(routeClassLabels[used.routeClass]),
      ]
        .filter(Boolean)
        .join(', '),
    ];
  });
};
