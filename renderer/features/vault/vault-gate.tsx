import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useCallback, useEffect, useState, type ReactNode } from 'react';
import { hear, useAnswer } from '../../api.ts';
import { part, readAtRest } from '../../part.ts';
import { PartBoundary } from '../../part-failure.tsx';
import { screensAhead } from '../../screens.ts';
import { coverScreen, lockVault } from './lock-vault.ts';
import { LockPage } from './lock-page.tsx';
import { FailurePage, ProblemPage } from './problem-page.tsx';

const OpenVault = part(() => import('./open-vault.tsx').then((file) => file.OpenVault));
const SetUp = part(() => import('./set-up.tsx').then((file) => file.SetUp));
const RestorePage = part(() => import('../restores/restore-page.tsx').then((file) => file.RestorePage));

/** What is asked before anything is unlocked: nothing of a record is in it. */
const outlives: ReadonlySet<unknown> = new Set(['vault:status', 'storage:status', 'restores:status']);

/** What stands between the start of the program and the records: set-up, lock, a problem, or the screens. */
export const VaultGate = (): ReactNode => (
  <PartBoundary>
    <Suspense fallback={null}>
      <Gate />
    </Suspense>
  </PartBoundary>
);

const Gate = (): ReactNode => {
  const queries = useQueryClient();
  const status = useAnswer('vault:status', {});
  const askAgain = useCallback(async () => {
    await queries.invalidateQueries({ queryKey: ['vault:status'] });
  }, [queries]);
  useLockRequests(askAgain);
  const [restoring, setRestoring] = useState(false);
  const restore = (): void => setRestoring(true);
  const leaveRestore = async (): Promise<void> => {
    await askAgain();
    setRestoring(false);
  };

  const readable = status.data?.state === 'open' && !status.data.veil && !status.data.handedOver;
  useEffect(() => {
    if (readable) return;
    // Nothing that was read from the vault outlives the lock in this page, or stays behind a cover or a form that is with a patient.
    queries.removeQueries({ predicate: ({ queryKey }) => !outlives.has(queryKey[0]) });
    queries.getMutationCache().clear();
  }, [readable, queries]);

  const shown = status.data !== undefined;
  useEffect(() => (shown ? readAtRest([OpenVault, ...screensAhead]) : undefined), [shown]);

  if (status.error) return <FailurePage failure={status.error.failure} onTryAgain={askAgain} />;
  if (!status.data) return null;
  if (restoring && status.data.state !== 'open')
    return <RestorePage status={status.data} onLeave={leaveRestore} />;
  switch (status.data.state) {
    case 'none':
      return <SetUp onDone={askAgain} onRestore={restore} />;
    case 'locked':
      return <LockPage status={status.data} onUnlocked={askAgain} onRestore={restore} />;
    case 'problem':
      return <ProblemPage status={status.data} onTryAgain={askAgain} onRestore={restore} />;
    case 'open':
      return <OpenVault status={status.data} onLifted={askAgain} />;
  }
};

/** Main asks for the cover or the lock; or the vault has already ended by itself. */
const useLockRequests = (askAgain: () => Promise<void>): void => {
  useEffect(() => {
    const stops = [
      hear('locked', () => void askAgain()),
      hear('veil-requested', () => void coverScreen().then(askAgain)),
      hear('lock-requested', () => void lockVault('asked').then(askAgain)),
    ];
    return () => stops.forEach((stop) => stop());
  }, [askAgain]);
};
