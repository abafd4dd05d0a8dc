import { Link } from '@tanstack/react-router';
import { Wrench } from 'lucide-react';
import { useIntl } from 'react-intl';
import { needleLengthSpec, pinsSpec } from '../../../shared/quantity/specs.ts';
import { withDevice } from '../../../shared/sessions/choose-device.ts';
import type { SessionDraft } from '../../../shared/sessions/session-draft.ts';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useServiceWords } from '../products/service-words.ts';
import { AntisepticFields } from './antiseptic-fields.tsx';
import { CartridgeChoice } from './cartridge-choice.tsx';
import { ConfirmDevice } from './confirm-device.tsx';
import { FindingsAt } from './findings-at.tsx';
import { useSessionForm } from './form-context.ts';
import { GlovesWorn, HygieneSteps } from './hygiene-steps.tsx';
import { QuantityField } from './quantity-field.tsx';
import { TypedDate } from './typed-date.tsx';
import { TypedText } from './typed-text.tsx';
import { YesNo } from './yes-no.tsx';
import styles from './session-form.module.css';

type DeviceDraft = SessionDraft['device'];

/** The device, its cartridge, and how the skin was made ready. */
export const PreparationSection = () => {
  const intl = useIntl();
  const { devices, chart, draft, change, locale, problemAt, today } = useSessionForm();
  const { device } = draft;
  const serviceWords = useServiceWords(today);
  const used = devices.find(({ id }) => id === device.device);
  const service = used && serviceWords(used);
  const last = chart.lastSession?.device?.device;
  const sorted = devices.toSorted((a, b) => Number(b.id === last) - Number(a.id === last));
  const set = (key: keyof DeviceDraft, label: string) => (value: string) =>
    change({ key: `device.${key}`, label }, (before) => ({
      ...before,
      device: {
        ...before.device,
        [key]: value,
        // The needle belongs to the device that was carried over; the cartridge is today's.
        ...(key === 'needleLength' || key === 'pins' ? { carried: 'no' } : {}),
      },
    }));

  const words = {
    device: intl.formatMessage({ id: 'sessions.preparation.device', defaultMessage: 'Device' }),
    needle: intl.formatMessage({ id: 'sessions.preparation.needle', defaultMessage: 'Needle length' }),
    pins: intl.formatMessage({ id: 'sessions.preparation.pins', defaultMessage: 'Pins' }),
    lot: intl.formatMessage({ id: 'sessions.preparation.lot', defaultMessage: 'Cartridge lot' }),
    expiry: intl.formatMessage({ id: 'sessions.preparation.expiry', defaultMessage: 'Cartridge expiry' }),
    seal: intl.formatMessage({ id: 'sessions.preparation.seal', defaultMessage: 'Sterile seal intact' }),
  };
  return (
    <>
      {sorted.length === 0 ? (
        <p className="muted">
          {intl.formatMessage({
            id: 'sessions.preparation.no-device',
            defaultMessage: 'No device is listed yet.',
          })}{' '}
          <Link to="/products" className="hitarea">
            {intl.formatMessage({ id: 'sessions.preparation.add-device', defaultMessage: 'Add a device' })}
          </Link>
        </p>
      ) : (
        <SingleChipGroup
          label={words.device}
          note={
            last && device.device === null
              ? intl.formatMessage({ id: 'sessions.preparation.last', defaultMessage: 'Last used first' })
              : undefined
          }
          error={problemAt(['device.device'])}
          value={device.device}
          carried={device.carried === 'open'}
          options={sorted.map((each) => ({ value: each.id, label: `${each.make} ${each.model}`.trim() }))}
          onChange={(id) => {
            const chosen = devices.find((each) => each.id === id);
            if (chosen) {
              change({ key: 'device', label: words.device }, (before) => withDevice(before, chosen, locale));
            }
          }}
        />
      )}
      <ConfirmDevice />
      {service !== undefined && (
        <p className="row-wrap">
          <Tag icon={Wrench} tone="caution">
            {service}
          </Tag>
        </p>
      )}
      <CartridgeChoice />
      <div className={styles.three}>
        <QuantityField
          label={words.needle}
          carried={device.carried === 'open'}
          paths={['device.needleLengthUm']}
          spec={needleLengthSpec}
          text={device.needleLength}
          step={50}
          bigStep={250}
          start={1500}
          onText={set('needleLength', words.needle)}
        />
        <QuantityField
          label={words.pins}
          carried={device.carried === 'open'}
          paths={['device.pinCount']}
          spec={pinsSpec}
          text={device.pins}
          step={1}
          bigStep={10}
          start={12}
          onText={set('pins', words.pins)}
        />
        <YesNo label={words.seal} value={device.sealIntact} onChange={set('sealIntact', words.seal)} />
        <TypedText
          label={words.lot}
          path="device.cartridgeLot"
          code
          text={device.cartridgeLot}
          onText={set('cartridgeLot', words.lot)}
        />
        <TypedDate
          label={words.expiry}
          path="device.cartridgeExpiry"
          text={device.cartridgeExpiry}
          onText={set('cartridgeExpiry', words.expiry)}
        />
      </div>
      <FindingsAt subjects={['device']} />
      <AntisepticFields />
      <FindingsAt subjects={['antiseptic']} />
      <HygieneSteps />
      <GlovesWorn />
      <FindingsAt subjects={['gloves']} />
    </>
  );
};
