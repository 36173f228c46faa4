// What can be done with the whole draft: take it out as a file, remove it, issue it.
import { Button, Menu } from '@mantine/core';
import type { DraftDetail } from '@parindex/contract/framework-draft';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { text } from './draft.vi.ts';
import { useEditor } from './editor.ts';
import { draftFileAddress, useRemoveDraft } from './framework-draft.queries.ts';
import { IssueDraftDialog } from './issue-draft-dialog.tsx';

export function DraftActions({ detail }: { detail: DraftDetail }) {
  const { session } = useEditor();
  const navigate = useNavigate();
  const remove = useRemoveDraft(detail.id, () => void navigate({ to: '/bo-tieu-chi/soan-thao' }));
  const [issuing, setIssuing] = useState(false);
  const { may, id, title } = detail;
  return (
    <>
      <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button variant="default" size="sm" leftSection={<Icon name="export" size={16} />}>
            {text.files}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={draftFileAddress(id, 'yaml')} download>
            {text.yaml}
          </Menu.Item>
          <Menu.Item component="a" href={draftFileAddress(id, 'xlsx')} download>
            {text.xlsx}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {may.remove.allowed && (
        <ConfirmButton
          variant="default"
          size="sm"
          label={text.remove}
          consequence={text.removeConsequence(title)}
          onConfirm={() => remove.mutateAsync()}
          busy={remove.isPending}
          problem={remove.error}
        />
      )}
      {may.issue.allowed && (
        <Button
          size="sm"
          onClick={() => {
            session.hurry();
            setIssuing(true);
          }}
        >
          {text.issue}
        </Button>
      )}
      {issuing && <IssueDraftDialog draftId={id} onClose={() => setIssuing(false)} />}
    </>
  );
}
