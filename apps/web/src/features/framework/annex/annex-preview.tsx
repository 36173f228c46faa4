// The tree an annex becomes beside what is odd about it; suggestions are accepted or rejected here, then a draft is made.
import { Button } from '@mantine/core';
import type { AnnexReply } from '@parindex/contract/framework-annex';
import { useState } from 'react';
import { FindingsTable } from '../../../ui/findings-table.tsx';
import classes from './annex.module.css';
import { text } from './annex.vi.ts';
import { AnnexTree } from './annex-tree.tsx';
import { CreateDraftForm } from './create-draft-form.tsx';

export function AnnexPreview({ reply, authorityId }: { reply: AnnexReply; authorityId: string }) {
  const { nodes, findings, leftOut } = reply;
  const suggested = nodes.filter(({ suggestion }) => suggestion !== null);
  const sure = suggested.filter(({ suggestion }) => suggestion?.accepted);
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(() => idsOf(sure));
  const items = nodes.filter(({ isItem }) => isItem);
  const toggle = (id: string) =>
    setAccepted((before) =>
      before.has(id) ? new Set([...before].filter((other) => other !== id)) : new Set([...before, id]),
    );
  return (
    <>
      {nodes.length > 0 && <CreateDraftForm reply={reply} accepted={accepted} authorityId={authorityId} />}
      <div className={classes['beside']}>
        <section aria-label={text.preview} className={classes['part']}>
          <h2>{text.preview}</h2>
          <p role="status">{text.facts(items.length, suggested.length, accepted.size)}</p>
          <div className={classes['tools']}>
            <Button size="xs" variant="default" onClick={() => setAccepted(idsOf(suggested))}>
              {text.acceptAll}
            </Button>
            <Button size="xs" variant="default" onClick={() => setAccepted(idsOf(sure))}>
              {text.acceptSure}
            </Button>
            <Button size="xs" variant="default" onClick={() => setAccepted(new Set())}>
              {text.rejectAll}
            </Button>
          </div>
          <AnnexTree nodes={nodes} accepted={accepted} onToggle={toggle} />
        </section>
        <section aria-label={text.findings} className={classes['part']}>
          <h2>{text.findings}</h2>
          {findings.length === 0 ? <p>{text.noFindings}</p> : <FindingsTable findings={findings} />}
          <LeftOutRows rows={leftOut} />
        </section>
      </div>
    </>
  );
}

function LeftOutRows({ rows }: { rows: AnnexReply['leftOut'] }) {
  if (rows.length === 0) return null;
  return (
    <details className={classes['box']}>
      <summary>{text.leftOut(rows.length)}</summary>
      <section className={classes['scroll']} aria-label={text.leftOut(rows.length)} tabIndex={0}>
        <table className={classes['columns']}>
          <thead>
            <tr>
              <th scope="col">{text.row}</th>
              <th scope="col">{text.reason}</th>
              <th scope="col">{text.content}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, text: content, reason }) => (
              <tr key={`${row} ${reason}`}>
                <td>{row}</td>
                <td>{reason}</td>
                <td className={classes['samples']}>{content}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function idsOf(nodes: readonly { readonly id: string }[]): Set<string> {
  return new Set(nodes.map(({ id }) => id));
}
