import type { Message } from '../../../shared/labels/message.ts';
import { call } from '../../api.ts';
import { useLooks } from './use-looks.ts';
import { WaitLine } from './work-line.tsx';

const message: Message = { id: 'works.pdf', defaultMessage: 'Making the PDF…' };

const look = async () => {
  const answer = await call('printing:making', {});
  return answer.ok && answer.value !== null ? { done: 0, total: null, since: answer.value } : null;
};

interface PdfLineProps {
  /** Whether somebody waits for a PDF; where it is to be kept may still be asked. */
  readonly waiting: boolean;
  /** Without the margin of a page, in a dialog. */
  readonly flush?: boolean;
}

/** That a PDF is being made, and a way out; nothing for one that is there at once. */
export const PdfLine = ({ waiting, flush = false }: PdfLineProps) => (
  <WaitLine
    going={useLooks(waiting ? 'pdf' : null, look)}
    message={message}
    flush={flush}
    onCancel={() => void call('printing:cancel', {})}
  />
);
