import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import {
  otherReactionLabels,
  reactionGradeLabels,
  reactionSignLabels,
} from '../../../shared/labels/session-labels.ts';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import type { RegionSide } from '../../../shared/regions/regions.ts';
import { setGrade, withFirstLook, type LookPlace } from '../../../shared/sessions/edit-reactions.ts';
import { noGrades } from '../../../shared/sessions/session-draft.ts';
import { samePlace } from '../../../shared/sessions/session.ts';
import {
  otherReactions,
  reactionSigns,
  type OtherReaction,
  type ReactionSign,
  type ReactionTime,
} from '../../../shared/sessions/values.ts';
import { ChipGroup, SingleChipGroup } from '../../ui/chip-group.tsx';
import { Scale } from '../../ui/scale.tsx';
import { WithSnippets } from '../snippets/with-snippets.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useAreaNames } from '../../use-area-names.ts';
import { insertedKey } from './form-history.ts';
import { useSessionForm } from './form-context.ts';
import { NothingElse } from './nothing-else.tsx';
import styles from './session-form.module.css';
import { SettledFields } from './settled-fields.tsx';

const signs = Object.keys(reactionSigns) as ReactionSign[];
const everywhere = 'all';
const oneDiffers = 'one-differs';
const painSteps = Array.from({ length: 11 }, (_, number) => ({ value: String(number), label: '', number }));

/** What was seen on the skin at one of the two looks, for all areas or for one that differs. */
export const ReactionSection = ({ time }: { readonly time: ReactionTime }) => {
  const intl = useIntl();
  const { draft, change, problemAt } = useSessionForm();
  const nameOf = useAreaNames();
  const [placeKey, setPlaceKey] = useState<string>(everywhere);
  const [apart, setApart] = useState(draft.reactions[time].differs.length > 0);
  const look = draft.reactions[time];
  const area = draft.areas.find((each) => regionSideKey(each) === placeKey);
  const place: LookPlace = area ?? 'all';
  const grades = area ? (look.differs.find((own) => samePlace(own, area))?.grades ?? look.all) : look.all;
  const before = gradesBefore(draft.reactions.end, area, time);
  const differing = (each: RegionSide): boolean => look.differs.some((own) => samePlace(own, each));

  return (
    <>
      {draft.areas.length > 1 && (
        <SingleChipGroup
          label={intl.formatMessage({ id: 'sessions.reaction.where', defaultMessage: 'Where' })}
          hideLabel
          value={placeKey}
          options={[
            {
              value: everywhere,
              label: intl.formatMessage(
                { id: 'sessions.reaction.all', defaultMessage: 'All {count} areas' },
                { count: draft.areas.length },
              ),
            },
            ...(apart ? draft.areas : []).map((each) => ({
              value: regionSideKey(each),
              label: differing(each)
                ? intl.formatMessage(
                    { id: 'sessions.reaction.differs', defaultMessage: '{area} differs' },
                    { area: nameOf(each) },
                  )
                : nameOf(each),
            })),
            ...(apart
              ? []
              : [
                  {
                    value: oneDiffers,
                    label: intl.formatMessage({
                      id: 'sessions.reaction.one-differs',
                      defaultMessage: 'One area differs',
                    }),
                  },
                ]),
          ]}
          onChange={(value) => {
            if (value !== oneDiffers) return setPlaceKey(value);
            setApart(true);
            const [first] = draft.areas;
            if (first) setPlaceKey(regionSideKey(first));
          }}
        />
      )}
      {problemAt(['reactions']) && <p className="stop">{problemAt(['reactions'])}</p>}
      <div className={styles.grades}>
        {signs.map((sign) => (
          <GradeRow
            key={sign}
            label={intl.formatMessage(reactionSignLabels[sign])}
            note={
              before?.[sign] === undefined || before[sign] === null
                ? ''
                : intl.formatMessage(
                    { id: 'sessions.reaction.at-end', defaultMessage: '{grade} at the end' },
                    { grade: before[sign] },
                  )
            }
          >
            <Scale
              label={intl.formatMessage(reactionSignLabels[sign])}
              hideLabel
              value={grades[sign] === null ? null : String(grades[sign])}
              steps={reactionGradeLabels[sign].map((message, number) => ({
                value: String(number),
                number,
                label: intl.formatMessage(message).toLocaleLowerCase(),
              }))}
              onChange={(value) =>
                change(
                  {
                    key: `reactions.${time}.${placeKey}.${sign}`,
                    label: intl.formatMessage(reactionSignLabels[sign]).toLocaleLowerCase(),
                  },
                  (now) =>
                    withFirstLook(
                      setGrade(now, { time, place, sign }, value === null ? null : Number(value)),
                      Date.now(),
                    ),
                )
              }
            />
          </GradeRow>
        ))}
        <PainRow />
      </div>
      <NothingElse time={time} />
      <OtherReactions />
      <SettledFields />
    </>
  );
};

const gradesBefore = (
  end: {
    readonly all: typeof noGrades;
    readonly differs: readonly (RegionSide & { readonly grades: typeof noGrades })[];
  },
  area: RegionSide | undefined,
  time: ReactionTime,
): typeof noGrades | undefined => {
  if (time === 'end') return undefined;
  return (area && end.differs.find((own) => samePlace(own, area))?.grades) ?? end.all;
};

interface GradeRowProps {
  readonly label: string;
  readonly note: string;
  readonly children: ReactNode;
}

const GradeRow = ({ label, note, children }: GradeRowProps) => (
  <div className={styles.grade}>
    <div aria-hidden="true">
      <div className="strong">{label}</div>
      <div className="caption">{note}</div>
    </div>
    {children}
  </div>
);

const PainRow = () => {
  const intl = useIntl();
  const { draft, change } = useSessionForm();
  const label = intl.formatMessage({ id: 'sessions.reaction.pain', defaultMessage: 'Pain at worst' });
  return (
    <GradeRow
      label={label}
      note={intl.formatMessage({ id: 'sessions.reaction.pain-range', defaultMessage: '0 to 10' })}
    >
      <Scale
        label={label}
        hideLabel
        value={draft.pain === null ? null : String(draft.pain)}
        steps={painSteps}
        onChange={(value) =>
          change({ key: 'pain', label: label.toLowerCase() }, (before) => ({
            ...before,
            pain: value === null ? null : Number(value),
          }))
        }
      />
    </GradeRow>
  );
};

const OtherReactions = () => {
  const intl = useIntl();
  const { draft, change, problemAt, leave, type } = useSessionForm();
  const { state, kinds, detail } = draft.otherReaction;
  const label = intl.formatMessage({ id: 'sessions.reaction.else', defaultMessage: 'Anything else' });
  const detailLabel = intl.formatMessage({
    id: 'sessions.reaction.detail',
    defaultMessage: 'What was seen, and what was done',
  });
  const setDetail = (text: string, inserted: boolean): void => {
    type(['otherReaction.detail']);
    const key = insertedKey('otherReaction.detail', inserted);
    change({ key, label: label.toLowerCase() }, (before) => ({
      ...before,
      otherReaction: { ...before.otherReaction, detail: text },
    }));
  };
  const values: readonly (OtherReaction | 'none')[] = state === 'none' ? ['none'] : kinds;
  return (
    <>
      <ChipGroup<OtherReaction | 'none'>
        label={label}
        note={
          state === 'not-recorded'
            ? intl.formatMessage({
                id: 'sessions.reaction.else-open',
                defaultMessage: 'Not recorded until chosen',
              })
            : undefined
        }
        exclusive="none"
        values={values}
        options={[
          {
            value: 'none',
            label: intl.formatMessage({ id: 'sessions.reaction.none', defaultMessage: 'None of these' }),
          },
          ...otherReactions.map((value) => ({
            value,
            label: intl.formatMessage(otherReactionLabels[value]),
          })),
        ]}
        onChange={(next) =>
          change({ key: 'otherReaction', label: label.toLowerCase() }, (before) => ({
            ...before,
            otherReaction: {
              ...before.otherReaction,
              state: next.length === 0 ? 'not-recorded' : next.includes('none') ? 'none' : 'some',
              kinds: next.filter((kind) => kind !== 'none'),
            },
          }))
        }
      />
      {(state === 'some' || detail !== '') && (
        <WithSnippets field="reaction" label={detailLabel} value={detail} onChange={setDetail}>
          {(hold, onType) => (
            <TextArea
              inputRef={hold}
              label={detailLabel}
              rows={2}
              reserveLine={false}
              value={detail}
              error={problemAt(['otherReaction.detail'])}
              onChange={onType}
              onCommit={() => leave(['otherReaction.detail'])}
            />
          )}
        </WithSnippets>
      )}
    </>
  );
};
