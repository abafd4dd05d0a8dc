import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import type { Message } from '../../../shared/labels/message.ts';
import { call } from '../../api.ts';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { DraftState } from '../drafts/draft-state.tsx';
import { useHome } from '../vault/home-context.tsx';
import { useConsentForm } from './consent-form.ts';
import { useConsentTexts } from './text-choice.tsx';

/** Said at the button before it is tried. */
const onlyHandOver: Message = {
  id: 'consent.hand-over.only',
  defaultMessage: 'Only {who} hands over and signs. What you enter here is kept for them.',
};

interface HandOver {
  /** What the patient is to read is whole. */
  readonly ready: boolean;
  readonly onTry: () => void;
  /** Before the button that hands over. */
  readonly before?: ReactNode;
}

/** The bar that gives the screen to the patient: what is asked is kept first, then the vault answers nothing but the form. */
export const useHandOver = ({ ready, onTry, before }: HandOver) => {
  const intl = useIntl();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const home = useHome();
  const { id, chart, draft, change, flush, savedAt, failing } = useConsentForm();
  const inUse = useConsentTexts(draft.kind).some(
    (text) => text.id === draft.template.id && text.language === draft.template.language,
  );
  const notTheirs = useRefusal()('handovers:start', onlyHandOver);
  const [failure, setFailure] = useState<Failure | null>(null);
  const handOver = async (): Promise<void> => {
    onTry();
    if (!ready) return;
    setFailure(null);
    change({ step: 'patient' });
    await flush();
    const begun = await call('handovers:start', { draft: id, patient: chart.patient.id });
    if (begun.ok) return queries.invalidateQueries({ queryKey: ['vault:status'] });
    change({ step: draft.step });
    setFailure(begun.error);
    return undefined;
  };
  const actions = (
    <ActionBar
      state={
        <>
          <DraftState savedAt={savedAt} failing={failing} timeZone={home.timeZone} />
          {notTheirs !== undefined && <span className="caption">{notTheirs}</span>}
        </>
      }
    >
      {before ?? (
        <Button
          leaves
          onPress={() =>
            void navigate({ to: '/patients/$patientId', params: { patientId: chart.patient.id } })
          }
        >
          {intl.formatMessage({ id: 'consent.back', defaultMessage: 'Back to the patient' })}
        </Button>
      )}
      <Button
        kind="primary"
        onPress={handOver}
        notYet={
          notTheirs ??
          (!inUse
            ? intl.formatMessage({
                id: 'consent.not-adopted.short',
                defaultMessage: 'The consent text is not adopted yet.',
              })
            : undefined)
        }
      >
        {intl.formatMessage({ id: 'consent.hand-over', defaultMessage: 'Hand over to the patient' })}
      </Button>
    </ActionBar>
  );
  return { actions, failure };
};
