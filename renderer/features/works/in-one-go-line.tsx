import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Message } from '../../../shared/labels/message.ts';
import type { GoingInOneGo, PartInOneGo } from '../../../shared/works/in-one-go.ts';
import { call } from '../../api.ts';
import { hear } from '../../hear.ts';
import { Bar, leftWords } from './work-line.tsx';
import { classNames } from '../../ui/class-names.ts';
import styles from './works.module.css';

/** What is done sooner is not told: a line that comes and goes at once is only a flicker. */
const toldAfterMs = 400;

const words: Readonly<Record<PartInOneGo, Message>> = {
  checking: {
    id: 'in-one-go.checking',
    defaultMessage: 'Stria was not closed properly. Its records are checked…',
  },
  copying: { id: 'in-one-go.copying', defaultMessage: 'Copying the encrypted records, to read them…' },
  'backing-up': { id: 'in-one-go.backing-up', defaultMessage: 'Making a backup first…' },
  updating: { id: 'in-one-go.updating', defaultMessage: 'Bringing the records up to date…' },
  indexing: { id: 'in-one-go.indexing', defaultMessage: 'Making the lists and the search anew…' },
  erasing: { id: 'in-one-go.erasing', defaultMessage: 'Erasing everything about this patient…' },
  compacting: {
    id: 'in-one-go.compacting',
    defaultMessage: 'Writing the records anew, so that nothing of what was erased stays…',
  },
};

/** What the vault does in one go, and how far it is; null while it answers, and for what is done at once. */
const useGoing = (): GoingInOneGo | null => {
  const [going, setGoing] = useState<GoingInOneGo | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      clearTimeout(timer);
      const answer = await call('vault:going', {});
      const now = answer.ok ? answer.value : null;
      clearTimeout(timer);
      if (now !== null && now.since < toldAfterMs) timer = setTimeout(() => void look(), toldAfterMs);
      else setGoing(now);
    };
    const stop = hear('going-changed', () => void look());
    void look(); // a page that comes anew in the midst of it
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, []);
  return going;
};

/**
 * Stands at the foot of the window while the vault does something in one go, at an unlock after an update as well: the screen would
 * look dead else. It cannot be cancelled; the program may be ended, and the next start goes on. The attribute keeps it readable beside
 * an open dialog.
 */
export const InOneGoLine = () => {
  const intl = useIntl();
  const going = useGoing();
  const text = going ? intl.formatMessage(words[going.part]) : '';
  return (
    <div
      className={going ? styles.foot : classNames('visually-hidden', styles.waiting)}
      data-react-aria-top-layer
    >
      <span className={styles.what} role="status">
        {text}
      </span>
      {going && (
        <>
          <Bar running={going} label={text} />
          <span className="caption tabular">{leftWords(intl, going)}</span>
        </>
      )}
    </div>
  );
};
