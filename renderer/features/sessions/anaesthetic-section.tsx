import { useIntl } from 'react-intl';
import { anaestheticLabels } from '../../../shared/labels/session-labels.ts';
import type { SessionDraft } from '../../../shared/sessions/session-draft.ts';
import { anaestheticAgents } from '../../../shared/sessions/values.ts';
import { WithSnippets } from '../snippets/with-snippets.tsx';
import { Button } from '../../ui/button.tsx';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { Applications } from './anaesthetic-applications.tsx';
import { FindingsAt } from './findings-at.tsx';
import { useSessionForm } from './form-context.ts';
import { TypedDate } from './typed-date.tsx';
import { TypedText } from './typed-text.tsx';
import { YesNo } from './yes-no.tsx';
import styles from './session-form.module.css';

/** Agents that are neither weighed nor wiped off. */
const withoutCream: readonly string[] = ['none', 'ice', 'nitrous'];
const asksDetail: readonly string[] = ['compounded', 'other', 'nerve-block'];

/** What was used to numb, how much of it, and when it went on and off. */
export const AnaestheticSection = () => {
  const intl = useIntl();
  const { draft, change, problemAt } = useSessionForm();
  const { anaesthetic } = draft;
  const set = (key: keyof SessionDraft['anaesthetic'], label: string) => (value: string | null) =>
    change({ key: `anaesthetic.${key}`, label }, (before) => ({
      ...before,
      anaesthetic: { ...before.anaesthetic, [key]: value },
    }));
  const words = {
    agent: intl.formatMessage({ id: 'sessions.anaesthetic.agent', defaultMessage: 'Agent' }),
    prescribed: intl.formatMessage({ id: 'sessions.anaesthetic.prescribed', defaultMessage: 'Prescribed' }),
    lot: intl.formatMessage({ id: 'sessions.anaesthetic.lot', defaultMessage: 'Lot' }),
    expiry: intl.formatMessage({ id: 'sessions.anaesthetic.expiry', defaultMessage: 'Expiry' }),
    by: intl.formatMessage({ id: 'sessions.anaesthetic.by', defaultMessage: 'Applied by' }),
    detail: intl.formatMessage({
      id: 'sessions.anaesthetic.detail',
      defaultMessage: 'Strength of each part, and the prescriber’s instruction',
    }),
  };
  const { agent } = anaesthetic;
  const details = agent !== null && !withoutCream.includes(agent);
  return (
    <>
      <SingleChipGroup
        label={words.agent}
        error={problemAt(['anaesthetic.agent'])}
        value={agent}
        options={anaestheticAgents.map((value) => ({
          value,
          label: intl.formatMessage(anaestheticLabels[value]),
        }))}
        onChange={set('agent', words.agent)}
      />
      {details && (
        <>
          {asksDetail.includes(agent) && (
            <WithSnippets
              field="anaesthetic"
              label={words.detail}
              value={anaesthetic.detail}
              onChange={set('detail', words.detail)}
            >
              {(hold, onType) => (
                <TypedText
                  label={words.detail}
                  path="anaesthetic.detail"
                  text={anaesthetic.detail}
                  inputRef={hold}
                  onText={onType}
                />
              )}
            </WithSnippets>
          )}
          <Applications />
          <div className={styles.three}>
            <TypedText
              label={words.lot}
              path="anaesthetic.lot"
              code
              text={anaesthetic.lot}
              onText={set('lot', words.lot)}
            />
            <TypedDate
              label={words.expiry}
              path="anaesthetic.expiry"
              text={anaesthetic.expiry}
              onText={set('expiry', words.expiry)}
            />
            <YesNo
              label={words.prescribed}
              value={anaesthetic.prescribed}
              onChange={set('prescribed', words.prescribed)}
            />
          </div>
          <AppliedBy label={words.by} onText={set('appliedBy', words.by)} />
        </>
      )}
      <FindingsAt subjects={['anaesthetic']} />
    </>
  );
};

const AppliedBy = ({
  label,
  onText,
}: {
  readonly label: string;
  readonly onText: (text: string) => void;
}) => {
  const intl = useIntl();
  const { draft, home } = useSessionForm();
  return (
    <div className={styles.pair}>
      <TypedText
        label={label}
        path="anaesthetic.appliedBy"
        text={draft.anaesthetic.appliedBy}
        onText={onText}
      />
      {draft.anaesthetic.appliedBy.trim() === '' && (
        <Button kind="bare" className={styles.besideField} onPress={() => onText(home.user.name)}>
          {intl.formatMessage(
            { id: 'sessions.anaesthetic.by-me', defaultMessage: 'By {name}' },
            { name: home.user.name },
          )}
        </Button>
      )}
    </div>
  );
};
