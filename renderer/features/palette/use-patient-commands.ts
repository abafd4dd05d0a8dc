import { useNavigate, useParams } from '@tanstack/react-router';
import { ChartLine, Columns2, FolderOpen, History, Images, PackageSearch, UserRound } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useGoToPatients } from '../patients/open-form.ts';
import type { Command } from './commands.ts';

/** The screens of the patient whose record is open; none where none is. */
export const usePatientCommands = (): readonly Command[] => {
  const { formatMessage: say } = useIntl();
  const navigate = useNavigate();
  const go = useGoToPatients();
  const { patientId } = useParams({ strict: false });
  if (patientId === undefined) return [];
  const params = { patientId };
  const of = (command: Omit<Command, 'group'>): Command => ({ ...command, group: 'action' });
  return [
    of({
      id: 'chart',
      label: say({ id: 'palette.chart', defaultMessage: 'Chart of this patient' }),
      icon: UserRound,
      run: () => go.patient(patientId),
    }),
    of({
      id: 'timeline',
      label: say({ id: 'palette.timeline', defaultMessage: 'Timeline of this patient' }),
      also: say({ id: 'palette.timeline.also', defaultMessage: 'history' }),
      icon: History,
      run: () => void navigate({ to: '/patients/$patientId/timeline', params }),
    }),
    of({
      id: 'compare',
      label: say({ id: 'palette.compare', defaultMessage: 'Compare two sessions of this patient' }),
      icon: Columns2,
      run: () => void navigate({ to: '/patients/$patientId/compare', params }),
    }),
    of({
      id: 'photos',
      label: say({ id: 'palette.photos', defaultMessage: 'Photos of this patient' }),
      also: say({ id: 'palette.photos.also', defaultMessage: 'pictures views measure align' }),
      icon: Images,
      run: () => void navigate({ to: '/patients/$patientId/photos', params }),
    }),
    of({
      id: 'assessments',
      label: say({ id: 'palette.assessments', defaultMessage: 'Assessments of this patient' }),
      also: say({ id: 'palette.assessments.also', defaultMessage: 'scores curves rate' }),
      icon: ChartLine,
      run: () => void navigate({ to: '/patients/$patientId/assessments', params }),
    }),
    of({
      id: 'shelf',
      label: say({ id: 'palette.shelf', defaultMessage: 'Documents of this patient' }),
      also: say({ id: 'palette.shelf.also', defaultMessage: 'papers letters consents' }),
      icon: FolderOpen,
      run: () => go.shelf(patientId),
    }),
    of({
      id: 'met',
      label: say({ id: 'palette.met', defaultMessage: 'Lots and devices used on this patient' }),
      also: say({ id: 'palette.met.also', defaultMessage: 'exposed cartridges serial' }),
      icon: PackageSearch,
      run: () => void navigate({ to: '/patients/$patientId/exposures', params }),
    }),
  ];
};
