import { useNavigate } from '@tanstack/react-router';
import {
  Archive,
  BookOpen,
  Building2,
  CalendarDays,
  ChartColumn,
  ClipboardCheck,
  Copy,
  FileText,
  Keyboard,
  Package,
  PhoneCall,
  Scale,
  Search,
  UserPlus,
  UserSearch,
  Users,
} from 'lucide-react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import type { ChannelName } from '../../../shared/ipc/contract.ts';
import type { RailAct } from '../../ui/rail.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useGoToPatients } from '../patients/open-form.ts';
import type { Command } from './commands.ts';
import { usePatientCommands } from './use-patient-commands.ts';

/** Every screen and action of the person at work; `acts` are those at the foot of the rail. What is not theirs is left out. */
export const useCommands = (acts: readonly RailAct[], showKeys: () => void): readonly Command[] => {
  const intl = useIntl();
  const navigate = useNavigate();
  const go = useGoToPatients();
  const refusal = useRefusal();
  const ofPatient = usePatientCommands();
  const may = (channel: ChannelName): boolean => refusal(channel) === undefined;
  const action = (command: Omit<Command, 'group'>): Command => ({ ...command, group: 'action' });
  const screen = (command: Omit<Command, 'group'>): Command => ({ ...command, group: 'screen' });
  const say = intl.formatMessage;
  return [
    ...ofPatient,
    ...(may('patients:save')
      ? [
          action({
            id: 'new-patient',
            label: say({ id: 'patients.new', defaultMessage: 'New patient' }),
            also: say({ id: 'palette.new-patient.also', defaultMessage: 'register' }),
            icon: UserPlus,
            run: () => go.registration(newId()),
          }),
        ]
      : []),
    ...acts.map(({ id, label, icon, onPress }) => action({ id, label, icon, run: onPress })),
    action({
      id: 'keys',
      label: say({ id: 'key-list.title', defaultMessage: 'Keys' }),
      also: say({ id: 'palette.keys.also', defaultMessage: 'keyboard shortcuts help' }),
      icon: Keyboard,
      run: showKeys,
    }),
    screen({
      id: 'today',
      label: say({ id: 'frame.today', defaultMessage: 'Today' }),
      icon: CalendarDays,
      run: () => void navigate({ to: '/today' }),
    }),
    screen({
      id: 'patients',
      label: say({ id: 'frame.patients', defaultMessage: 'Patients' }),
      icon: Users,
      run: () => void navigate({ to: '/patients' }),
    }),
    screen({
      id: 'find',
      label: say({ id: 'searches.title', defaultMessage: 'Find anything' }),
      also: say({ id: 'palette.find.also', defaultMessage: 'search lot device depth filter' }),
      icon: Search,
      run: () => void navigate({ to: '/find' }),
    }),
    screen({
      id: 'calls',
      label: say({ id: 'calls.title', defaultMessage: 'Calls and checks' }),
      also: say({ id: 'palette.calls.also', defaultMessage: 'telephone follow-up day 1 to 3' }),
      icon: PhoneCall,
      run: () => void navigate({ to: '/calls' }),
    }),
    screen({
      id: 'documents',
      label: say({ id: 'frame.documents', defaultMessage: 'Documents' }),
      also: say({ id: 'palette.documents.also', defaultMessage: 'texts templates' }),
      icon: FileText,
      run: () => void navigate({ to: '/documents' }),
    }),
    screen({
      id: 'products',
      label: say({ id: 'frame.products', defaultMessage: 'Products' }),
      also: say({ id: 'palette.products.also', defaultMessage: 'devices lots stock' }),
      icon: Package,
      run: () => void navigate({ to: '/products' }),
    }),
    ...(may('exposures:list')
      ? [
          screen({
            id: 'exposures',
            label: say({ id: 'exposures.title', defaultMessage: 'Who was exposed' }),
            also: say({
              id: 'palette.exposures.also',
              defaultMessage: 'lot cartridge serial recall called back letters outbreak',
            }),
            icon: UserSearch,
            run: () => void navigate({ to: '/exposures' }),
          }),
        ]
      : []),
    screen({
      id: 'practice',
      label: say({ id: 'frame.practice', defaultMessage: 'Practice' }),
      also: say({ id: 'palette.practice.also', defaultMessage: 'settings people backups' }),
      icon: Building2,
      run: () => void navigate({ to: '/practice' }),
    }),
    screen({
      id: 'rules',
      label: say({ id: 'palette.rules', defaultMessage: 'Rules and local law' }),
      icon: Scale,
      run: () => void navigate({ to: '/rules' }),
    }),
    ...(may('outcomes:report')
      ? [
          screen({
            id: 'outcomes',
            label: say({ id: 'outcomes.title', defaultMessage: 'Outcomes' }),
            also: say({
              id: 'palette.outcomes.also',
              defaultMessage: 'results improvement reactions adverse events report statistics',
            }),
            icon: ChartColumn,
            run: () => void navigate({ to: '/outcomes' }),
          }),
        ]
      : []),
    ...(may('reviews:list')
      ? [
          screen({
            id: 'reviews',
            label: say({ id: 'palette.reviews', defaultMessage: 'Sessions to look at' }),
            also: say({ id: 'palette.reviews.also', defaultMessage: 'outside a rule review' }),
            icon: ClipboardCheck,
            run: () => void navigate({ to: '/reviews' }),
          }),
        ]
      : []),
    ...(may('keeping:review')
      ? [
          screen({
            id: 'keeping',
            label: say({ id: 'keeping.title', defaultMessage: 'Keeping records' }),
            also: say({ id: 'palette.keeping.also', defaultMessage: 'retention erase hold review' }),
            icon: Archive,
            run: () => void navigate({ to: '/keeping' }),
          }),
        ]
      : []),
    ...(may('merges:likely')
      ? [
          screen({
            id: 'duplicates',
            label: say({ id: 'duplicates.title', defaultMessage: 'Possible duplicates' }),
            also: say({ id: 'palette.duplicates.also', defaultMessage: 'merge two charts undo' }),
            icon: Copy,
            run: () => void navigate({ to: '/duplicates' }),
          }),
        ]
      : []),
    ...(may('entries:list')
      ? [
          screen({
            id: 'entries',
            label: say({ id: 'entries.title', defaultMessage: 'What was written' }),
            also: say({ id: 'palette.entries.also', defaultMessage: 'ledger log' }),
            icon: BookOpen,
            run: () => void navigate({ to: '/entries' }),
          }),
        ]
      : []),
  ];
};
