import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Failure } from '../../../shared/errors.ts';
import type { TemplateKey } from '../../../shared/templates/template.ts';
import { call } from '../../api.ts';

/** Makes a form with lines to write on out of a text in use, and opens it to be printed. */
export const useBlankForm = ({ id, language }: TemplateKey) => {
  const navigate = useNavigate();
  const [failure, setFailure] = useState<Failure | null>(null);
  const make = async (): Promise<void> => {
    setFailure(null);
    const paper = { what: 'blank', text: { id, language } } as const;
    const made = await call('printing:prepare', { papers: [{ paper, copies: 1 }] });
    if (!made.ok) return setFailure(made.error);
    const [form] = made.value;
    if (form) await navigate({ to: '/documents/$documentId', params: { documentId: form.id } });
  };
  return { failure, make };
};
