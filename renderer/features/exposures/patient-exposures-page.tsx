import { useNavigate, useParams } from '@tanstack/react-router';
import { CircleX, PackageSearch, Printer, Users } from 'lucide-react';
import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import type { MetItem } from '../../../shared/exposures/exposure.ts';
import type { Message } from '../../../shared/labels/message.ts';
import { useAnswer, useChange } from '../../api.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useGoToPatients } from '../patients/open-form.ts';
import { useFresh } from '../patients/use-fresh.ts';
import { ToChart } from '../sessions/to-chart.tsx';
import styles from './exposures.module.css';
import { sessionOfList } from './session-of-list.ts';

const kinds: Readonly<Record<MetItem['kind'], Message>> = {
  device: { id: 'exposures.met.device', defaultMessage: 'Device, serial number' },
  cartridge: { id: 'exposures.met.cartridge', defaultMessage: 'Cartridge, lot' },
  anaesthetic: { id: 'exposures.met.anaesthetic', defaultMessage: 'Anaesthetic, lot' },
  product: { id: 'exposures.met.product', defaultMessage: 'Product, lot' },
};

/** Everything that a patient was exposed to in sealed sessions, and from each the way to the others. */
export const PatientExposuresPage = () => {
  const intl = useIntl();
  const { patientId: patient } = useParams({ from: '/patients/$patientId/exposures' });
  useFresh(['exposures:of-patient']);
  const { data: chart, error: chartError } = useAnswer('patients:chart', { id: patient });
  const { data: met, error } = useAnswer('exposures:of-patient', { patient });
  const refusal = useRefusal()('exposures:print-of-patient');
  const go = useGoToPatients();
  const print = useChange('exposures:print-of-patient');
  const failure = (chartError ?? error ?? print.error)?.failure;
  const makePaper = async (): Promise<void> => {
    const made = await print.mutateAsync({ patient }).catch(() => null);
    if (made) go.document(made.id);
  };
  return (
    <WorkFrame
      current="patients"
      banner={
        <>
          {chart && <ChartBanner chart={chart} />}
          {failure && <FailureNotice failure={failure} />}
        </>
      }
      actions={
        <ActionBar back={<ToChart patient={patient} />}>
          <Button
            kind="primary"
            icon={Printer}
            notYet={
              refusal ??
              (met && met.length > 0
                ? undefined
                : intl.formatMessage({
                    id: 'exposures.met.nothing',
                    defaultMessage: 'There is nothing in the list.',
                  }))
            }
            onPress={makePaper}
          >
            {intl.formatMessage({ id: 'entries.print', defaultMessage: 'Print this list' })}
          </Button>
        </ActionBar>
      }
    >
      {met && met.length === 0 && (
        <Empty
          icon={PackageSearch}
          title={intl.formatMessage({
            id: 'exposures.met.none',
            defaultMessage: 'No sealed session has a lot or a device',
          })}
        >
          {intl.formatMessage({
            id: 'exposures.met.none.text',
            defaultMessage: 'Devices, cartridges, anaesthetics and products of sealed sessions stand here.',
          })}
        </Empty>
      )}
      {met && met.length > 0 && (
        <div className={styles.met}>
          <h2 className="heading">
            {intl.formatMessage({ id: 'exposures.of-patient', defaultMessage: 'Lots and devices used' })}
          </h2>
          <ul className={styles.sheet}>
            {met.map((item) => (
              <MetRow
                key={JSON.stringify([item.kind, item.id, item.name, item.lot])}
                item={item}
                patient={patient}
              />
            ))}
          </ul>
        </div>
      )}
    </WorkFrame>
  );
};

const MetRow = ({ item, patient }: { readonly item: MetItem; readonly patient: string }) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const navigate = useNavigate();
  const refusal = useRefusal();
  const { kind, id, name, lot, recalledOn, sessions } = item;
  const asked =
    kind === 'device'
      ? { by: 'device' as const, device: id }
      : { by: 'lot' as const, lot, lotOf: kind === 'product' ? id : null };
  return (
    <li className={styles.row}>
      <span className={styles.words}>
        <span className="strong">{name}</span>
        <span className="caption">
          {`${intl.formatMessage(kinds[kind])}: `}
          {lot === ''
            ? intl.formatMessage({ id: 'exposures.met.no-lot', defaultMessage: 'not recorded' })
            : lot}
        </span>
        {recalledOn !== null && (
          <Tag icon={CircleX} tone="stop">
            {intl.formatMessage(
              { id: 'lot.recalled', defaultMessage: 'Called back {date}' },
              { date: formatDate(recalledOn) },
            )}
          </Tag>
        )}
      </span>
      <span className={styles.words}>
        {sessions.map((session) => (
          <button
            key={session.id}
            type="button"
            className={styles.open}
            onClick={() => go.session(patient, session.id)}
          >
            {intl.formatMessage(sessionOfList, {
              ordinal: session.ordinal,
              date: formatDate(session.on),
              invalid: session.invalid ? 'yes' : 'no',
            })}
          </button>
        ))}
      </span>
      <span className={styles.words}>
        {(lot !== '' || kind === 'device') && (
          <Button
            icon={Users}
            notYet={refusal('exposures:list')}
            onPress={() => void navigate({ to: '/exposures', state: { exposedTo: asked } })}
          >
            {intl.formatMessage({ id: 'exposures.others', defaultMessage: 'Who else' })}
            <span className="visually-hidden">{`, ${name} ${lot}`}</span>
          </Button>
        )}
      </span>
    </li>
  );
};
