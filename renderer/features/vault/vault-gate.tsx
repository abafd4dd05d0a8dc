import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useCallback, useEffect, useState, type ReactNode } from 'react';
import type { VaultStatus } from '../../../shared/ipc/vault-views.ts';
import { useAnswer } from '../../api.ts';
import { hear } from '../../hear.ts';
import { part, readAtRest } from '../../part.ts';
import { PartBoundary } from '../../part-failure.tsx';
import { screensAhead } from '../../screens.ts';
import { InOneGoLine } from '../works/in-one-go-line.tsx';
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

  const screenOf = (data: VaultStatus): ReactNode => {
    if (restoring && data.state !== 'open') return <RestorePage status={data} onLeave={leaveRestore} />;
    switch (data.state) {
      case 'none':
        return <SetUp onDone={askAgain} onRestore={restore} />;
      case 'locked':
        return <LockPage status={data} onUnlocked={askAgain} onRestore={restore} />;
      case 'problem':
        return <ProblemPage status={data} onTryAgain={askAgain} onRestore={restore} />;
      case 'open':
        return <OpenVault status={data} onLifted={askAgain} />;
    }
  };
  if (status.error) return <FailurePage failure={status.error.failure} onTryAgain={askAgain} />;
  if (!status.data) return null;
  return (
    <>
      {screenOf(status.data)}
      <InOneGoLine />
    </>
  );
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
