// Name and year of the draft, and the button that makes it of what was accepted.
import { Button, TextInput } from '@mantine/core';
import type { AnnexReply } from '@parindex/contract/framework-annex';
import type { DraftValue } from '@parindex/contract/framework-draft';
import { annexToDocument } from '@parindex/domain/framework/annex/annex-document';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { ProblemAlert } from '../../../ui/problem/problem-alert.tsx';
import classes from './annex.module.css';
import { useCreateDraft } from './annex.queries.ts';
import { text } from './annex.vi.ts';

interface CreateDraftFormProps {
  readonly reply: AnnexReply;
  readonly accepted: ReadonlySet<string>;
  readonly authorityId: string;
}

export function CreateDraftForm({ reply, accepted, authorityId }: CreateDraftFormProps) {
  const navigate = useNavigate();
  const create = useCreateDraft((draftId) => void navigate({ to: `/bo-tieu-chi/soan-thao/${draftId}` }));
  const [title, setTitle] = useState(reply.title ?? '');
  const [year, setYear] = useState(reply.year === null ? '' : String(reply.year));
  const [asked, setAsked] = useState(false);
  const isYear = /^\d{4}$/.test(year) && Number(year) >= 1990 && Number(year) <= 2200;
  const isTitle = title.trim() !== '';

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (!isYear || !isTitle) return;
    const document = annexToDocument(reply, { title: title.trim(), year: Number(year), accepted });
    // Plain values, as the contract has them.
    const body = structuredClone(document) as Record<string, DraftValue>;
    create.mutate({ from: 'document', authorityId, document: body, cases: [] });
  }
  return (
    <form className={classes['fields']} onSubmit={submit} noValidate>
      <TextInput
        className={classes['wide']}
        label={text.draftTitle}
        value={title}
        maxLength={500}
        error={asked && !isTitle ? text.required : null}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        label={text.year}
        value={year}
        inputMode="numeric"
        error={asked && !isYear ? text.yearWrong : null}
        onChange={(event) => setYear(event.currentTarget.value.trim())}
      />
      <Button type="submit" loading={create.isPending}>
        {text.create}
      </Button>
      <ProblemAlert problem={create.error} />
    </form>
  );
}
