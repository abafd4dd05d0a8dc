import { ArrowLeft, Lock, Undo2 } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Message } from '../../../shared/labels/message.ts';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { DraftState } from '../drafts/draft-state.tsx';
import type { NextMove } from './flow.ts';
import { stepNames } from './steps.ts';
import { useRefusal } from '../../use-refusal.ts';
import { ToChart } from './to-chart.tsx';
import type { SessionDraftState } from './use-session-draft.ts';
import styles from './session-form.module.css';

interface SessionActionsProps {
  readonly patient: string;
  readonly keeper: SessionDraftState;
  readonly timeZone: string;
  readonly move: NextMove;
  /** Sections in which something is missing. */
  readonly left: number;
  readonly amending: boolean;
  readonly onUndo: () => void;
  readonly onPrimary: () => Promise<void> | undefined;
  readonly onSeal: () => Promise<void> | undefined;
  readonly onLeave?: () => void;
}

/** Said at the seal button before it is tried. */
const onlySeal: Message = { id: 'sessions.seal.only', defaultMessage: 'Only {who} seals.' };

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase() + text.slice(1);

/** What was kept, the last change to take back, sealing, and the next step at the right end. */
export const SessionActions = (props: SessionActionsProps) => {
  const { keeper, move, left, amending, onUndo, onPrimary, onSeal, onLeave } = props;
  const intl = useIntl();
  const notSealed = useRefusal()(amending ? 'sessions:amend' : 'sessions:seal', onlySeal);
  const sealWords = amending
    ? intl.formatMessage({ id: 'sessions.amend.seal', defaultMessage: 'Seal amendment' })
    : intl.formatMessage(
        {
          id: 'sessions.seal',
          defaultMessage: '{left, plural, =0 {Seal session} other {Seal session, # left}}',
        },
        { left },
      );
  const nextWords = (): string => {
    if (move.kind === 'seal') return sealWords;
    if (move.kind === 'end-treatment') {
      return intl.formatMessage({ id: 'sessions.treatment.end', defaultMessage: 'End treatment now' });
    }
    return intl.formatMessage(
      { id: 'sessions.next', defaultMessage: 'Next: {step}' },
      { step: intl.formatMessage(stepNames[move.step]) },
    );
  };
  return (
    <ActionBar
      back={!onLeave && <ToChart patient={props.patient} />}
      state={
        <>
          <DraftState savedAt={keeper.savedAt} failing={keeper.failing} timeZone={props.timeZone} />
          {keeper.last && (
            <Button kind="bare" icon={Undo2} onPress={onUndo}>
              {intl.formatMessage(
                { id: 'sessions.undo', defaultMessage: 'Undo {what}' },
                { what: lowerFirst(keeper.last.label) },
              )}
            </Button>
          )}
          {notSealed !== undefined && <span className="caption">{notSealed}</span>}
        </>
      }
    >
      {onLeave && (
        <Button leaves icon={ArrowLeft} onPress={onLeave}>
          {intl.formatMessage({ id: 'sessions.amend.leave', defaultMessage: 'Back to the sealed session' })}
        </Button>
      )}
      {move.kind !== 'seal' && (
        <Button
          className={left > 0 && !amending ? styles.notYet : undefined}
          icon={left > 0 ? undefined : Lock}
          onPress={onSeal}
          notYet={notSealed}
        >
          {sealWords}
        </Button>
      )}
      <Button
        kind="primary"
        icon={move.kind === 'seal' ? Lock : undefined}
        onPress={onPrimary}
        notYet={move.kind === 'seal' ? notSealed : undefined}
      >
        {nextWords()}
      </Button>
    </ActionBar>
  );
};
