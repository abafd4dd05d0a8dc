import { useNavigate } from '@tanstack/react-router';
import { v7 as newId } from 'uuid';
import type { TemplateKey } from '../../../shared/templates/template.ts';
import { call } from '../../api.ts';
import { beginFrom, studioDraftSchema, type StudioBegin } from './studio-draft.ts';

const keyOfBody = (body: string): TemplateKey | null => {
  try {
    const read = studioDraftSchema.safeParse(JSON.parse(body));
    return read.success ? read.data.key : null;
  } catch {
    return null;
  }
};

/** The draft of this text that the person at work left, if there is one. */
const draftOf = async ({ id, language }: TemplateKey): Promise<string | null> => {
  const drafts = await call('drafts:find', { kind: 'template', patient: null });
  if (!drafts.ok) return null;
  const found = drafts.value.find(({ body }) => {
    const key = keyOfBody(body);
    return key?.id === id && key.language === language;
  });
  return found?.id ?? null;
};

/** Opens a text in the studio: its draft where one was left, else its newest version, or what is begun. */
export const useOpenStudio = () => {
  const navigate = useNavigate();
  const open = (draftId: string, beginText?: StudioBegin): void =>
    void navigate({
      to: '/documents/studio/$draftId',
      params: { draftId },
      state: beginText ? { beginText } : {},
    });
  return async ({ id, language }: TemplateKey, begin?: StudioBegin): Promise<void> => {
    const key = { id, language };
    const draft = await draftOf(key);
    if (draft !== null) return open(draft);
    if (begin) return open(newId(), begin);
    const history = await call('templates:history', key);
    const newest = history.ok ? history.value.versions[0] : undefined;
    if (newest) open(newId(), beginFrom(key, newest.version, newest.fields));
  };
};
