import { Search, UserPlus } from 'lucide-react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { dayBounds } from '../../../shared/dates/day-bounds.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { DraftInfo } from '../../../shared/drafts/draft.ts';
import type { TodayView } from '../../../shared/ipc/views.ts';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHead } from '../../ui/frame.tsx';
import { BackupNotice } from '../backups/backup-notice.tsx';
import { DueList } from '../dues/due-list.tsx';
import { useDraftWords } from '../patients/draft-words.ts';
import { useGoToDraft, useGoToPatients } from '../patients/open-form.ts';
import { useFresh } from '../patients/use-fresh.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import { DraftsLeftOpen } from './drafts-left-open.tsx';
import { DueSoon } from './due-soon.tsx';
import { ToService } from './to-service.tsx';
import { FailedCheck } from './failed-check.tsx';
import { FirstSteps, useFirstSteps } from './first-steps.tsx';
import { SeenToday } from './seen-today.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { ToReview } from './to-review.tsx';
import styles from './today-page.module.css';

/** The day: who was here, what lies open, who is expected. */
export const TodayPage = () => {
  const intl = useIntl();
  const { today, timeZone } = useLocalDay();
  const go = useGoToPatients();
  useFresh(['today:view', 'devices:list', 'dues:list', 'dues:older-recalls']);
  const view = useAnswer('today:view', { ...dayBounds(today, timeZone), today }, { keepPrevious: true });
  const steps = useFirstSteps(view.data?.patients ?? null);
  const weekday = intl.formatDate(Date.parse(today), { weekday: 'long', timeZone: 'UTC' });
  const first = view.data?.patients === 0;
  return (
    <WorkFrame
      current="today"
      banner={
        <>
          <PageHead
            title={`${weekday} ${formatDate(today)}`}
            note={view.data && !first && <DayNote view={view.data} />}
          >
            {!view.isPending && !first && (
              <span className="push">
                <Button icon={UserPlus} onPress={() => go.registration(newId())}>
                  {intl.formatMessage({ id: 'patients.new', defaultMessage: 'New patient' })}
                </Button>
              </span>
            )}
          </PageHead>
          {view.error && <FailureNotice failure={view.error.failure} />}
          {view.data?.failedCheck && <FailedCheck bad={view.data.failedCheck} />}
          {view.data && !first && <BackupNotice />}
        </>
      }
      actions={view.data && <TodayActions view={view.data} />}
    >
      {view.data && first && <FirstSteps steps={steps} large />}
      {view.data && !first && (
        <div className={styles.columns}>
          <div className={styles.main}>
            <DueList today={today} />
            <SeenToday seen={view.data.seen} />
          </div>
          <aside className={styles.aside}>
            <DraftsLeftOpen drafts={view.data.drafts} />
            <ToReview count={view.data.toReview} />
            <DueSoon due={view.data.due} moreDue={view.data.moreDue} />
            <ToService today={today} />
            {steps.some((step) => !step.done) && <FirstSteps steps={steps} />}
          </aside>
        </div>
      )}
    </WorkFrame>
  );
};

const DayNote = ({ view }: { readonly view: TodayView }) => {
  const intl = useIntl();
  return intl.formatMessage(
    {
      id: 'today.note',
      defaultMessage:
        '{seen, plural, =0 {Nobody seen yet} one {# person seen} other {# people seen}}{open, plural, =0 {} one {, # draft open} other {, # drafts open}}',
    },
    { seen: view.seen.length, open: view.drafts.length },
  );
};

/** The one next thing: the form that was left last, else finding somebody. */
const TodayActions = ({ view }: { readonly view: TodayView }) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const goToDraft = useGoToDraft();
  const words = useDraftWords();
  const refusal = useRefusal();
  const sessions = view.drafts.filter((draft) => draft.kind === 'session');
  const draft: DraftInfo | undefined = sessions[0] ?? view.drafts[0];
  const find = intl.formatMessage({ id: 'today.find', defaultMessage: 'Find patient' });
  if (draft) {
    return (
      <ActionBar>
        <Button icon={Search} onPress={go.list}>
          {find}
        </Button>
        <Button kind="primary" onPress={() => goToDraft(draft)}>
          {intl.formatMessage(
            { id: 'today.resume', defaultMessage: '{resume}{name, select, none {} other { of {name}}}' },
            { resume: words.resume(draft.kind), name: draft.patientName.split(', ')[0] || 'none' },
          )}
        </Button>
      </ActionBar>
    );
  }
  if (view.patients === 0) {
    return (
      <ActionBar>
        <Button
          kind="primary"
          icon={UserPlus}
          notYet={refusal('patients:save')}
          onPress={() => go.registration(newId())}
        >
          {intl.formatMessage({ id: 'patients.none.action', defaultMessage: 'Register the first patient' })}
        </Button>
      </ActionBar>
    );
  }
  return (
    <ActionBar>
      <Button kind="primary" icon={Search} onPress={go.list}>
        {find}
      </Button>
    </ActionBar>
  );
};
