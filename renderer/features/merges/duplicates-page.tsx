import { useNavigate, useRouter } from '@tanstack/react-router';
import { ArrowLeft, Users } from 'lucide-react';
import { useIntl } from 'react-intl';
import { type LikelyPair, type MergeSide, mostLikelyPairs } from '../../../shared/merges/merge.ts';
import { likenessLabels } from '../../../shared/labels/keeping-labels.ts';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/frame.tsx';
import { Tag } from '../../ui/tag.tsx';
import { PatientLines } from '../patients/patient-lines.tsx';
import { useFullName } from '../patients/person-name.tsx';
import { useFresh } from '../patients/use-fresh.ts';
import { AgainButton } from '../works/again-button.tsx';
import { WorkLine } from '../works/work-line.tsx';
import { ApartPairs } from './apart-pairs.tsx';
import { MergedCharts } from './merged-charts.tsx';
import styles from './merges.module.css';
import { useSayApart } from './use-say-apart.ts';

/** Pairs of charts that may be of one person, and the merges that stand. */
export const DuplicatesPage = () => {
  const intl = useIntl();
  const router = useRouter();
  useFresh(['merges:likely', 'merges:list', 'merges:apart']);
  const { data: pairs, error, isFetching, refetch } = useAnswer('merges:likely', {});
  const { data: merges } = useAnswer('merges:list', {});
  const { data: apart } = useAnswer('merges:apart', {});
  const say = useSayApart();
  return (
    <WorkFrame
      current="practice"
      banner={
        <>
          <PageHead
            title={intl.formatMessage({ id: 'duplicates.title', defaultMessage: 'Possible duplicates' })}
          />
          {error && (
            <FailureNotice failure={error.failure} actions={<AgainButton onPress={() => void refetch()} />} />
          )}
          {say.failure && <FailureNotice failure={say.failure} />}
          <WorkLine work={isFetching ? 'merges:likely' : null} />
        </>
      }
      actions={
        <ActionBar>
          <Button leaves icon={ArrowLeft} onPress={() => router.history.back()}>
            {intl.formatMessage({ id: 'document.back', defaultMessage: 'Back' })}
          </Button>
        </ActionBar>
      }
    >
      <div className={styles.page}>
        {pairs && pairs.length === 0 && (
          <Empty
            icon={Users}
            title={intl.formatMessage({
              id: 'duplicates.none',
              defaultMessage: 'No two charts look like one person',
            })}
          >
            {intl.formatMessage({
              id: 'duplicates.none.text',
              defaultMessage:
                'Charts with the same birth date and a similar name stand here, and those with the same given name and the same telephone or e-mail.',
            })}
          </Empty>
        )}
        {pairs && pairs.length > 0 && (
          <ul className={styles.list}>
            {pairs.map((pair) => (
              <Pair
                key={`${pair.one.patient.id} ${pair.other.patient.id}`}
                pair={pair}
                onApart={() => say.apart(pair.one.patient, pair.other.patient, true)}
              />
            ))}
          </ul>
        )}
        {pairs && pairs.length === mostLikelyPairs && (
          <p className="caption">
            {intl.formatMessage(
              {
                id: 'duplicates.first',
                defaultMessage: 'These are the likeliest {count}. Others follow when these are decided.',
              },
              { count: mostLikelyPairs },
            )}
          </p>
        )}
        {apart && apart.length > 0 && (
          <ApartPairs pairs={apart} onTakeBack={({ one, other }) => say.apart(one, other, false)} />
        )}
        {merges && merges.length > 0 && (
          <section className={styles.group} aria-labelledby="merges-standing">
            <h2 id="merges-standing" className="heading">
              {intl.formatMessage({ id: 'merges.standing', defaultMessage: 'Merged charts' })}
            </h2>
            <MergedCharts merges={merges} listed />
          </section>
        )}
      </div>
    </WorkFrame>
  );
};

interface PairProps {
  readonly pair: LikelyPair;
  readonly onApart: () => Promise<void>;
}

const Pair = ({ pair, onApart }: PairProps) => {
  const intl = useIntl();
  const navigate = useNavigate();
  const fullName = useFullName();
  const { one, other, by } = pair;
  return (
    <li className={styles.pair}>
      <PatientLines row={one.patient} />
      <PatientLines row={other.patient} />
      <div className={styles.tags}>
        {by.map((likeness) => (
          <Tag key={likeness} icon={Users} tone="ask">
            {intl.formatMessage(likenessLabels[likeness])}
          </Tag>
        ))}
      </div>
      <div className={styles.acts}>
        <Button
          label={intl.formatMessage(
            { id: 'merge.apart.name', defaultMessage: 'These are two people: {one} and {other}' },
            { one: named(one, fullName), other: named(other, fullName) },
          )}
          onPress={onApart}
        >
          {intl.formatMessage({ id: 'merge.apart', defaultMessage: 'These are two people' })}
        </Button>
        <Button
          label={intl.formatMessage(
            { id: 'duplicates.compare.name', defaultMessage: 'Compare {one} and {other}' },
            { one: named(one, fullName), other: named(other, fullName) },
          )}
          onPress={() =>
            void navigate({
              to: '/patients/$patientId/merge',
              params: { patientId: one.patient.id },
              state: { mergeWith: other.patient.id },
            })
          }
        >
          {intl.formatMessage({ id: 'duplicates.compare', defaultMessage: 'Compare' })}
        </Button>
      </div>
    </li>
  );
};

const named = ({ patient }: MergeSide, fullName: (person: MergeSide['patient']) => string): string =>
  `${fullName(patient)} ${patient.number}`;
