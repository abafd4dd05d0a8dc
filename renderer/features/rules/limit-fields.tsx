import { useIntl } from 'react-intl';
import { intimateLabels } from '../../../shared/labels/rule-labels.ts';
import { formatQuantity, withUnit } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { regionMessages } from '../../../shared/regions/region-messages.ts';
import type { Region } from '../../../shared/regions/regions.ts';
import { intimateAnswers } from '../../../shared/rules/intimate-areas.ts';
import { type Limit, limitsOf } from '../../../shared/rules/limits.ts';
import { regionOfLimit } from '../../../shared/rules/region-limits.ts';
import type { Rule } from '../../../shared/rules/rule.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useLimitName } from './limit-words.ts';
import { limitProblem, type RuleDraft } from './rule-draft.ts';
import styles from './rules.module.css';

interface LimitFieldsProps {
  readonly shipped: Rule;
  readonly typed: RuleDraft['limits'];
  readonly onType: (typed: RuleDraft['limits']) => void;
  /** Somebody tried to save: what stands against a limit is said. */
  readonly tried: boolean;
}

/** The limits of a rule, each in its field; the two ends of a region's depth range side by side. */
export const LimitFields = (props: LimitFieldsProps) => {
  const limits = limitsOf(props.shipped);
  const ranges = Map.groupBy(limits, ({ name }) => regionOfLimit(name)?.region ?? null);
  return (
    <>
      {ranges.get(null)?.map((limit) => (
        <LimitField key={limit.name} limit={limit} {...props} />
      ))}
      {[...ranges].flatMap(([region, ends]) =>
        region === null
          ? []
          : ends.map((limit) => limit.name).includes(`${region}.intimate`)
            ? [<IntimateField key={region} region={region} {...props} />]
            : [<RangeFields key={region} region={region} ends={ends} {...props} />],
      )}
    </>
  );
};

/** Whether the practice counts a region as intimate; stored as the place of the answer. */
const IntimateField = ({ region, typed, onType }: LimitFieldsProps & { readonly region: Region }) => {
  const intl = useIntl();
  const name = `${region}.intimate`;
  return (
    <Segmented
      full
      tick
      label={intl.formatMessage(regionMessages[region])}
      value={typed[name] ?? null}
      options={intimateAnswers.map((answer, place) => ({
        value: String(place),
        label: intl.formatMessage(intimateLabels[answer]),
      }))}
      onChange={(value) => onType({ ...typed, [name]: value })}
    />
  );
};

interface RangeFieldsProps extends LimitFieldsProps {
  readonly region: Region;
  readonly ends: readonly Limit[];
}

const RangeFields = ({ region, ends, ...props }: RangeFieldsProps) => {
  const intl = useIntl();
  const range = ends.map(({ value, spec }) => formatQuantity(value, spec, intl.locale)).join('–');
  return (
    <div className={styles.range}>
      <div>
        <div className="strong">{intl.formatMessage(regionMessages[region])}</div>
        <div className="caption">
          {intl.formatMessage(
            { id: 'rules.limit-shipped', defaultMessage: 'As shipped: {value}' },
            { value: `${range}\u202F${depthSpec.unit}` },
          )}
        </div>
      </div>
      {ends.map((limit) => (
        <LimitField key={limit.name} inRange limit={limit} {...props} />
      ))}
    </div>
  );
};

interface LimitFieldProps extends LimitFieldsProps {
  readonly limit: Limit;
  /** Its region and what was shipped stand beside it. */
  readonly inRange?: boolean;
}

const LimitField = ({ limit, inRange = false, shipped, typed, onType, tried }: LimitFieldProps) => {
  const intl = useIntl();
  const nameOf = useLimitName();
  const { name, value, spec } = limit;
  const problem = limitProblem(shipped, name, typed);
  const error =
    tried && problem !== null
      ? intl.formatMessage(
          {
            id: 'rules.limit-problem',
            defaultMessage:
              '{problem, select, outside {From {min} to {max}.} reversed {Less than where the range begins.} other {Type one number.}}',
          },
          {
            problem,
            min: withUnit(spec.min, spec, intl.locale),
            max: withUnit(spec.max, spec, intl.locale),
          },
        )
      : undefined;
  return (
    <TextInput
      label={`${nameOf(name)}${spec.unit === '' ? '' : ` (${spec.unit})`}`}
      hideLabel={inRange}
      reserveLine={!inRange}
      trailing={inRange && <span className="muted">{spec.unit}</span>}
      help={
        inRange
          ? undefined
          : intl.formatMessage(
              { id: 'rules.limit-shipped', defaultMessage: 'As shipped: {value}' },
              { value: withUnit(value, spec, intl.locale) },
            )
      }
      value={typed[name] ?? ''}
      onChange={(text) => onType({ ...typed, [name]: text })}
      error={error}
    />
  );
};
