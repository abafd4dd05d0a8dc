import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { additionFromDraft, type ScopeProblem } from '../../../shared/consents/scope-from-draft.ts';
import { deviceKindLabels } from '../../../shared/labels/device-labels.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { withUnit } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useAreaWords } from '../../use-area-names.ts';
import { useHome } from '../vault/home-context.tsx';
import { useConsentForm } from './consent-form.ts';
import styles from './consent.module.css';
import { ScopeFrame, useScopeStep } from './scope-frame.tsx';
import { ClassChoice, DeviceChoice } from './scope-parts.tsx';

/** The practitioner's part of an addendum: only what comes on top of the signed consent. */
export const AddendumStep = (): ReactNode => {
  const intl = useIntl();
  const { timeZone } = useHome();
  const { chart, draft, change, device, extended } = useConsentForm();
  const areaWords = useAreaWords();
  const signed = extended?.scope ?? null;
  const problems: readonly ScopeProblem[] = signed
    ? additionFromDraft(draft, signed, device?.kind ?? null).problems
    : ['nothing'];
  const { handOver, errorOf } = useScopeStep(problems);
  if (!extended || !signed) {
    return (
      <WorkFrame current="patients" banner={<ChartBanner chart={chart} titled />} actions={handOver.actions}>
        <Notice
          level="stop"
          title={intl.formatMessage({
            id: 'addendum.ended',
            defaultMessage: 'The consent that this would add to no longer stands.',
          })}
        >
          {intl.formatMessage({
            id: 'addendum.ended.next',
            defaultMessage: 'Prepare a new consent instead.',
          })}
        </Notice>
      </WorkFrame>
    );
  }
  const now = intl.formatMessage({ id: 'addendum.now', defaultMessage: 'Signed:' });
  return (
    <ScopeFrame
      handOver={handOver}
      title={intl.formatMessage(
        { id: 'addendum.title', defaultMessage: 'What is added to the consent of {date}' },
        { date: formatDate(dateOfInstant(extended.consent.signedAt, timeZone)) },
      )}
      lead={intl.formatMessage({
        id: 'addendum.lead',
        defaultMessage:
          'Only what comes on top is read, ticked and signed. Everything in the consent goes on holding. What is left empty is not added.',
      })}
    >
      <div className={styles.areas}>
        <span className="label">
          {intl.formatMessage({ id: 'addendum.areas', defaultMessage: 'Areas added' })}
        </span>
        <p>
          {draft.areas.length === 0
            ? intl.formatMessage({ id: 'addendum.areas.none', defaultMessage: 'None.' })
            : areaWords(draft.areas)}
        </p>
        <p className="caption">
          {now} {areaWords(signed.areas)}
        </p>
      </div>
      <div className={styles.pair}>
        <TextInput
          label={intl.formatMessage({ id: 'addendum.depth', defaultMessage: 'New deepest needling, mm' })}
          note={`${now} ${withUnit(signed.maxDepthUm, depthSpec, intl.locale)}`}
          value={draft.depth}
          onChange={(depth) => change({ depth })}
          error={errorOf('depth')}
        />
        <TextInput
          label={intl.formatMessage({ id: 'addendum.sessions', defaultMessage: 'New number of sessions' })}
          note={`${now} ${String(signed.sessions)}`}
          kind="digits"
          value={draft.sessions}
          onChange={(sessions) => change({ sessions })}
          error={errorOf('sessions')}
        />
      </div>
      <DeviceChoice error={undefined} />
      <p className="caption">
        {now} {intl.formatList(signed.deviceKinds.map((kind) => intl.formatMessage(deviceKindLabels[kind])))}
      </p>
      {signed.productClasses !== null && <ClassChoice signed={signed.productClasses} />}
      {signed.productClasses === null && (
        <p className="caption">
          {intl.formatMessage({
            id: 'addendum.classes.all',
            defaultMessage: 'Classes of products are not limited in this consent.',
          })}
        </p>
      )}
      {errorOf('nothing') && (
        <p className="stop strong" role="alert">
          {errorOf('nothing')}
        </p>
      )}
    </ScopeFrame>
  );
};
