import { Ruler } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Item } from '../../../shared/assessments/instruments.ts';
import { scoreOf } from '../../../shared/assessments/score.ts';
import { answerLabels, itemLabels } from '../../../shared/labels/assessment-labels.ts';
import { daveyGradeLabels, daveyMessages } from '../../../shared/labels/score-labels.ts';
import type { Photo } from '../../../shared/photos/photo.ts';
import { formatQuantity } from '../../../shared/quantity/format.ts';
import { lineLengthSpec } from '../../../shared/quantity/specs.ts';
import { Button } from '../../ui/button.tsx';
import { Scale, type ScaleStep } from '../../ui/scale.tsx';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { usePhotoWords } from '../photos/photo-words.ts';
import { answerIn, type AssessmentField, instrumentOfDraft } from './assessment-draft.ts';
import type { AssessmentFieldsProps } from './assessment-fields-props.ts';
import styles from './assessments.module.css';

/** Every item of the scale, and the total where the scale has one. */
export const ItemFields = (props: AssessmentFieldsProps) => {
  const intl = useIntl();
  const { draft, errorOf } = props;
  const instrument = instrumentOfDraft(draft);
  if (!instrument) return null;
  const items = instrument.items.filter((item) => item.kind === 'number' || item.blind !== true);
  const error = errorOf('answers');
  return (
    <>
      {items.map((item) => (
        <ItemField key={item.id} {...props} item={item} />
      ))}
      {error !== undefined && (
        <p className={styles.error} role="alert" data-invalid>
          {error}
        </p>
      )}
      {instrument.abdomen && (
        <p role="status" className="strong">
          <DaveyTotal {...props} />
        </p>
      )}
      {items.length > 1 && !instrument.abdomen && (
        <p className="caption">
          {intl.formatMessage({
            id: 'assessments.no-total',
            defaultMessage: 'Items are kept one by one. No total is worked out.',
          })}
        </p>
      )}
    </>
  );
};

const DaveyTotal = ({ draft }: AssessmentFieldsProps) => {
  const intl = useIntl();
  const items = instrumentOfDraft(draft)?.items ?? [];
  const answers = items.flatMap((item) => {
    const answer = answerIn(draft, item);
    return answer === undefined || answer === 'not-a-length' ? [] : [{ item: item.id, answer }];
  });
  const total = scoreOf({ instrument: 'davey', answers });
  const scored = answers.filter(({ answer }) => typeof answer === 'number').length;
  return total === null
    ? intl.formatMessage(daveyMessages.noTotal, { scored })
    : intl.formatMessage(daveyMessages.total, { total });
};

interface ItemFieldProps extends AssessmentFieldsProps {
  readonly item: Item;
}

const ItemField = (props: ItemFieldProps) => {
  const intl = useIntl();
  const { draft, item, change } = props;
  if (item.kind === 'number' && item.unit === 'um') return <LengthField {...props} />;
  const answer = draft.answers[item.id];
  const label = intl.formatMessage(itemLabels[item.id]);
  const choose = (chosen: typeof answer | null): void => {
    const { [item.id]: _before, ...others } = draft.answers;
    change({ answers: chosen === null || chosen === undefined ? others : { ...others, [item.id]: chosen } });
  };
  if (item.kind === 'levels') {
    const levels = [...item.levels, ...(item.ordered ? [] : (['unknown'] as const))];
    return (
      <SingleChipGroup
        label={label}
        options={levels.map((value) => ({ value, label: intl.formatMessage(answerLabels[value]) }))}
        value={levels.find((level) => level === answer) ?? null}
        onChange={choose}
      />
    );
  }
  return (
    <Scale
      label={label}
      steps={stepsOf(item, (grade) => {
        const named = item.max === 2 ? daveyGradeLabels[grade as 0 | 1 | 2] : undefined;
        return named ? intl.formatMessage(named) : '';
      })}
      value={typeof answer === 'number' ? String(answer) : null}
      onChange={(value) => choose(value === null ? null : Number(value))}
    />
  );
};

const stepsOf = (
  { min, max }: { readonly min: number; readonly max: number },
  label: (grade: number) => string,
): readonly ScaleStep[] =>
  Array.from({ length: max - min + 1 }, (_, index) => ({
    value: String(min + index),
    number: min + index,
    label: label(min + index),
  }));

const kindsOfMeasure: Readonly<Record<string, readonly string[]>> = {
  longest: ['length', 'distance'],
  widest: ['width', 'distance'],
  commonest: ['width', 'distance'],
};

interface PhotoLength {
  readonly photo: Photo;
  readonly um: number;
}

/** Measures that fit the item, in the photos of the chosen areas or of none, newest first. */
const lengthsIn = (photos: readonly Photo[], item: Item): readonly PhotoLength[] =>
  photos
    .filter(({ attachment }) => attachment.invalid === null)
    .flatMap((photo) =>
      photo.measures
        .filter(({ kind }) => kindsOfMeasure[item.id]?.includes(kind) === true)
        .map(({ um }) => ({ photo, um })),
    )
    .slice(0, 8);

const LengthField = ({ item, draft, photos, change, errorOf }: ItemFieldProps) => {
  const intl = useIntl();
  const words = usePhotoWords();
  const field: AssessmentField = `item.${item.id}`;
  const error = errorOf(field);
  const photo = draft.measured[item.id];
  const from = photos.find(({ attachment }) => attachment.id === photo);
  const type = (text: string): void => {
    // What is typed by hand does not come from the photo any more.
    const { [item.id]: _photo, ...measured } = draft.measured;
    change({ lengths: { ...draft.lengths, [item.id]: text }, measured });
  };
  const take = ({ photo: { attachment }, um }: PhotoLength): void =>
    change({
      lengths: { ...draft.lengths, [item.id]: formatQuantity(um, lineLengthSpec, 'en-GB') },
      measured: { ...draft.measured, [item.id]: attachment.id },
      photos: [...new Set([...draft.photos, attachment.id])],
    });
  return (
    <div className={styles.length}>
      <TextInput
        label={intl.formatMessage(
          { id: 'assessments.in-mm', defaultMessage: '{item}, mm' },
          { item: intl.formatMessage(itemLabels[item.id]) },
        )}
        help={
          from &&
          intl.formatMessage(
            { id: 'assessments.measured-in', defaultMessage: 'Measured in: {photo}' },
            { photo: words.name(from) },
          )
        }
        {...(error === undefined ? {} : { error })}
        value={draft.lengths[item.id] ?? ''}
        onChange={type}
      />
      <div className={styles.lengths}>
        {lengthsIn(photos, item).map((each, index) => (
          <Button key={`${each.photo.attachment.id} ${index}`} icon={Ruler} onPress={() => take(each)}>
            {intl.formatMessage(
              { id: 'assessments.take', defaultMessage: '{mm, number, ::.00} mm, {photo}' },
              { mm: each.um / 1000, photo: words.name(each.photo) },
            )}
          </Button>
        ))}
      </div>
    </div>
  );
};
