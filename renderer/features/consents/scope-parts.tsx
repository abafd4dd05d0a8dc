import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { fullestView } from '../../../shared/body-map/body-view.ts';
import type { ScopeProblem } from '../../../shared/consents/scope-from-draft.ts';
import { deviceKindLabels } from '../../../shared/labels/device-labels.ts';
import { routeClassLabels } from '../../../shared/labels/product-labels.ts';
import { type RouteClass, routeClasses } from '../../../shared/products/product.ts';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import type { RegionSide } from '../../../shared/regions/regions.ts';
import { standing } from '../../../shared/zones/zone.ts';
import { BodyMap } from '../../ui/body-map.tsx';
import { Button } from '../../ui/button.tsx';
import { ChipGroup } from '../../ui/chip-group.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Picker } from '../../ui/picker.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useAreaNames, useAreaWords } from '../../use-area-names.ts';
import { ZoneMarks } from '../zones/zone-marks.tsx';
import { useConsentForm } from './consent-form.ts';
import styles from './consent.module.css';

/** What is missing or impossible in the scope, as a sentence beside its field. */
export const useProblemText = (): ((problem: ScopeProblem) => string) => {
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
    valid: intl.formatMessage({
      id: 'consent.missing.valid',
      defaultMessage: 'Enter the last day, not before the day of the offer, or leave it empty.',
    }),
    guardian: intl.formatMessage({
      id: 'consent.missing.guardian',
      defaultMessage: 'Enter the guardian’s name and what they are to the patient.',
    }),
    nothing: intl.formatMessage({
      id: 'consent.missing.nothing',
      defaultMessage: 'Nothing here goes beyond what is signed already.',
    }),
  };
  return (problem) => texts[problem];
};

/** The areas on the figure; those of a consent that is extended are shown as signed. */
export const AreaChoice = (): ReactNode => {
  const intl = useIntl();
  const { chart, draft, change, extended } = useConsentForm();
  const signed = extended?.scope?.areas;
  const nameOf = useAreaNames();
  const [view, setView] = useState<'front' | 'back'>(() => fullestView(draft.areas.map(regionSideKey)));
  const states = useMemo(
    () =>
      new Map([
        ...draft.areas.map((area) => [regionSideKey(area), 'selected'] as const),
        ...(signed ?? []).map((area) => [regionSideKey(area), 'confirmed'] as const),
      ]),
    [draft.areas, signed],
  );
  const toggle = (area: RegionSide): void => {
    const key = regionSideKey(area);
    if (signed?.some((one) => regionSideKey(one) === key)) return;
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

/** The chosen areas in words. */
export const ChosenAreas = ({ error }: { readonly error: string | undefined }): ReactNode => {
  const intl = useIntl();
  const { draft } = useConsentForm();
  const areaWords = useAreaWords();
  return (
    <div className={styles.areas}>
      <span className="label">{intl.formatMessage({ id: 'consent.areas', defaultMessage: 'Areas' })}</span>
      <p>
        {draft.areas.length === 0
          ? intl.formatMessage({
              id: 'consent.areas.none',
              defaultMessage: 'None chosen. Press the areas on the figure.',
            })
          : areaWords(draft.areas)}
      </p>
      {error && (
        <p className="stop strong" role="alert">
          {error}
        </p>
      )}
    </div>
  );
};

/** The devices of the practice. */
export const DeviceChoice = ({ error }: { readonly error: string | undefined }): ReactNode => {
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

/** Classes of products that may be used; `signed` are not offered again. */
export const ClassChoice = ({ signed }: { readonly signed: readonly RouteClass[] }): ReactNode => {
  const intl = useIntl();
  const { draft, change } = useConsentForm();
  return (
    <ChipGroup
      label={intl.formatMessage({ id: 'consent.classes', defaultMessage: 'Classes of products' })}
      note={intl.formatMessage({ id: 'consent.classes.note', defaultMessage: 'as in the list of products' })}
      options={routeClasses
        .filter((each) => each !== 'unknown' && !signed.includes(each))
        .map((each) => ({ value: each, label: intl.formatMessage(routeClassLabels[each]) }))}
      values={draft.productClasses}
      onChange={(productClasses) => change({ productClasses: [...productClasses] })}
    />
  );
};
