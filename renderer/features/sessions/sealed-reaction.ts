import { useIntl } from 'react-intl';
import {
  otherReactionStateLabels,
  reactionSignLabels,
  reactionTimeLabels,
  settledLabel,
  settledWords,
} from '../../../shared/labels/session-labels.ts';
import { withUnit } from '../../../shared/quantity/format.ts';
import { settledSpec } from '../../../shared/quantity/specs.ts';
import { sortAreas } from '../../../shared/regions/region-side.ts';
import type { RegionSide } from '../../../shared/regions/regions.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import { reactionSigns, reactionTimes, type ReactionSign } from '../../../shared/sessions/values.ts';
import { useAreaNames } from '../../use-area-names.ts';
import type { SealedLine as Line } from './sealed-line.ts';

type Reaction = Session['reactions'][number];

/** What was seen at each look, once where it was the same on all areas; what else was seen, and whether it had settled. */
export const useSealedReaction = ({ reactions, otherReaction, pain, settled }: Session): readonly Line[] => {
  const intl = useIntl();
  const nameOf = useAreaNames();
  const gradesOf = (look: Reaction): string =>
    (Object.keys(reactionSigns) as ReactionSign[])
      .filter((sign) => look[sign] !== null)
      .map(
        (sign) =>
          `${intl.formatMessage(reactionSignLabels[sign]).toLocaleLowerCase(intl.locale)} ${look[sign]}`,
      )
      .join(', ');
  const looks = reactionTimes.flatMap((time): Line[] => {
    const places = new Map<string, RegionSide[]>();
    for (const look of reactions.filter((each) => each.time === time)) {
      const grades = gradesOf(look);
      if (grades !== '') places.set(grades, [...(places.get(grades) ?? []), look]);
    }
    const same = places.size === 1;
    const words = [...places].map(([grades, areas]) =>
      same ? grades : `${sortAreas(areas).map(nameOf).join('; ')}: ${grades}`,
    );
    return words.length === 0 ? [] : [[intl.formatMessage(reactionTimeLabels[time]), words.join('\n')]];
  });
  const label = intl.formatMessage({ id: 'sessions.reaction.else', defaultMessage: 'Anything else' });
  const { detail, state } = otherReaction;
  const { state: asked, afterMs } = settled;
  const left =
    asked === 'not-asked'
      ? null
      : intl.formatMessage(settledWords, {
          state: asked,
          timed: afterMs === null ? 'no' : 'yes',
          after: afterMs === null ? '' : withUnit(afterMs, settledSpec, intl.locale),
        });
  const some = looks.length > 0 || pain !== null || left !== null;
  const other =
    detail === '' && state === 'not-recorded' && some
      ? intl.formatMessage(otherReactionStateLabels[state])
      : detail;
  return [...looks, [label, other], [intl.formatMessage(settledLabel), left]];
};
