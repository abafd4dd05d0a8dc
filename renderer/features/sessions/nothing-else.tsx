import { Check } from 'lucide-react';
import { useIntl } from 'react-intl';
import { nothingElseSeen } from '../../../shared/sessions/edit-reactions.ts';
import type { ReactionTime } from '../../../shared/sessions/values.ts';
import { Button } from '../../ui/button.tsx';
import { useSessionForm } from './form-context.ts';

/** What people say in one breath once something was graded: nothing of the rest was seen. Offered only then. */
export const NothingElse = ({ time }: { readonly time: ReactionTime }) => {
  const intl = useIntl();
  const { draft, change, say, onward } = useSessionForm();
  const { all, differs } = draft.reactions[time];
  const grades = [all, ...differs.map((own) => own.grades)].flatMap((each) => Object.values(each));
  const some = grades.some((grade) => grade !== null);
  const left = grades.some((grade) => grade === null) || draft.otherReaction.state === 'not-recorded';
  /** With this look the whole reaction is recorded. */
  const isLast =
    time === '15-min' &&
    draft.pain !== null &&
    Object.values(draft.reactions.end.all).every((grade) => grade !== null);
  if (!some || !left || draft.areas.length === 0) return null;
  const label = intl.formatMessage({
    id: 'sessions.reaction.nothing-else',
    defaultMessage: 'Nothing else seen',
  });
  return (
    <div className="row-wrap">
      <Button
        icon={Check}
        onPress={() => {
          change({ key: `reactions.${time}.rest`, label: label.toLowerCase() }, (before) =>
            nothingElseSeen(before, time),
          );
          say(label);
          if (isLast) onward('reaction');
        }}
      >
        {label}
      </Button>
      <span className="caption">
        {intl.formatMessage({
          id: 'sessions.reaction.nothing-else-why',
          defaultMessage: 'Records 0 for each sign without a grade, and no other reaction.',
        })}
      </span>
    </div>
  );
};
