import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ArrowLeftRight, Users } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import { hindranceLabels } from '../../../shared/labels/keeping-labels.ts';
import {
  chosenFields,
  differingFields,
  type MergedField,
  type MergePreview,
} from '../../../shared/merges/merge.ts';
import { call } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHead } from '../../ui/frame.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CloseForm } from '../drafts/close-form.tsx';
import { DraftState } from '../drafts/draft-state.tsx';
import { useKeptForm } from '../drafts/use-kept-form.ts';
import { useGoToPatients } from '../patients/open-form.ts';
import { useFullName } from '../patients/person-name.tsx';
import { RestoredNotice } from '../patients/restored-notice.tsx';
import { useHome } from '../vault/home-context.tsx';
import { useFieldWords } from './field-words.ts';
import type { MergeDraft, MergeStart } from './merge-draft.ts';
import { MergedFieldRow } from './merged-field-row.tsx';
import styles from './merges.module.css';
import { SideFacts } from './side-facts.tsx';

interface CompareChartsProps {
  readonly preview: MergePreview;
  readonly start: MergeStart;
}

/**
 * Two charts side by side, field by field; what differs is chosen, kept as a draft, and the two are merged into one. Or somebody
 * says that they are of two people.
 */
export const CompareCharts = ({ preview, start }: CompareChartsProps) => {
  const intl = useIntl();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const go = useGoToPatients();
  const fullName = useFullName();
  const words = useFieldWords();
  const { kept, other, hindrance } = preview;
  const { timeZone } = useHome();
  const [failure, setFailure] = useState<Failure | null>(null);
  const differing = differingFields(kept.patient, other.patient);
  const { id, stored } = start;
  const { state, change, flush, finish, savedAt, failing } = useKeptForm<MergeDraft>({
    id,
    kind: 'merge',
    patient: kept.patient.id,
    state: stored?.state ?? {
      other: other.patient.id,
      fromOther: differing.filter((field) => isEmpty(kept.patient[field]) && !isEmpty(other.patient[field])),
    },
    savedAt: stored?.savedAt ?? null,
  });
  const fromOther = new Set(state.fromOther);
  const choose = (field: MergedField, take: boolean): void => {
    const rest = state.fromOther.filter((each) => each !== field);
    change({ fromOther: take ? [...rest, field] : rest });
  };
  const sayApart = async (): Promise<void> => {
    const said = await call('merges:say-apart', {
      one: kept.patient.id,
      other: other.patient.id,
      apart: true,
    });
    setFailure(said.ok ? null : said.error);
    if (!said.ok) return;
    await finish();
    await queries.invalidateQueries();
    go.patient(kept.patient.id);
  };
  const merge = async (): Promise<void> => {
    await flush();
    const done = await call('merges:merge', {
      id,
      kept: kept.patient.id,
      other: other.patient.id,
      keptRevision: kept.patient.revision,
      otherRevision: other.patient.revision,
      fields: chosenFields(kept.patient, other.patient, fromOther),
    });
    setFailure(done.ok ? null : done.error);
    if (!done.ok) return;
    await finish();
    await queries.invalidateQueries();
    go.patient(kept.patient.id);
  };
  const swap = async (): Promise<void> => {
    await finish();
    await navigate({
      to: '/patients/$patientId/merge',
      params: { patientId: other.patient.id },
      state: { mergeWith: kept.patient.id },
      replace: true,
    });
  };
  const sides = [kept, other].map((side) => `${fullName(side.patient)}, no. ${side.patient.number}`);
  return (
    <WorkFrame
      current="patients"
      banner={
        <>
          <PageHead
            title={intl.formatMessage({ id: 'merge.title', defaultMessage: 'Are these one person?' })}
            note={intl.formatMessage(
              { id: 'merge.into', defaultMessage: 'No. {other} would be read in no. {kept}' },
              { kept: kept.patient.number, other: other.patient.number },
            )}
          />
          {hindrance && (
            <Notice
              level="caution"
              title={intl.formatMessage({
                id: 'merge.hindered',
                defaultMessage: 'They cannot be merged just now.',
              })}
            >
              {intl.formatMessage(hindranceLabels[hindrance])}
            </Notice>
          )}
          {failure && <FailureNotice failure={failure} />}
          {stored && <RestoredNotice savedAt={stored.savedAt} />}
        </>
      }
      actions={
        <ActionBar
          state={
            (savedAt !== null || failing) && (
              <div className="row-wrap">
                <DraftState savedAt={savedAt} failing={failing} timeZone={timeZone} />
                <Button kind="bare" onPress={() => finish().then(() => go.patient(kept.patient.id))}>
                  {intl.formatMessage({ id: 'drafts.discard', defaultMessage: 'Throw draft away' })}
                </Button>
              </div>
            )
          }
        >
          <CloseForm savedAt={savedAt} onClose={() => go.patient(kept.patient.id)} />
          {hindrance !== 'said-apart' && (
            <Button icon={Users} onPress={sayApart}>
              {intl.formatMessage({ id: 'merge.apart', defaultMessage: 'These are two people' })}
            </Button>
          )}
          <Button icon={ArrowLeftRight} onPress={swap}>
            {intl.formatMessage(
              { id: 'merge.swap', defaultMessage: 'Keep no. {number} instead' },
              { number: other.patient.number },
            )}
          </Button>
          <Button
            kind="primary"
            notYet={hindrance ? intl.formatMessage(hindranceLabels[hindrance]) : undefined}
            onPress={merge}
          >
            {intl.formatMessage(
              { id: 'merge.do', defaultMessage: 'Merge into no. {number}' },
              { number: kept.patient.number },
            )}
          </Button>
        </ActionBar>
      }
    >
      <div className={styles.page}>
        <p className="caption">
          {intl.formatMessage({
            id: 'merge.lead',
            defaultMessage:
              'After merging, everything reads as one chart. What was signed or printed stays word for word, with the name and number of its day. A merge can be undone.',
          })}
        </p>
        <div className={styles.sides}>
          <SideFacts side={kept} stays />
          <SideFacts side={other} stays={false} />
        </div>
        <section className={styles.group} aria-labelledby="merge-details">
          <h2 id="merge-details" className="heading">
            {intl.formatMessage({ id: 'merge.details', defaultMessage: 'Details to keep' })}
          </h2>
          {differing.length === 0 && (
            <p className="muted">
              {intl.formatMessage({ id: 'merge.same', defaultMessage: 'All details are the same in both.' })}
            </p>
          )}
          {differing.map((field) => (
            <MergedFieldRow
              key={field}
              field={field}
              sides={[sides[0] ?? '', sides[1] ?? '']}
              values={[words(kept.patient, field), words(other.patient, field)]}
              fromOther={fromOther.has(field)}
              onChoose={(take) => choose(field, take)}
            />
          ))}
        </section>
      </div>
    </WorkFrame>
  );
};

/** Nothing was recorded here, so the other value is offered first. */
const isEmpty = (value: unknown): boolean =>
  (typeof value === 'string' && (value.trim() === '' || value === 'not-asked' || value === 'unknown')) ||
  (typeof value === 'object' && value !== null && 'state' in value && value.state === 'not-asked');
