import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { formatDate } from '../../../shared/dates/format.ts';
import type { Device } from '../../../shared/devices/device.ts';
import { placeOf, replacedLot, withPack } from '../../../shared/scans/use-pack.ts';
import { withDevice } from '../../../shared/sessions/choose-device.ts';
import { Button } from '../../ui/button.tsx';
import { Scans, type TakenPack, type Told } from '../scans/scans.tsx';
import { useSessionForm } from './form-context.ts';
import { useLotWords } from './lot-words.ts';
import styles from './session-form.module.css';
import type { Step } from './steps.ts';

const stepOfPlace = { device: 'preparation', anaesthetic: 'anaesthetic', products: 'products' } as const;

interface Props {
  /** What stands beside the button. */
  readonly beside: ReactNode;
}

/** Scanning while a session is recorded: a pack goes to its place in one step, which can be undone, and it is said. */
export const SessionScans = ({ beside }: Props) => {
  const intl = useIntl();
  const { products, devices, draft, change, locale, today, go } = useSessionForm();
  const lotWords = useLotWords();
  const show = (step: Step) => (seen: () => void) => (
    <Button
      kind="bare"
      onPress={() => {
        seen();
        go(step);
      }}
    >
      {intl.formatMessage({ id: 'sessions.scan.show', defaultMessage: 'Show it' })}
    </Button>
  );
  const undone = intl.formatMessage({ id: 'sessions.scan.undo', defaultMessage: 'scan' });

  const take = ({ product, lot, known, lotRead }: TakenPack): Told => {
    const place = placeOf(product);
    const facts = [
      intl.formatMessage({ id: 'sessions.product.lot-no', defaultMessage: 'lot {lot}' }, { lot: lot.lot }),
      lot.expiry === null
        ? ''
        : intl.formatMessage(
            { id: 'sessions.product.expires', defaultMessage: 'expires {date}' },
            { date: formatDate(lot.expiry) },
          ),
    ];
    const title = `${[product.name, ...facts].filter((part) => part !== '').join(', ')}.`;
    if (place === null) {
      const more = intl.formatMessage({
        id: 'sessions.scan.nowhere',
        defaultMessage: 'Lots of antiseptics are not recorded in a session.',
      });
      return { level: 'info', title, more };
    }
    const options = { locale, key: newId() };
    const same = withPack(draft, { product, lot }, options) === draft;
    change({ key: `scan.${options.key}`, label: undone }, (before) =>
      withPack(before, { product, lot }, options),
    );
    const told = lotWords(
      { expiry: lot.expiry, recalledOn: known?.recalledOn ?? null, openedOn: known?.openedOn ?? null },
      product.keepDays,
    );
    const other =
      known && known.expiry !== null && lot.expiry !== known.expiry
        ? [
            intl.formatMessage(
              { id: 'sessions.scan.other-expiry', defaultMessage: 'the register says {date}' },
              { date: formatDate(known.expiry) },
            ),
          ]
        : [];
    const replaced = replacedLot(draft, { product, lot });
    const instead =
      replaced === null
        ? []
        : [
            intl.formatMessage(
              {
                id: 'sessions.scan.instead',
                defaultMessage:
                  'in the place of lot {lot}; if both were used, write the other one into the note',
              },
              { lot: replaced },
            ),
          ];
    const guessed = lotRead
      ? []
      : [
          intl.formatMessage({
            id: 'sessions.scan.lot-in-use',
            defaultMessage: 'the code names no lot, this is the one in use: compare it with the pack',
          }),
        ];
    const marks = [...told, ...other, ...guessed, ...instead];
    const more = intl.formatMessage(
      {
        id: 'sessions.scan.taken',
        defaultMessage:
          '{same, select, yes {It was there already} other {Recorded with this session}}{count, plural, =0 {.} other {: {marks}.}}',
      },
      { same: same ? 'yes' : 'no', count: marks.length, marks: marks.join('; ') },
    );
    return {
      level: marks.length > 0 ? 'caution' : same ? 'info' : 'ok',
      title,
      more,
      actions: show(stepOfPlace[place]),
    };
  };
  const takeDevice = (device: Device): Told => {
    change({ key: `scan.${device.id}`, label: undone }, (before) => withDevice(before, device, locale));
    const title = `${[device.make, device.model].filter(Boolean).join(' ')}.`;
    const more = intl.formatMessage({
      id: 'sessions.scan.device',
      defaultMessage: 'Recorded as the device.',
    });
    return { level: 'ok', title, more, actions: show('preparation') };
  };
  return (
    <Scans
      products={products}
      devices={devices}
      today={today}
      receiving={false}
      onPack={take}
      onDevice={takeDevice}
    >
      {(open, told) => (
        <>
          <div className={styles.tools}>
            {beside}
            {open}
          </div>
          {told && (
            <div className={styles.told} data-stays>
              {told}
            </div>
          )}
        </>
      )}
    </Scans>
  );
};
