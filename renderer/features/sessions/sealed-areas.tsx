import { useIntl } from 'react-intl';
import { speedLabels } from '../../../shared/labels/device-labels.ts';
import {
  directionLabels,
  endPointLabels,
  reactionSignLabels,
  reactionTimeLabels,
} from '../../../shared/labels/session-labels.ts';
import { formatQuantity } from '../../../shared/quantity/format.ts';
import { speedSpecs } from '../../../shared/quantity/specs.ts';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import { samePlace, type Session, type SessionArea } from '../../../shared/sessions/session.ts';
import { reactionSigns, type ReactionSign } from '../../../shared/sessions/values.ts';
import { useAreaNames } from '../../use-area-names.ts';
import { depthOf } from './area-words.ts';
import styles from './sealed-sheet.module.css';

/** Depth, passes, speed, end point and reaction of each area. */
export const SealedAreas = ({ session }: { readonly session: Session }) => {
  const intl = useIntl();
  const nameOf = useAreaNames();
  const missing = intl.formatMessage({ id: 'sessions.sealed.not-recorded', defaultMessage: 'Not recorded' });
  return (
    <table className="table">
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
      <tbody>
        {session.areas.map((area) => (
          <tr key={regionSideKey(area)}>
            <td>
              <span className="strong">{nameOf(area)}</span>
              <MoreOn area={area} session={session} />
            </td>
            <td className="num">{depthOf(area, intl.locale) ?? missing}</td>
            <td className="num">{area.passes ?? missing}</td>
            <td>
              {area.endPoint === null ? missing : intl.formatMessage(endPointLabels[area.endPoint])}
              {area.stoppedReason !== '' && <div className="caption">{area.stoppedReason}</div>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const MoreOn = ({ area, session }: { readonly area: SessionArea; readonly session: Session }) => {
  const intl = useIntl();
  const looks = session.reactions.filter((each) => samePlace(each, area));
  const lines = [
    area.speed &&
      intl.formatMessage(speedLabels[area.speed.unit], {
        value: formatQuantity(area.speed.milli, speedSpecs[area.speed.unit], intl.locale),
      }),
    area.directions.map((direction) => intl.formatMessage(directionLabels[direction])).join(', '),
    ...looks.map((look) => {
      const grades = (Object.keys(reactionSigns) as ReactionSign[]).flatMap((sign) =>
        look[sign] === null
          ? []
          : [`${intl.formatMessage(reactionSignLabels[sign]).toLocaleLowerCase()} ${look[sign]}`],
      );
      return `${intl.formatMessage(reactionTimeLabels[look.time])}: ${grades.join(', ')}`;
    }),
    area.note,
  ].filter((line): line is string => typeof line === 'string' && line !== '');
  return lines.map((line) => (
    <div key={line} className={`caption ${styles.prose}`}>
      {line}
    </div>
  ));
};
