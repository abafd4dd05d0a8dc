import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import type { DraftInfo, DraftKind } from '../../../shared/drafts/draft.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import type { Message } from '../../../shared/labels/message.ts';
import type { Facts } from '../../../shared/rules/facts.ts';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { nextStep, type Step } from './next-step.ts';
import { useGoToPatients } from './open-form.ts';
import { useShortName } from './person-name.tsx';

const onlyWrite: Message = { id: 'role.only-writes', defaultMessage: 'Only {who} writes in records.' };

interface ChartActionsProps {
  readonly chart: Chart;
  readonly facts: Facts;
}

interface StepButton {
  readonly next: string;
  readonly quiet: string;
  readonly go: () => void;
}

/** The chart's steps: the one that is next as the primary, every other one still in reach. */
export const ChartActions = ({ chart, facts }: ChartActionsProps) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const { patient, drafts } = chart;
  const name = useShortName()(patient);
  const draftOf = (kind: DraftKind): DraftInfo | undefined => drafts.find((draft) => draft.kind === kind);
  const session = draftOf('session');
  const toSession = (): void => go.session(patient.id, session?.id ?? newId());
  const start: StepButton = {
    next: intl.formatMessage(
      { id: 'chart.session.next', defaultMessage: 'Start session for {name}' },
      { name },
    ),
    quiet: intl.formatMessage({ id: 'chart.session', defaultMessage: 'Start session' }),
    go: toSession,
  };
  const resume: StepButton = {
    next: intl.formatMessage({ id: 'chart.session.continue', defaultMessage: 'Continue session' }),
    quiet: intl.formatMessage({ id: 'chart.session.continue', defaultMessage: 'Continue session' }),
    go: toSession,
  };
  const buttons: Readonly<Record<Step, StepButton>> = {
    screening: {
      next: intl.formatMessage({ id: 'chart.screening.next', defaultMessage: 'Screen {name}' }, { name }),
      quiet: intl.formatMessage({ id: 'chart.screening', defaultMessage: 'Screening' }),
      go: () => go.form(patient.id, { kind: 'screening', id: draftOf('screening')?.id ?? newId() }),
    },
    consent: {
      next: intl.formatMessage({ id: 'chart.consent.next', defaultMessage: 'Consent for {name}' }, { name }),
      quiet: intl.formatMessage({ id: 'chart.consent', defaultMessage: 'Consent' }),
      go: () => go.consent(patient.id, draftOf('consent')?.id ?? newId()),
    },
    'session-draft': resume,
    session: start,
  };
  const next = nextStep(chart, facts);
  /** Each of these steps begins by keeping a draft. */
  const notTheirs = useRefusal()('drafts:save', onlyWrite);
  const order: readonly Step[] = ['screening', 'consent', session ? 'session-draft' : 'session'];
  return (
    <ActionBar state={notTheirs !== undefined && <span className="caption">{notTheirs}</span>}>
      {order
        .filter((step) => step !== next)
        .map((step) => (
          <Button key={step} onPress={buttons[step].go} notYet={notTheirs}>
            {buttons[step].quiet}
          </Button>
        ))}
      <Button kind="primary" onPress={buttons[next].go} notYet={notTheirs}>
        {buttons[next].next}
      </Button>
    </ActionBar>
  );
};
