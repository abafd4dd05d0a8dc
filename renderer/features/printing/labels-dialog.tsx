import { useState } from 'react';
import { useIntl } from 'react-intl';
import { labelPapers, labelSchema, mostLabels, type LabelOrder } from '../../../shared/printing/label.ts';
import { regionSideKey, sortAreas } from '../../../shared/regions/region-side.ts';
import type { RegionSide } from '../../../shared/regions/regions.ts';
import { templateLanguageLabels } from '../../../shared/labels/template-labels.ts';
import { type TemplateLanguage, templateLanguages } from '../../../shared/templates/kinds.ts';
import { Picker } from '../../ui/picker.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { useAreaNames } from '../../use-area-names.ts';
import { useHome } from '../vault/home-context.tsx';
import { PrintDialog } from './print-dialog.tsx';
import styles from './printing.module.css';

interface LabelsDialogProps {
  readonly patient: string;
  readonly session: string | null;
  /** Areas that a label may name. */
  readonly areas: readonly RegionSide[];
  readonly onClose: () => void;
}

const noArea = 'none';

/** A whole number between 1 and the labels of a sheet, or null for what is none. */
const readCount = (text: string): number | null => {
  const value = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0;
  return value >= 1 && value <= mostLabels ? value : null;
};

/** The languages in which the practice uses texts; English where it uses none yet. */
const useLabelLanguages = (): readonly TemplateLanguage[] => {
  const { templates } = useHome();
  const used = templateLanguages.filter((language) =>
    templates.some((text) => text.language === language && text.adoptedAt !== null),
  );
  return used.length === 0 ? ['en'] : used;
};

/** Labels for a sample or a photo: of what size, for which place, and where a sheet still has some. */
export const LabelsDialog = ({ patient, session, areas, onClose }: LabelsDialogProps) => {
  const intl = useIntl();
  const nameOf = useAreaNames();
  const [paper, setPaper] = useState<LabelOrder['paper']>('single');
  const languages = useLabelLanguages();
  const [language, setLanguage] = useState<TemplateLanguage>(languages[0] ?? 'en');
  const [start, setStart] = useState('1');
  const [count, setCount] = useState('1');
  const each = new Map<string, RegionSide>(sortAreas(areas).map((area) => [regionSideKey(area), area]));
  const [areaKey, setArea] = useState<string>([...each.keys()][0] ?? noArea);
  const { region, side } = each.get(areaKey) ?? { region: null, side: null };
  const order = labelSchema.safeParse({
    patient,
    session,
    area: region === null ? null : { region, side },
    paper,
    language,
    start: paper === 'sheet' ? readCount(start) : 1,
    count: readCount(count),
  }).data;
  const stepped = (text: string, by: 1 | -1): string =>
    String(Math.min(mostLabels, Math.max(1, (readCount(text) ?? 1) + by)));
  return (
    <PrintDialog
      title={intl.formatMessage({ id: 'labels.title', defaultMessage: 'Print labels' })}
      papers={order ? [{ paper: { what: 'label', order }, copies: 1 }] : []}
      notYet={
        order
          ? undefined
          : intl.formatMessage(
              {
                id: 'labels.too-many',
                defaultMessage: 'A sheet has {most} labels: choose fewer, or begin earlier.',
              },
              { most: mostLabels },
            )
      }
      onClose={onClose}
    >
      <p>
        {intl.formatMessage({
          id: 'labels.what',
          defaultMessage:
            'A label has the initials and the number of the patient, the date of birth, the day, the area, and a code that can be checked.',
        })}
      </p>
      <div className={styles.labels}>
        <Segmented
          label={intl.formatMessage({ id: 'labels.paper', defaultMessage: 'Labels' })}
          options={labelPapers.map((value) => ({
            value,
            label:
              value === 'single'
                ? intl.formatMessage({ id: 'labels.single', defaultMessage: 'Roll, 62 × 29 mm' })
                : intl.formatMessage({ id: 'labels.sheet', defaultMessage: 'A4 sheet, 24 of 70 × 37 mm' }),
          }))}
          value={paper}
          onChange={setPaper}
        />
        <Stepper
          label={intl.formatMessage({ id: 'labels.count', defaultMessage: 'How many' })}
          text={count}
          onTextChange={setCount}
          onStep={(by) => setCount(stepped(count, by))}
        />
        {paper === 'sheet' && (
          <Stepper
            label={intl.formatMessage({ id: 'labels.start', defaultMessage: 'First free label' })}
            help={intl.formatMessage({
              id: 'labels.start.help',
              defaultMessage: 'Counted from the top left, row by row: 1 to 24.',
            })}
            text={start}
            onTextChange={setStart}
            onStep={(by) => setStart(stepped(start, by))}
          />
        )}
        {languages.length > 1 && (
          <Segmented
            label={intl.formatMessage({ id: 'labels.language', defaultMessage: 'Language' })}
            options={languages.map((value) => ({
              value,
              label: intl.formatMessage(templateLanguageLabels[value]),
            }))}
            value={language}
            onChange={setLanguage}
          />
        )}
        {each.size > 0 && (
          <Picker
            label={intl.formatMessage({ id: 'labels.area', defaultMessage: 'Area' })}
            rows={[
              ...[...each].map(([value, area]) => ({ value, label: nameOf(area) })),
              { value: noArea, label: intl.formatMessage({ id: 'labels.no-area', defaultMessage: 'None' }) },
            ]}
            value={areaKey}
            onChange={setArea}
          />
        )}
      </div>
    </PrintDialog>
  );
};
