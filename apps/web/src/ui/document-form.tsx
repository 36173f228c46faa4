// What is said about a document when it is uploaded, with its file: for the library and for items alike.
import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DayInput } from './day-input.tsx';
import { documentText as text } from './document-form.vi.ts';
import { FileDrop } from './file-drop.tsx';

export interface DocumentFields {
  readonly name: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly documentDate: string | null;
  readonly period: string | null;
  readonly confidential: boolean;
}

interface DocumentFormProps {
  readonly upload: (fields: DocumentFields, file: File, onProgress: (share: number) => void) => Promise<unknown>;
}

const blank: DocumentFields = {
  name: '',
  documentNumber: null,
  issuer: null,
  documentDate: null,
  period: null,
  confidential: false,
};

/** A name left blank is the file's own, without its ending. */
export function DocumentForm({ upload }: DocumentFormProps) {
  const [fields, setFields] = useState(blank);
  const set = (change: Partial<DocumentFields>) => setFields((before) => ({ ...before, ...change }));
  const send = async (file: File, onProgress: (share: number) => void) => {
    const name = fields.name.trim() || file.name.replace(/\.[^.]+$/, '').slice(0, 300);
    await upload({ ...fields, name }, file, onProgress);
    setFields(blank);
  };
  return (
    <Stack gap="sm">
      <TextInput
        size="sm"
        label={text.name}
        description={text.nameHint}
        maxLength={300}
        value={fields.name}
        onChange={({ currentTarget: { value } }) => set({ name: value })}
      />
      <TextInput
        size="sm"
        label={text.number}
        maxLength={100}
        value={fields.documentNumber ?? ''}
        onChange={({ currentTarget: { value } }) => set({ documentNumber: value || null })}
      />
      <TextInput
        size="sm"
        label={text.issuer}
        maxLength={300}
        value={fields.issuer ?? ''}
        onChange={({ currentTarget: { value } }) => set({ issuer: value || null })}
      />
      <DayInput
        size="sm"
        label={text.date}
        value={fields.documentDate}
        onDay={(documentDate) => set({ documentDate })}
      />
      <TextInput
        size="sm"
        label={text.period}
        description={text.periodHint}
        maxLength={100}
        value={fields.period ?? ''}
        onChange={({ currentTarget: { value } }) => set({ period: value || null })}
      />
      <Checkbox
        label={text.confidential}
        checked={fields.confidential}
        onChange={({ currentTarget: { checked } }) => set({ confidential: checked })}
      />
      <FileDrop label={text.file} accept=".pdf,.doc,.docx,.xls,.xlsx,.png,.jpg,.jpeg,.zip,.txt,.csv" upload={send} />
    </Stack>
  );
}
