import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { regionSideKey } from '../../../shared/regions/region-side.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import type { SectionState } from '../../../shared/sessions/completeness.ts';
import { AddAreas } from './add-areas.tsx';
import { useSessionForm } from './form-context.ts';
import { ZonesDialog } from '../zones/zones-dialog.tsx';
import { BodyShape } from '../../ui/body-shape.ts';
import { DaveyDialog } from './davey-dialog.tsx';
import { MapDialog } from './map-dialog.tsx';
import { SealDialog } from './seal-dialog.tsx';
import type { Selection } from './use-selection.ts';

export type OpenDialog = 'seal' | 'areas' | 'map' | 'zones' | 'davey' | null;

interface SessionDialogsProps {
  readonly open: OpenDialog;
  readonly onClose: () => void;
  readonly title: string;
  readonly sections: readonly SectionState[];
  readonly unreasoned: readonly Finding[];
  readonly selection: Selection;
  readonly onSeal: () => Promise<void>;
  readonly map: ReactNode;
}

/** What opens over the session: sealing with something missing, the list of regions, the map of narrow windows. */
export const SessionDialogs = (props: SessionDialogsProps) => {
  const { open, onClose, title, sections, unreasoned, selection, onSeal, map } = props;
  const intl = useIntl();
  const { draft, record, go, chart } = useSessionForm();
  const blocked = record.problems.length > 0 || unreasoned.length > 0;
  const present = new Set<string>(draft.areas.map(regionSideKey));
  return (
    <>
      <SealDialog
        open={open === 'seal'}
        onClose={onClose}
        title={intl.formatMessage(
          {
            id: 'sessions.seal.title',
            defaultMessage:
              '{blocked, select, yes {Not ready to seal} other {Seal {title} with parts missing?}}',
          },
          { blocked: blocked ? 'yes' : 'no', title: title.toLocaleLowerCase() },
        )}
        sections={sections}
        unreasoned={unreasoned}
        problems={record.problems}
        paper={draft.paper !== null}
        onGo={go}
        onSeal={onSeal}
      />
      <AddAreas
        open={open === 'areas'}
        onClose={onClose}
        present={present}
        onToggle={(area) => {
          const key = regionSideKey(area);
          if (present.has(key) && !selection.selected.has(key)) {
            selection.select(new Set([...selection.selected, key]));
          } else selection.toggle(area);
        }}
      />
      <MapDialog open={open === 'map'} onClose={onClose}>
        {map}
      </MapDialog>
      {open === 'davey' && <DaveyDialog onClose={onClose} />}
      {open === 'zones' && (
        <BodyShape value={chart.patient.shape}>
          <ZonesDialog chart={chart} onClose={onClose} />
        </BodyShape>
      )}
    </>
  );
};
