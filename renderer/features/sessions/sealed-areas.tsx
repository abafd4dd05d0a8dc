import { useIntl } from 'react-intl';
import { speedLabels } from '../../../shared/labels/device-labels.ts';
import {
  directionLabels,
  endPointLabels,
  extentLabel,
  nothingPlannedLabel,
  plannedLabel,
} from '../../../shared/labels/session-labels.ts';
import { formatQuantity } from '../../../shared/quantity/format.ts';
import { speedSpecs } from '../../../shared/quantity/specs.ts';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import { extentWords } from '../../../shared/sessions/extent.ts';
import { bandOf, bandWords, plannedOfAll, wasPlanned } from '../../../shared/sessions/planned.ts';
import { rfWords } from '../../../shared/sessions/rf.ts';
import type { Session, SessionArea } from '../../../shared/sessions/session.ts';
import { useAreaNames, usePartNames } from '../../use-area-names.ts';
import { depthOf } from './area-words.ts';
import styles from './sealed-sheet.module.css';

/** Depth, passes and end point of each area in a row; speed, directions and note in a line under it. */
export const SealedAreas = ({ session }: { readonly session: Session }) => {
  const intl = useIntl();
  const nothing = plannedOfAll(session.areas);
  return (
    <>
      <table className={`table ${styles.areas}`}>
        <thead>
          <tr>
            <th>{intl.formatMessage({ id: 'sessions.sealed.area', defaultMessage: 'Area' })}</th>
            <th className="num">
              {intl.formatMessage({ id: 'sessions.area.depth', defaultMessage: 'Depth' })}
            </th>
            <th className="num">
              {intl.formatMessage({ id: 'sessions.area.passes', defaultMessage: 'Passes' })}
            </th>
            <th>
              {intl.formatMessage({ id: 'sessions.area.end-point', defaultMessage: 'End point reached' })}
            </th>
          </tr>
        </thead>
        {session.areas.map((area) => (
          <SealedArea key={regionSideKey(area)} area={area} withPlan={nothing === null} />
        ))}
      </table>
      {nothing !== null && (
        <p className="caption">{intl.formatMessage(nothingPlannedLabel, { planned: nothing })}</p>
      )}
    </>
  );
};

interface SealedAreaProps {
  readonly area: SessionArea;
  /** What was planned stands under its depth. */
  readonly withPlan: boolean;
}

const SealedArea = ({ area, withPlan }: SealedAreaProps) => {
  const intl = useIntl();
  const nameOf = useAreaNames();
  const partNames = usePartNames();
  const missing = (
    <span className="muted">
      {intl.formatMessage({ id: 'sessions.sealed.not-recorded', defaultMessage: 'Not recorded' })}
    </span>
  );
  const speed =
    area.speed &&
    intl.formatMessage(speedLabels[area.speed.unit], {
      value: formatQuantity(area.speed.milli, speedSpecs[area.speed.unit], intl.locale),
    });
  const directions = area.directions.map((direction) => intl.formatMessage(directionLabels[direction]));
  const how = [speed, rfWords(area.rf, intl.locale) || null, ...directions]
    .filter((word) => typeof word === 'string')
    .join(', ');
  const extent = extentWords(area.extent, intl.locale);
  const band = bandOf(area.planned);
  const lines = [
    how,
    extent === '' ? '' : `${intl.formatMessage(extentLabel)}: ${extent}`,
    area.stoppedReason,
    area.note,
  ].filter((line) => line !== '');
  return (
    <tbody>
      <tr className={styles.area}>
        <th scope="row">
          {nameOf(area)}
          {area.parts.length > 0 && <div className="caption">{partNames(area.parts)}</div>}
        </th>
        <td className="num">
          {depthOf(area, intl.locale) ?? missing}
          {withPlan && (
            <div className={`caption ${styles.planned}`}>
              {intl.formatMessage(plannedLabel, {
                planned: wasPlanned(area.planned),
                band: band && bandWords(band, intl.locale),
              })}
            </div>
          )}
        </td>
        <td className="num">{area.passes ?? missing}</td>
        <td>{area.endPoint === null ? missing : intl.formatMessage(endPointLabels[area.endPoint])}</td>
      </tr>
      {lines.length > 0 && (
        <tr className={styles.more}>
          <td colSpan={4}>
            {lines.map((line) => (
              <div key={line} className={`caption ${styles.prose}`}>
                {line}
              </div>
            ))}
          </td>
        </tr>
      )}
    </tbody>
  );
};
