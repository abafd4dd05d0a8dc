import { useQueryClient } from '@tanstack/react-query';
import { useParams, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import type { Failure } from '../../../shared/errors.ts';
import type { ChannelName } from '../../../shared/ipc/contract.ts';
import { emptyDraft, readSessionDraft, type SessionDraft } from '../../../shared/sessions/session-draft.ts';
import { asPaper } from '../../../shared/sessions/paper-times.ts';
import type { Session, SessionFields } from '../../../shared/sessions/session.ts';
import { draftFromSession } from '../../../shared/sessions/to-draft.ts';
import { call, useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { useHome } from '../vault/home-context.tsx';
import { DamagedDraft } from './damaged-draft.tsx';
import { SealedSession } from './sealed-session.tsx';
import { SessionForm } from './session-form.tsx';
import { sessionTabs } from './session-tabs.ts';
import { useStoredDraft } from '../drafts/use-one-draft.ts';
import styles from './session-form.module.css';

/** What a sealed session changes elsewhere. */
const refreshed: readonly ChannelName[] = [
  'patients:chart',
  'courses:list',
  'patients:timeline',
  'patients:search',
  'today:view',
  'products:list',
  'reviews:list',
  'passes:list',
  'drafts:list',
  'drafts:find',
  'documents:list',
  'clocks:list',
  'amendments:list',
  'shelf:list',
];

/** One session: being recorded, sealed and read, or amended. */
export const SessionPage = () => {
  const { patientId, sessionId } = useParams({ from: '/patients/$patientId/sessions/$sessionId' });
  return <SessionOf key={sessionId} patient={patientId} id={sessionId} />;
};

const SessionOf = ({ patient, id }: { readonly patient: string; readonly id: string }) => {
  const intl = useIntl();
  const home = useHome();
  const queries = useQueryClient();
  const chart = useAnswer('patients:chart', { id: patient });
  const devices = useAnswer('devices:list', {});
  const products = useAnswer('products:list', {});
  const passes = useAnswer('passes:list', { session: id });
  const sealed = useAnswer('sessions:get', { id });
  const isNew = sealed.error?.failure.code === 'not-found';
  const asked = useRouterState({ select: ({ location }) => location.state.amending === true });
  const onPaper = useRouterState({ select: ({ location }) => location.state.paper });
  const [amending, setAmending] = useState(asked);
  const stored = useStoredDraft(amending ? 'amendment' : 'session', patient, id, amending || isNew);
  const [fresh] = useState(() => emptyDraft(Date.now()));
  const [rescued, setRescued] = useState<SessionDraft | null>(null);

  const failure =
    chart.error?.failure ??
    devices.error?.failure ??
    products.error?.failure ??
    passes.error?.failure ??
    (isNew ? undefined : sealed.error?.failure) ??
    (stored.state === 'failed' ? stored.failure : undefined);
  if (failure) return <Waiting failure={failure} />;
  if (!chart.data || !devices.data || !products.data || !passes.data || sealed.isPending) return <Waiting />;

  const done = async (session: Session): Promise<null> => {
    sessionTabs.close(id);
    queries.setQueryData(['sessions:get', { id }], session);
    setAmending(false);
    await Promise.all(refreshed.map((name) => queries.invalidateQueries({ queryKey: [name] })));
    return null;
  };
  const seal = async (fields: SessionFields): Promise<Failure | null> => {
    const result = await call('sessions:seal', { id, patient, fields, draft: id });
    return result.ok ? done(result.value.session) : result.error;
  };
  const amend = async (fields: SessionFields, draft: SessionDraft): Promise<Failure | null> => {
    const result = await call('sessions:amend', {
      session: id,
      reason: draft.amendReason.trim(),
      fields,
      revision: sealed.data?.revision ?? 0,
      draft: id,
    });
    return result.ok ? done(result.value.session) : result.error;
  };

  if (sealed.data && !amending) {
    return (
      <SealedSession
        session={sealed.data}
        chart={chart.data}
        timeZone={home.timeZone}
        onAmend={() => setAmending(true)}
      />
    );
  }
  if (stored.state !== 'known') return <Waiting />;
  const kept = stored.draft;
  const read = kept && readSessionDraft(kept.body);
  if (kept && !read && !rescued) {
    const start = (): void => setRescued({ ...fresh, note: kept.body });
    return <DamagedDraft draft={kept} chart={chart.data} onStart={start} />;
  }
  const { timeZone } = home;
  const original =
    sealed.data && draftFromSession(sealed.data, { locale: intl.locale, newKey: newId, timeZone });
  const begun = read ?? rescued ?? original ?? fresh;
  const start = onPaper === undefined || begun.paper || amending ? begun : asPaper(begun, onPaper, timeZone);
  return (
    <SessionForm
      key={amending ? 'amendment' : 'session'}
      id={id}
      patient={patient}
      chart={chart.data}
      home={home}
      devices={devices.data}
      products={products.data}
      passes={passes.data}
      start={start}
      savedAt={kept && read ? kept.savedAt : null}
      parked={amending ? null : sessionTabs.parkedAt(id, kept?.body ?? null)}
      onSeal={amending ? amend : seal}
      {...(amending && sealed.data ? { amending: sealed.data, onLeave: () => setAmending(false) } : {})}
    />
  );
};

/** The frame while the records are read, or when they cannot be. */
const Waiting = ({ failure }: { readonly failure?: Failure }): ReactNode => (
  <WorkFrame current="patients">
    <div className={styles.page}>{failure && <FailureNotice failure={failure} />}</div>
  </WorkFrame>
);
