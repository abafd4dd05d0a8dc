import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { scopeFromDraft, type ScopeProblem } from '../../../shared/consents/consent-draft.ts';
import { deviceKindLabels } from '../../../shared/labels/device-labels.ts';
import type { Message } from '../../../shared/labels/message.ts';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import type { RegionSide } from '../../../shared/regions/regions.ts';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { BodyMap } from '../../ui/body-map.tsx';
import { Button } from '../../ui/button.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Picker } from '../../ui/picker.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useAreaNames, useAreaWords } from '../../use-area-names.ts';
import { standing } from '../../../shared/zones/zone.ts';
import { ZoneMarks } from '../zones/zone-marks.tsx';
import { ChartBanner } from '../../chart-banner.tsx';
import { DraftState } from '../drafts/draft-state.tsx';
import { useHome } from '../vault/home-context.tsx';
import { useConsentForm } from './consent-form.ts';
import styles from './consent.module.css';
import { TextChoice, useConsentTexts } from './text-choice.tsx';

const useProblemText = (): ((problem: ScopeProblem) => string) => {
  const intl = useIntl();
  const texts: Readonly<Record<ScopeProblem, string>> = {
    areas: intl.formatMessage({ id: 'consent.missing.areas', defaultMessage: 'Choose at least one area.' }),
    depth: intl.formatMessage({
      id: 'consent.missing.depth',
      defaultMessage: 'Enter 0.10 mm or more, such as 2.00.',
    }),
    device: intl.formatMessage({ id: 'consent.missing.device', defaultMessage: 'Choose the device.' }),
    sessions: intl.formatMessage({
      id: 'consent.missing.sessions',
      defaultMessage: 'Enter a number from 1 to 24.',
    }),
    offered: intl.formatMessage({
      id: 'consent.missing.offered',
      defaultMessage: 'Enter the day on which the patient was first given this information.',
    }),
  };
  return (problem) => texts[problem];
};

const AreaChoice = (): ReactNode => {
  const intl = useIntl();
  const { chart, draft, change } = useConsentForm();
  const nameOf = useAreaNames();
  const [view, setView] = useState<'front' | 'back'>('front');
  const states = useMemo(
    () => new Map(draft.areas.map((area) => [regionSideKey(area), 'selected' as const])),
    [draft.areas],
  );
  const toggle = (area: RegionSide): void => {
    const key = regionSideKey(area);
    const rest = draft.areas.filter((one) => regionSideKey(one) !== key);
    change({ areas: rest.length < draft.areas.length ? rest : [...draft.areas, area] });
  };
  return (
    <div className={styles.map}>
      <Segmented
        label={intl.formatMessage({ id: 'consent.map.view', defaultMessage: 'View of the body' })}
        hideLabel
        full
        options={[
          { value: 'front', label: intl.formatMessage({ id: 'consent.map.front', defaultMessage: 'Front' }) },
          { value: 'back', label: intl.formatMessage({ id: 'consent.map.back', defaultMessage: 'Back' }) },
        ]}
        value={view}
        onChange={setView}
      />
      <div className={styles.figure}>
        <BodyMap
          view={view}
          label={intl.formatMessage({ id: 'consent.map.label', defaultMessage: 'Areas of the consent' })}
          states={states}
          labelOf={nameOf}
          onToggle={toggle}
          onFrame={(framed) => {
            const fresh = framed.filter((area) => !states.has(regionSideKey(area)));
            if (fresh.length > 0) change({ areas: [...draft.areas, ...fresh] });
          }}
          overlay={(body, unitsPerPx) => (
            <ZoneMarks zones={standing(chart.zones)} body={body} unitsPerPx={unitsPerPx} />
          )}
          captions={{
            right: intl.formatMessage({ id: 'consent.map.right', defaultMessage: 'Patient’s right' }),
            left: intl.formatMessage({ id: 'consent.map.left', defaultMessage: 'Patient’s left' }),
          }}
        />
      </div>
    </div>
  );
};

const DeviceChoice = ({ error }: { readonly error: string | undefined }): ReactNode => {
  const intl = useIntl();
  const navigate = useNavigate();
  const { draft, change, devices } = useConsentForm();
  if (devices.length === 0) {
    return (
      <Notice
        level="caution"
        title={intl.formatMessage({ id: 'consent.no-device', defaultMessage: 'No device is noted yet.' })}
        actions={
          <Button onPress={() => void navigate({ to: '/products' })}>
            {intl.formatMessage({ id: 'consent.add-device', defaultMessage: 'Add a device' })}
          </Button>
        }
      >
        {intl.formatMessage({
          id: 'consent.no-device.why',
          defaultMessage: 'The consent names the device. What you entered here is kept as a draft.',
        })}
      </Notice>
    );
  }
  return (
    <Picker
      label={intl.formatMessage({ id: 'consent.device', defaultMessage: 'Device' })}
      error={error}
      rows={devices.map((device) => ({
        value: device.id,
        label: `${device.make} ${device.model}`.trim(),
        detail: intl.formatMessage(deviceKindLabels[device.kind]),
      }))}
      value={draft.device}
      onChange={(device) => change({ device })}
    />
  );
};

/** Said at the button before it is tried. */
const onlyHandOver: Message = {
  id: 'consent.hand-over.only',
  defaultMessage: 'Only {who} hands over and signs. What you enter here is kept for them.',
};

/** The practitioner's part before the patient reads: what the consent will cover. */
export const ScopeStep = (): ReactNode => {
  const intl = useIntl();
  const navigate = useNavigate();
  const home = useHome();
  const { chart, draft, change, device, today, flush, savedAt, failing } = useConsentForm();
  const notTheirs = useRefusal()('consents:preview', onlyHandOver);
  const areaWords = useAreaWords();
  const problemText = useProblemText();
  const [tried, setTried] = useState(false);
  const { problems } = scopeFromDraft(draft, device?.kind ?? null);
  const errorOf = (problem: ScopeProblem): string | undefined =>
    tried && problems.includes(problem) ? problemText(problem) : undefined;
  const adopted = useConsentTexts().some(
    ({ id, language }) => id === draft.template.id && language === draft.template.language,
  );

  const toCome =
    draft.offeredOn !== null && draft.offeredOn > today
      ? intl.formatMessage({
          id: 'consent.offered.to-come',
          defaultMessage: 'This day is still to come. Check the year.',
        })
      : undefined;

  const handOver = async (): Promise<void> => {
    setTried(true);
    if (problems.length > 0 || toCome !== undefined) return;
    change({ step: 'read' });
    await flush();
  };
  const actions = (
    <ActionBar
      state={
        <>
          <DraftState savedAt={savedAt} failing={failing} timeZone={home.timeZone} />
          {notTheirs !== undefined && <span className="caption">{notTheirs}</span>}
        </>
      }
    >
      <Button
        leaves
        onPress={() => void navigate({ to: '/patients/$patientId', params: { patientId: chart.patient.id } })}
      >
        {intl.formatMessage({ id: 'consent.back', defaultMessage: 'Back to the patient' })}
      </Button>
      <Button
        kind="primary"
        onPress={handOver}
        notYet={
          notTheirs ??
          (adopted
            ? undefined
            : intl.formatMessage({
                id: 'consent.not-adopted.short',
                defaultMessage: 'The consent text is not adopted yet.',
              }))
        }
      >
        {intl.formatMessage({ id: 'consent.hand-over', defaultMessage: 'Hand over to the patient' })}
      </Button>
    </ActionBar>
  );
  return (
    <WorkFrame current="patients" banner={<ChartBanner chart={chart} titled />} actions={actions}>
      <div className={styles.scope}>
        <AreaChoice />
        <div className={`sheet ${styles.sheet}`}>
          <h1 className="title">
            {intl.formatMessage({
              id: 'consent.scope.title',
              defaultMessage: 'What the patient is asked to agree to',
            })}
          </h1>
          {!adopted && (
            <Notice
              level="caution"
              title={intl.formatMessage({
                id: 'consent.not-adopted',
                defaultMessage: 'Nobody has read and adopted the consent text yet.',
              })}
              actions={
                <Button onPress={() => void navigate({ to: '/documents' })}>
                  {intl.formatMessage({ id: 'consent.read-text', defaultMessage: 'Read the text' })}
                </Button>
              }
            >
              {intl.formatMessage({
                id: 'consent.not-adopted.why',
                defaultMessage:
                  'It can be used once a named practitioner has read it. What you enter here is kept.',
              })}
            </Notice>
          )}
          <div className={styles.areas}>
            <span className="label">
              {intl.formatMessage({ id: 'consent.areas', defaultMessage: 'Areas' })}
            </span>
            <p>
              {draft.areas.length === 0
                ? intl.formatMessage({
                    id: 'consent.areas.none',
                    defaultMessage: 'None chosen. Press the areas on the figure.',
                  })
                : areaWords(draft.areas)}
            </p>
            {errorOf('areas') && (
              <p className="stop strong" role="alert">
                {errorOf('areas')}
              </p>
            )}
          </div>
          <div className={styles.pair}>
            <TextInput
              label={intl.formatMessage({ id: 'consent.depth', defaultMessage: 'Deepest needling' })}
              note={intl.formatMessage({ id: 'consent.depth.note', defaultMessage: 'in mm' })}
              value={draft.depth}
              onChange={(depth) => change({ depth })}
              error={errorOf('depth')}
            />
            <TextInput
              label={intl.formatMessage({ id: 'consent.sessions', defaultMessage: 'Sessions planned' })}
              note={intl.formatMessage({ id: 'consent.sessions.note', defaultMessage: '1 to 24' })}
              kind="digits"
              value={draft.sessions}
              onChange={(sessions) => change({ sessions })}
              error={errorOf('sessions')}
            />
          </div>
          <DeviceChoice error={errorOf('device')} />
          <TextChoice />
          <div className={styles.pair}>
            <TextInput
              label={intl.formatMessage({ id: 'consent.price', defaultMessage: 'Price as told' })}
              help={intl.formatMessage({
                id: 'consent.price.help',
                defaultMessage: 'Printed as written. Empty prints “not recorded”.',
              })}
              value={draft.price}
              onChange={(price) => change({ price })}
            />
            <DateInput
              label={intl.formatMessage({ id: 'consent.offered', defaultMessage: 'First offered on' })}
              value={draft.offeredOn}
              draft={draft.offeredText}
              today={today}
              onChange={(offeredOn, typed) => change({ offeredOn, offeredText: typed.text })}
              error={toCome ?? errorOf('offered')}
            />
          </div>
        </div>
      </div>
    </WorkFrame>
  );
};
