import { useNavigate } from '@tanstack/react-router';
import { CircleCheck, Scale } from 'lucide-react';
import { useIntl } from 'react-intl';
import { formatTimeWithSeconds } from '../../../shared/dates/format.ts';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHead } from '../../ui/frame.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { KeySection } from '../keys/key-section.tsx';
import { PassphraseSection } from '../users/passphrase-section.tsx';
import { ConsentHabitsSection } from '../consents/consent-habits-section.tsx';
import { LocksSection } from '../locks/locks-section.tsx';
import { PrintSection } from '../printing/print-section.tsx';
import { PinSection } from '../pins/pin-section.tsx';
import { PeopleSection } from '../users/people-section.tsx';
import { KeepingSection } from '../keeping/keeping-section.tsx';
import { OutcomesSection } from '../outcomes/outcomes-section.tsx';
import { OwnerSection } from '../reviews/owner-section.tsx';
import { BackupsSection } from '../backups/backups-section.tsx';
import { SystemKeySection } from '../system-keys/system-key-section.tsx';
import { PlaceNotice } from '../storage/place-notice.tsx';
import { DiscardDraft } from '../drafts/discard-draft.tsx';
import { DraftState } from '../drafts/draft-state.tsx';
import { KeptProblems } from '../drafts/kept-form.tsx';
import { UnreadableDraft } from '../drafts/unreadable-draft.tsx';
import { RestoredNotice } from '../patients/restored-notice.tsx';
import { useHome } from '../vault/home-context.tsx';
import { CountryField } from './country-field.tsx';
import { onlyChange, PersonFacts, PracticeFacts } from './practice-facts.tsx';
import { PracticeFields, PractitionerFields } from './practice-fields.tsx';
import styles from './practice-page.module.css';
import { ThisComputer } from './this-computer.tsx';
import { usePracticeDifferences, usePractitionerDifferences } from './practice-differences.ts';
import {
  usePracticeForm,
  usePracticeStart,
  type PracticeForm,
  type PracticeStart,
} from './use-practice-form.ts';

/** The page of the practice, once the kept words of its forms were read. */
export const PracticePage = () => {
  const home = useHome();
  const start = usePracticeStart(home);
  if (start === null) return <WorkFrame current="practice">{null}</WorkFrame>;
  for (const { unreadable, startOver } of [start.practice, start.practitioner])
    if (unreadable)
      return <UnreadableDraft current="practice" draft={unreadable} banner={null} onStart={startOver} />;
  return <FilledPage start={start} />;
};

/** What is printed at the head of every document, who works here, local rules, and how the screen is drawn. */
const FilledPage = ({ start }: { readonly start: PracticeStart }) => {
  const intl = useIntl();
  const home = useHome();
  const navigate = useNavigate();
  const refusal = useRefusal();
  const form = usePracticeForm(home, start);
  const title = intl.formatMessage({ id: 'practice.title', defaultMessage: 'Practice' });
  const nothing = intl.formatMessage({
    id: 'practice.unchanged',
    defaultMessage: 'Nothing has been changed.',
  });
  const notTheirs = refusal('practice:save', onlyChange);
  const notOwn = refusal('practice:save-practitioner', onlyChange);

  return (
    <WorkFrame
      current="practice"
      banner={
        <>
          <PageHead title={title} note={home.practice.name} />
          <PlaceNotice />
          <Notices form={form} />
        </>
      }
      actions={
        notOwn === undefined && (
          <ActionBar state={<SaveState form={form} />}>
            {form.keptAt !== null && (
              <DiscardDraft
                what={intl.formatMessage({ id: 'practice.draft', defaultMessage: 'practice details' })}
                onDiscard={form.discard}
              />
            )}
            <Button kind="primary" onPress={form.save} notYet={form.changed ? undefined : nothing}>
              {intl.formatMessage({ id: 'practice.save', defaultMessage: 'Save changes' })}
            </Button>
          </ActionBar>
        )
      }
    >
      <div className={styles.columns}>
        <div className={styles.sheet}>
          <section aria-labelledby="practice-details">
            <h2 id="practice-details" className="heading">
              {intl.formatMessage({ id: 'practice.details', defaultMessage: 'On every document' })}
            </h2>
            {notTheirs === undefined ? (
              <PracticeFields form={form.practice.fields} />
            ) : (
              <PracticeFacts why={notTheirs} />
            )}
          </section>
          <section aria-labelledby="practice-you">
            <h2 id="practice-you" className="heading">
              {intl.formatMessage({ id: 'practice.you', defaultMessage: 'You' })}
            </h2>
            {notOwn === undefined ? (
              <PractitionerFields form={form.practitioner.fields} />
            ) : (
              <PersonFacts why={notOwn} />
            )}
          </section>
          <PassphraseSection />
          <SystemKeySection />
          <PinSection />
          <LocksSection />
          <ConsentHabitsSection />
          <PrintSection />
          {refusal('users:list') === undefined && <PeopleSection />}
          {refusal('reviews:list') === undefined && <OwnerSection />}
          {refusal('merges:likely') === undefined && <KeepingSection />}
          {refusal('outcomes:report') === undefined && <OutcomesSection />}
          {refusal('keys:status') === undefined && <KeySection />}
          <section aria-labelledby="practice-rules">
            <h2 id="practice-rules" className="heading">
              {intl.formatMessage({ id: 'practice.rules', defaultMessage: 'Rules and local law' })}
            </h2>
            {notTheirs === undefined && (
              <CountryField
                value={form.practice.fields.values.country}
                laws={home.laws}
                onChange={(country) => form.practice.fields.set('country', country)}
              />
            )}
            <div className="row-wrap">
              <Button icon={Scale} onPress={() => void navigate({ to: '/rules' })}>
                {intl.formatMessage({ id: 'rules.open', defaultMessage: 'Every rule and its source' })}
              </Button>
            </div>
          </section>
          <BackupsSection />
        </div>
        <ThisComputer />
      </div>
    </WorkFrame>
  );
};

/** That words came back, what failed, and what somebody else changed meanwhile. */
const Notices = ({ form }: { readonly form: PracticeForm }) => {
  const { practice, practitioner } = form;
  const ofPractice = usePracticeDifferences(practice.fields.values, practice.newer?.values ?? null);
  const ofPerson = usePractitionerDifferences(practitioner.fields.values, practitioner.newer?.values ?? null);
  return (
    <>
      <KeptProblems form={practice} differences={ofPractice} />
      <KeptProblems form={practitioner} differences={ofPerson} />
      {form.restoredAt !== null && !practice.newer && !practitioner.newer && (
        <RestoredNotice savedAt={form.restoredAt} />
      )}
    </>
  );
};

const SaveState = ({ form }: { readonly form: PracticeForm }) => {
  const intl = useIntl();
  const { timeZone } = useHome();
  if (form.changed) return <DraftState savedAt={form.keptAt} failing={form.failing} timeZone={timeZone} />;
  if (form.savedAt === null) return null;
  return (
    <Tag icon={CircleCheck} tone="ok">
      {intl.formatMessage(
        { id: 'practice.saved', defaultMessage: 'Saved {time}' },
        { time: formatTimeWithSeconds(form.savedAt) },
      )}
    </Tag>
  );
};
