import { useIntl } from 'react-intl';
import { intimateLabels, limitLabels, regionLimitLabel } from '../../../shared/labels/rule-labels.ts';
import { formatQuantity, withUnit } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { regionMessages } from '../../../shared/regions/region-messages.ts';
import { type Region, regions } from '../../../shared/regions/regions.ts';
import { depthRangeGroups } from '../../../shared/rules/depth-ranges.ts';
import { intimateAnswer, intimateAnswers } from '../../../shared/rules/intimate-areas.ts';
import { limitsOf } from '../../../shared/rules/limits.ts';
import { regionOfLimit } from '../../../shared/rules/region-limits.ts';
import type { Rule } from '../../../shared/rules/rule.ts';

/** What a limit is called: "Fewer days than", "Calf, from". */
export const useLimitName = (): ((name: string) => string) => {
  const intl = useIntl();
  return (name) => {
    const of = regionOfLimit(name);
    if (of)
      return intl.formatMessage(regionLimitLabel, {
        region: intl.formatMessage(regionMessages[of.region]),
        end: of.end,
      });
    const label = limitLabels[name];
    return label ? intl.formatMessage(label) : name;
  };
};

/** A limit as it stands in the form: as typed, or the answer that was chosen. */
export const useTypedLimit = (): ((name: string, typed: string) => string) => {
  const intl = useIntl();
  return (name, typed) =>
    regionOfLimit(name)?.end === 'intimate'
      ? intl.formatMessage(intimateLabels[intimateAnswers[Number(typed)] ?? 'unknown'])
      : typed;
};

/** The limits of a rule in words, a line for each thing: "Fewer days than: 28 days", "1.00–2.00 mm: Knee, Shin, Calf". */
export const useLimitLines = (): ((rule: Rule) => readonly string[]) => {
  const intl = useIntl();
  const nameOf = useLimitName();
  const list = (names: readonly string[]): string => intl.formatList(names, { type: 'unit' });
  const namesOf = (members: readonly Region[]): string =>
    members.length === regions.length
      ? intl.formatMessage({ id: 'rules.every-region', defaultMessage: 'every area' })
      : list(members.map((region) => intl.formatMessage(regionMessages[region])));
  return (rule) => {
    if (rule.predicate === 'depth-outside-region')
      return depthRangeGroups(rule.params).map(({ minUm, maxUm, regions: members }) => {
        const least = formatQuantity(minUm, depthSpec, intl.locale);
        return `${least}–${withUnit(maxUm, depthSpec, intl.locale)}: ${namesOf(members)}`;
      });
    if (rule.predicate === 'law-intimate-area')
      return intimateAnswers.flatMap((answer) => {
        const members = regions.filter((region) => intimateAnswer(rule.params, region) === answer);
        return members.length === 0
          ? []
          : [`${intl.formatMessage(intimateLabels[answer])}: ${namesOf(members)}`];
      });
    const words = limitsOf(rule).map(
      ({ name, value, spec }) => `${nameOf(name)}: ${withUnit(value, spec, intl.locale)}`,
    );
    return words.length === 0 ? [] : [list(words)];
  };
};
