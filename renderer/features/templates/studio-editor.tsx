import { useNavigate } from '@tanstack/react-router';
import { Braces, Eye, ListPlus, Save } from 'lucide-react';
import { useDeferredValue, useId, useMemo, useRef, useState, type RefObject } from 'react';
import { useIntl } from 'react-intl';
import { templateKindLabels, templateLanguageLabels } from '../../../shared/labels/template-labels.ts';
import { checkSource } from '../../../shared/templates/check.ts';
import type { TemplateProblem } from '../../../shared/templates/problem.ts';
import type { SampleSwitch } from '../../../shared/templates/sample.ts';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHead } from '../../ui/frame.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { DiscardDraft } from '../drafts/discard-draft.tsx';
import { DraftState } from '../drafts/draft-state.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { RestoredNotice } from '../patients/restored-notice.tsx';
import { useHome } from '../vault/home-context.tsx';
import { DetailsFields } from './details-fields.tsx';
import { InsertDialog } from './insert-dialog.tsx';
import { LivePage, SampleSwitches, useLivePage } from './live-page.tsx';
import { ProblemList } from './problem-list.tsx';
import { SaveVersionDialog } from './save-version-dialog.tsx';
import { SourceEditor, type SourceHandle } from './source-editor.tsx';
import { fieldsOfDraft, type StudioDraft } from './studio-draft.ts';
import styles from './studio.module.css';

type View = 'text' | 'details' | 'page';

interface Props {
  readonly id: string;
  readonly start: StudioDraft;
  /** When the words were kept that it begins with; null for none. */
  readonly restoredAt: number | null;
}

/** Everything that is typed in a text, kept as a draft with each change. */
const useStudio = ({ id, start, restoredAt }: Props) => {
  const [draft, setDraft] = useState(start);
  const [changed, setChanged] = useState(restoredAt !== null);
  const keeper = useDraft({ id, kind: 'template', patient: null });
  const change = (part: Partial<StudioDraft>): void => {
    const next = { ...draft, ...part };
    setDraft(next);
    setChanged(true);
    keeper.keep(next);
  };
  return { draft, changed, keeper, change };
};

/** The text at the left, its page at the right; on a narrow window one after the other. */
export const StudioEditor = (props: Props) => {
  const intl = useIntl();
  const navigate = useNavigate();
  const { draft, changed, keeper, change } = useStudio(props);
  const [view, setView] = useState<View>('text');
  const [shown, setShown] = useState<readonly SampleSwitch[]>([]);
  const [inserting, setInserting] = useState<'field' | 'part' | null>(null);
  const [saving, setSaving] = useState(false);
  const source = useRef<SourceHandle>(null);
  const read = useDeferredValue(draft);
  const live = useLivePage(read, shown);
  const typed = useMemo(() => checkSource(draft.kind, draft.source), [draft.kind, draft.source]);
  const problems = typed.length > 0 ? typed : live.problems.filter(({ code }) => code === 'does-not-render');
  const notTheirs = useRefusal()('templates:save');
  const back = (): void => void navigate({ to: '/documents', state: { text: draft.key } });
  return (
    <WorkFrame
      current="documents"
      banner={
        <>
          <StudioHead draft={draft} view={view} onView={setView} />
          {props.restoredAt !== null && <RestoredNotice savedAt={props.restoredAt} />}
        </>
      }
      actions={
        <StudioActions
          id={props.id}
          changed={changed}
          keeper={keeper}
          title={draft.title}
          notYet={notTheirs ?? notYetWords(intl.formatMessage, problems, draft, changed)}
          version={draft.after + 1}
          onBack={back}
          onSave={() => setSaving(true)}
        />
      }
    >
      <div className={styles.studio} data-view={view}>
        <div className={styles.write}>
          {view === 'details' ? (
            <DetailsFields draft={draft} onChange={change} />
          ) : (
            <TextPart
              draft={draft}
              problems={problems}
              readOnly={notTheirs !== undefined}
              source={source}
              onChange={change}
              onInsert={setInserting}
            />
          )}
        </div>
        <div className={styles.page}>
          <SampleSwitches shown={shown} onChange={setShown} />
          <LivePage
            live={live}
            stale={typed.some(({ code }) => !code.startsWith('missing-'))}
            length={draft.source.length}
          />
        </div>
      </div>
      {inserting && (
        <InsertDialog
          what={inserting}
          kind={draft.kind}
          language={draft.key.language}
          onClose={() => setInserting(null)}
          onInsert={(text, cursor) => {
            setInserting(null);
            // After the dialog has given the focus back, which would move the cursor.
            requestAnimationFrame(() => requestAnimationFrame(() => source.current?.insert(text, cursor)));
          }}
        />
      )}
      {saving && (
        <SaveVersionDialog
          draft={draft}
          draftId={props.id}
          onBefore={keeper.flush}
          onClose={() => setSaving(false)}
          onOnTop={(after) => change({ after })}
          onSaved={() => {
            keeper.stop();
            back();
          }}
        />
      )}
    </WorkFrame>
  );
};

const notYetWords = (
  say: ReturnType<typeof useIntl>['formatMessage'],
  problems: readonly TemplateProblem[],
  draft: StudioDraft,
  changed: boolean,
): string | undefined => {
  if (problems.length > 0)
    return say({ id: 'studio.not-yet.problems', defaultMessage: 'First mend the places in the list.' });
  if (fieldsOfDraft(draft) === null)
    return say({
      id: 'studio.not-yet.details',
      defaultMessage: 'First look at the details: a name or a length does not fit.',
    });
  return changed || draft.after === 0
    ? undefined
    : say({ id: 'studio.not-yet.same', defaultMessage: 'Nothing was changed yet.' });
};

const StudioHead = ({
  draft,
  view,
  onView,
}: {
  readonly draft: StudioDraft;
  readonly view: View;
  readonly onView: (view: View) => void;
}) => {
  const intl = useIntl();
  const options = [
    { value: 'text' as const, label: intl.formatMessage({ id: 'studio.view.text', defaultMessage: 'Text' }) },
    {
      value: 'details' as const,
      label: intl.formatMessage({ id: 'studio.view.details', defaultMessage: 'Details' }),
    },
    { value: 'page' as const, label: intl.formatMessage({ id: 'studio.view.page', defaultMessage: 'Page' }) },
  ];
  const name = draft.title.trim() === '' ? intl.formatMessage(templateKindLabels[draft.kind]) : draft.title;
  const note = [templateKindLabels[draft.kind], templateLanguageLabels[draft.key.language]]
    .map((label) => intl.formatMessage(label))
    .join(', ');
  return (
    <PageHead title={name} note={note}>
      <span className="push">
        <Segmented
          label={intl.formatMessage({ id: 'studio.view', defaultMessage: 'What is shown' })}
          hideLabel
          options={options}
          value={view}
          onChange={onView}
        />
      </span>
    </PageHead>
  );
};

interface TextPartProps {
  readonly draft: StudioDraft;
  readonly problems: readonly TemplateProblem[];
  readonly readOnly: boolean;
  readonly source: RefObject<SourceHandle | null>;
  readonly onChange: (part: Partial<StudioDraft>) => void;
  readonly onInsert: (what: 'field' | 'part') => void;
}

const TextPart = ({ draft, problems, readOnly, source, onChange, onInsert }: TextPartProps) => {
  const intl = useIntl();
  const listId = useId();
  return (
    <>
      {!readOnly && (
        <div className={styles.tools}>
          <Button icon={Braces} onPress={() => onInsert('field')}>
            {intl.formatMessage({ id: 'studio.field', defaultMessage: 'Field' })}
          </Button>
          <Button icon={ListPlus} onPress={() => onInsert('part')}>
            {intl.formatMessage({ id: 'studio.part', defaultMessage: 'Part' })}
          </Button>
        </div>
      )}
      <SourceEditor
        ref={source}
        source={draft.source}
        onChange={(typed) => onChange({ source: typed })}
        problems={problems}
        readOnly={readOnly}
        describedBy={listId}
      />
      <ProblemList id={listId} problems={problems} onGo={(problem) => source.current?.goTo(problem)} />
    </>
  );
};

interface ActionsProps {
  readonly id: string;
  readonly changed: boolean;
  readonly keeper: ReturnType<typeof useDraft>;
  readonly title: string;
  readonly notYet: string | undefined;
  readonly version: number;
  readonly onBack: () => void;
  readonly onSave: () => void;
}

const StudioActions = ({ changed, keeper, title, notYet, version, onBack, onSave }: ActionsProps) => {
  const intl = useIntl();
  const { timeZone } = useHome();
  return (
    <ActionBar
      state={
        changed && (
          <>
            <DiscardDraft
              what={intl.formatMessage(
                { id: 'studio.what', defaultMessage: 'the changed text {title}' },
                { title },
              )}
              onDiscard={async () => {
                await keeper.forget();
                keeper.stop();
                onBack();
              }}
            />
            <DraftState savedAt={keeper.savedAt} failing={keeper.failing} timeZone={timeZone} />
          </>
        )
      }
    >
      <Button leaves icon={Eye} onPress={onBack}>
        {intl.formatMessage({ id: 'studio.back', defaultMessage: 'Back to the texts' })}
      </Button>
      <Button kind="primary" icon={Save} notYet={notYet ?? ''} onPress={onSave}>
        {intl.formatMessage({ id: 'studio.save', defaultMessage: 'Save as version {version}' }, { version })}
      </Button>
    </ActionBar>
  );
};
