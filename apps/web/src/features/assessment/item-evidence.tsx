// Evidence of one item: what is linked, linking from the library, uploading something new.
import { Anchor, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import type { LinkedEvidence } from '@parindex/contract/assessment';
import type { DecisionOnWire } from '@parindex/contract/wire';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DocumentForm } from '../../ui/document-form.tsx';
import { Icon } from '../../ui/icons.tsx';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { libraryQuery, uploadDocument, useLinkEvidence, useUnlinkEvidence } from './assessment.queries.ts';
import { text } from './assessment.vi.ts';
import classes from './sheet.module.css';

interface ItemEvidenceProps {
  readonly assessmentId: string;
  readonly agencyId: string;
  readonly code: string;
  readonly evidence: readonly LinkedEvidence[];
  readonly may: DecisionOnWire;
  /** Links of this layer may be taken away; others belong to what was handed in. */
  readonly layer: LinkedEvidence['layer'];
}

export function ItemEvidence({ assessmentId, agencyId, code, evidence, may, layer }: ItemEvidenceProps) {
  const [adding, setAdding] = useState<'library' | 'upload' | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const link = useLinkEvidence(assessmentId, code);
  const unlink = useUnlinkEvidence(assessmentId, code);
  const linkOne = (evidenceId: string) => link.mutateAsync({ evidenceId, page: null });
  return (
    <section aria-label={text.evidence}>
      <h3 className={classes['part']}>{text.evidence}</h3>
      {evidence.length === 0 && <p className={classes['soft']}>{text.noEvidence}</p>}
      <ul className={classes['documents']}>
        {evidence.map((document) => (
          <li key={document.evidenceId}>
            <LinkedDocument
              document={document}
              onPage={(page) => link.mutate({ evidenceId: document.evidenceId, page })}
              onUnlink={may.allowed && document.layer === layer ? () => unlink.mutate(document.evidenceId) : null}
            />
          </li>
        ))}
      </ul>
      <ProblemAlert problem={unlink.error ?? link.error} />
      {notice && <p role="status">{notice}</p>}
      {may.allowed && (
        <Group gap="sm" mt="sm">
          <Button size="xs" variant="default" onClick={() => setAdding('library')}>
            {text.fromLibrary}
          </Button>
          <Button size="xs" leftSection={<Icon name="plus" size={14} />} onClick={() => setAdding('upload')}>
            {text.upload}
          </Button>
        </Group>
      )}
      <Modal opened={adding === 'library'} onClose={() => setAdding(null)} title={text.fromLibrary} size="lg">
        <LibraryPicker agencyId={agencyId} linked={evidence} onLink={linkOne} />
      </Modal>
      <Modal opened={adding === 'upload'} onClose={() => setAdding(null)} title={text.upload}>
        <DocumentForm
          upload={async (fields, file, onProgress) => {
            const uploaded = await uploadDocument(agencyId, { fields, file }, onProgress);
            await linkOne(uploaded.evidence.id);
            setNotice(uploaded.duplicate ? text.duplicate(uploaded.evidence.name) : null);
            setAdding(null);
          }}
        />
      </Modal>
    </section>
  );
}

interface LinkedDocumentProps {
  readonly document: LinkedEvidence;
  readonly onPage: (page: string | null) => void;
  /** Null = may not be taken away here. */
  readonly onUnlink: (() => void) | null;
}

function LinkedDocument({ document, onPage, onUnlink }: LinkedDocumentProps) {
  return (
    <div className={classes['document']}>
      <Anchor href={`/api/evidence/${document.evidenceId}/file`} download size="sm">
        {document.name}
      </Anchor>
      <span className={classes['soft']}>
        {[document.documentNumber, document.layer === 'explanation' ? text.addedWhileExplaining : null]
          .filter(Boolean)
          .join(' · ')}
        {onUnlink === null && document.page !== null && ` ${text.page(document.page)}`}
      </span>
      {onUnlink !== null && (
        <Group gap="xs">
          <TextInput
            key={document.page}
            size="xs"
            w="6rem"
            aria-label={text.pageOf(document.name)}
            placeholder={text.pageLabel}
            maxLength={100}
            defaultValue={document.page ?? ''}
            onBlur={({ currentTarget: { value } }) => {
              if (value.trim() !== (document.page ?? '')) onPage(value.trim() || null);
            }}
          />
          <Button size="compact-xs" variant="subtle" aria-label={text.unlinkName(document.name)} onClick={onUnlink}>
            {text.unlink}
          </Button>
        </Group>
      )}
    </div>
  );
}

interface LibraryPickerProps {
  readonly agencyId: string;
  readonly linked: readonly LinkedEvidence[];
  readonly onLink: (evidenceId: string) => Promise<unknown>;
}

function LibraryPicker({ agencyId, linked, onLink }: LibraryPickerProps) {
  const [search, setSearch] = useState('');
  const { data, error } = useQuery({ ...libraryQuery(agencyId, search), placeholderData: keepPreviousData });
  const taken = new Set(linked.map(({ evidenceId }) => evidenceId));
  const open = data?.evidence.filter(({ id }) => !taken.has(id)) ?? [];
  return (
    <Stack gap="sm">
      <TextInput
        data-autofocus
        size="sm"
        label={text.librarySearch}
        value={search}
        onChange={({ currentTarget: { value } }) => setSearch(value)}
      />
      <ProblemAlert problem={error} />
      {data && open.length === 0 && <p>{text.libraryEmpty}</p>}
      <ul className={classes['documents']}>
        {open.map(({ id, name, documentNumber, fileName }) => (
          <li key={id} className={classes['document']}>
            <span>{name}</span>
            <span className={classes['soft']}>{[documentNumber, fileName].filter(Boolean).join(' · ')}</span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={text.linkName(name)}
              onClick={() => void onLink(id)}
            >
              {text.link}
            </Button>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
