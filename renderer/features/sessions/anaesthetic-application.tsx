import { X } from 'lucide-react';
import { useIntl } from 'react-intl';
import { usualReminders } from '../../../shared/clocks/clock.ts';
import { areaSpec, massSpec } from '../../../shared/quantity/specs.ts';
import { regionSideKey, sortAreas } from '../../../shared/regions/region-side.ts';
import type { RegionSide } from '../../../shared/regions/regions.ts';
import type { DraftApplication } from '../../../shared/sessions/session-draft.ts';
import { samePlace } from '../../../shared/sessions/session.ts';
import { Button } from '../../ui/button.tsx';
import { ChipGroup, SingleChipGroup } from '../../ui/chip-group.tsx';
import { useAreaNames } from '../../use-area-names.ts';
import { type ApplicationPart, ClockRow, type OnSet, PaperClock } from './anaesthetic-times.tsx';
import { useSessionForm } from './form-context.ts';
import { QuantityField } from './quantity-field.tsx';
import { YesNo } from './yes-no.tsx';
import own from './anaesthetic.module.css';
import styles from './session-form.module.css';

interface ApplicationFieldsProps {
  readonly application: DraftApplication;
  readonly index: number;
}

/** One application: where, how much, covered or not, and its clock. */
export const ApplicationFields = ({ application, index }: ApplicationFieldsProps) => {
  const intl = useIntl();
  const { draft, change } = useSessionForm();
  const several = draft.anaesthetic.applications.length > 1;
  const onSet: OnSet = (key, label, changed, gone) =>
    change(
      {
        key: `anaesthetic.${application.key}.${key}`,
        label,
        ...(gone === undefined ? {} : { gone }),
      },
      (before) => ({
        ...before,
        anaesthetic: {
          ...before.anaesthetic,
          applications: before.anaesthetic.applications.map((each) =>
            each.key === application.key ? { ...each, ...changed } : each,
          ),
        },
      }),
    );
  const path = `anaesthetic.applications.${index}`;
  const words = {
    title: intl.formatMessage(
      { id: 'sessions.application', defaultMessage: 'Application {number}' },
      { number: index + 1 },
    ),
    grams: intl.formatMessage({ id: 'sessions.anaesthetic.grams', defaultMessage: 'Amount' }),
    area: intl.formatMessage({ id: 'sessions.anaesthetic.area', defaultMessage: 'Area covered' }),
    occluded: intl.formatMessage({
      id: 'sessions.anaesthetic.occluded',
      defaultMessage: 'Covered with film',
    }),
  };
  return (
    <div className={own.application} role="group" aria-label={words.title}>
      {several && <ApplicationHead application={application} title={words.title} />}
      <div className={styles.three}>
        <QuantityField
          label={words.grams}
          paths={[`${path}.massMg`]}
          spec={massSpec}
          text={application.grams}
          step={1000}
          bigStep={5000}
          start={10_000}
          onText={(grams) => onSet('grams', words.grams.toLowerCase(), { grams })}
        />
        <QuantityField
          label={words.area}
          paths={[`${path}.areaMm2`]}
          spec={areaSpec}
          text={application.areaCm2}
          step={1000}
          bigStep={10_000}
          start={10_000}
          onText={(areaCm2) => onSet('areaCm2', words.area.toLowerCase(), { areaCm2 })}
        />
        <YesNo
          label={words.occluded}
          value={application.occluded}
          onChange={(occluded) => onSet('occluded', words.occluded.toLowerCase(), { occluded })}
        />
      </div>
      {(several || application.areas.length > 0) && <Where application={application} onSet={onSet} />}
      {draft.paper ? (
        <PaperClock application={application} onSet={onSet} path={path} />
      ) : (
        <>
          {application.offAt === null && <Reminder application={application} onSet={onSet} />}
          <ClockRow application={application} onSet={onSet} />
        </>
      )}
    </div>
  );
};

const ApplicationHead = ({
  application,
  title,
}: {
  readonly application: DraftApplication;
  readonly title: string;
}) => {
  const intl = useIntl();
  const { change } = useSessionForm();
  const takeOut = intl.formatMessage(
    { id: 'sessions.application.take-out', defaultMessage: 'Take out {title}' },
    { title: title.toLocaleLowerCase() },
  );
  return (
    <div className={own.applicationHead}>
      <h3 className="strong">{title}</h3>
      <Button
        kind="bare"
        icon={X}
        label={takeOut}
        onPress={() =>
          change(
            {
              key: `anaesthetic.remove.${application.key}`,
              label: takeOut.toLocaleLowerCase(),
              gone: intl.formatMessage(
                { id: 'sessions.application.gone', defaultMessage: '{title} was taken out' },
                { title },
              ),
            },
            (before) => ({
              ...before,
              anaesthetic: {
                ...before.anaesthetic,
                applications: before.anaesthetic.applications.filter(({ key }) => key !== application.key),
              },
            }),
          )
        }
      />
    </div>
  );
};

/** Which areas it was put on: those of the session, and any other that was said before. */
const Where = ({ application, onSet }: ApplicationPart) => {
  const intl = useIntl();
  const { draft } = useSessionForm();
  const nameOf = useAreaNames();
  const label = intl.formatMessage({ id: 'sessions.application.where', defaultMessage: 'Put on' });
  const places: readonly RegionSide[] = sortAreas([
    ...draft.areas.map(({ region, side }) => ({ region, side })),
    ...application.areas.filter((area) => !draft.areas.some((each) => samePlace(each, area))),
  ]);
  if (places.length === 0) return null;
  return (
    <ChipGroup
      label={label}
      values={application.areas.map(regionSideKey)}
      options={places.map((place) => ({ value: regionSideKey(place), label: nameOf(place) }))}
      onChange={(keys) =>
        onSet('areas', label.toLowerCase(), {
          areas: places.filter((place) => keys.includes(regionSideKey(place))),
        })
      }
    />
  );
};

const never = 'never';

/** When the clock reminds; nothing is chosen beforehand. */
const Reminder = ({ application, onSet }: ApplicationPart) => {
  const intl = useIntl();
  const label = intl.formatMessage({ id: 'sessions.application.remind', defaultMessage: 'Remind after' });
  return (
    <SingleChipGroup
      label={label}
      value={application.remindMin === null ? null : String(application.remindMin)}
      options={[
        ...usualReminders.map((minutes) => ({
          value: String(minutes),
          label: intl.formatMessage(
            { id: 'sessions.application.minutes', defaultMessage: '{minutes}\u202Fmin' },
            { minutes },
          ),
        })),
        ...(application.remindMin === null
          ? []
          : [
              {
                value: never,
                label: intl.formatMessage({
                  id: 'sessions.application.never',
                  defaultMessage: 'Do not remind',
                }),
              },
            ]),
      ]}
      onChange={(value) =>
        onSet('remind', label.toLowerCase(), { remindMin: value === never ? null : Number(value) })
      }
    />
  );
};
