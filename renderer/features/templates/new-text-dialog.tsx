import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { templateKindLabels, templateLanguageLabels } from '../../../shared/labels/template-labels.ts';
import {
  templateKinds,
  templateLanguages,
  type TemplateKind,
  type TemplateLanguage,
} from '../../../shared/templates/kinds.ts';
import { mandatory } from '../../../shared/templates/mandatory.ts';
import type { StudioText } from '../../../shared/templates/version.ts';
import { call } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { beginFrom } from './studio-draft.ts';
import { useOpenStudio } from './use-open-studio.ts';

/** The first lines of a text: its mandatory parts, still empty. */
const frameOf = (kind: TemplateKind): string => {
  const { clauses, fields, blocks } = mandatory[kind];
  const parts = [
    ...fields.map((name) => `{{ ${name} }}`),
    ...clauses.map((name) => `{% clause ${name} %}\n## \n\n{% endclause %}`),
    ...blocks.map((name) =>
      name === 'times'
        ? '{% times %}\n{% time until: 24 %}…{% endtime %}\n{% endtimes %}'
        : '{% callbox %}\n…\n{% endcallbox %}',
    ),
  ];
  return parts.length === 0 ? '## \n' : `${parts.join('\n\n')}\n`;
};

interface Props {
  readonly texts: readonly StudioText[];
  readonly chosen: StudioText;
  readonly onClose: () => void;
}

type What = 'language' | 'copy' | 'empty';

/** Begins a text: the one that is open in another language, a copy of it, or an empty one with its mandatory parts. */
export const NewTextDialog = ({ texts, chosen, onClose }: Props) => {
  const intl = useIntl();
  const openStudio = useOpenStudio();
  const open = templateLanguages.filter(
    (language) => !texts.some((text) => text.id === chosen.id && text.language === language),
  );
  const [what, setWhat] = useState<What>(open.length > 0 ? 'language' : 'copy');
  const [language, setLanguage] = useState<TemplateLanguage>(open[0] ?? chosen.language);
  const [kind, setKind] = useState<TemplateKind | null>(chosen.kind);
  const label = (one: TemplateLanguage): string => intl.formatMessage(templateLanguageLabels[one]);
  const languages = what === 'language' ? open : templateLanguages;
  const chosenLanguage = languages.includes(language) ? language : languages[0];
  const begin = async (): Promise<void> => {
    if (!chosenLanguage || kind === null) return;
    onClose();
    const id = what === 'language' ? chosen.id : `own-${newId()}`;
    const key = { id, language: chosenLanguage };
    const empty = { kind, title: '', heading: '', source: frameOf(kind), sourceNote: '' };
    const history =
      what === 'empty' ? null : await call('templates:history', { id: chosen.id, language: chosen.language });
    const from = history?.ok ? history.value.versions[0]?.fields : undefined;
    await openStudio(key, beginFrom(key, 0, from ?? empty));
  };
  const whats = [
    ...(open.length > 0
      ? [
          {
            value: 'language' as const,
            label: intl.formatMessage(
              { id: 'new-text.language', defaultMessage: '“{title}” in another language' },
              { title: chosen.title },
            ),
          },
        ]
      : []),
    {
      value: 'copy' as const,
      label: intl.formatMessage(
        { id: 'new-text.copy', defaultMessage: 'A copy of “{title}”' },
        { title: chosen.title },
      ),
    },
    {
      value: 'empty' as const,
      label: intl.formatMessage({ id: 'new-text.empty', defaultMessage: 'An empty text' }),
    },
  ];
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage({ id: 'new-text.title', defaultMessage: 'New text' })}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'new-text.close', defaultMessage: 'Close' })}
          </Button>
          <Button
            kind="primary"
            notYet={
              kind === null
                ? intl.formatMessage({
                    id: 'new-text.kind-first',
                    defaultMessage: 'First say what kind of text it is.',
                  })
                : ''
            }
            onPress={begin}
          >
            {intl.formatMessage({ id: 'new-text.go', defaultMessage: 'Begin text' })}
          </Button>
        </>
      }
    >
      <SingleChipGroup
        label={intl.formatMessage({ id: 'new-text.what', defaultMessage: 'What to begin with' })}
        options={whats}
        value={what}
        onChange={setWhat}
      />
      {what === 'empty' && (
        <ComboBox
          label={intl.formatMessage({ id: 'new-text.kind', defaultMessage: 'Kind of text' })}
          options={templateKinds.map((value) => ({
            value,
            label: intl.formatMessage(templateKindLabels[value]),
          }))}
          value={kind}
          onChange={setKind}
        />
      )}
      <SingleChipGroup
        label={intl.formatMessage({ id: 'new-text.in', defaultMessage: 'Language' })}
        options={languages.map((value) => ({ value, label: label(value) }))}
        value={chosenLanguage ?? null}
        onChange={setLanguage}
      />
    </Dialog>
  );
};
