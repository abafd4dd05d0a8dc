import { useIntl } from 'react-intl';
import type { Snippet } from '../../../shared/snippets/snippet.ts';

/** The abbreviation, and whether it is everybody's. */
export const SnippetNote = ({ snippet }: { readonly snippet: Snippet }) => {
  const intl = useIntl();
  const parts = [
    snippet.abbreviation === '' ? '' : `;${snippet.abbreviation}`,
    snippet.shared ? intl.formatMessage({ id: 'snippets.shared', defaultMessage: 'of the practice' }) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : <span className="caption">{parts.join(' · ')}</span>;
};
