// Imports a province's annex: uploaded, mapped, looked through, and made into a draft to go on with.
import type { AnnexMappingChoice, AnnexReply } from '@parindex/contract/framework-annex';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../../../app/session.ts';
import { DownloadLink } from '../../../ui/download-link.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { FindingsTable } from '../../../ui/findings-table.tsx';
import { ProblemAlert } from '../../../ui/problem/problem-alert.tsx';
import { ProblemError } from '../../../ui/problem/problem-error.ts';
import { Screen } from '../../../ui/screen.tsx';
import classes from './annex.module.css';
import { readAnnex, templateAddress } from './annex.queries.ts';
import { text } from './annex.vi.ts';
import { AnnexMappingForm } from './annex-mapping-form.tsx';
import { AnnexPreview } from './annex-preview.tsx';

interface ReadAnnex {
  readonly file: File;
  readonly reply: AnnexReply;
  /** Grows with every reading, so that the preview begins anew. */
  readonly reading: number;
}

export function AnnexImportScreen() {
  const { grants } = useSession();
  const authorityId = grants.find(({ role }) => role === 'standingAgency')?.authorityId ?? '';
  const [annex, setAnnex] = useState<ReadAnnex | null>(null);
  const [refused, setRefused] = useState<{ name: string; error: ProblemError } | null>(null);
  const show = (file: File, reply: AnnexReply) =>
    setAnnex((before) => ({ file, reply, reading: (before?.reading ?? 0) + 1 }));
  const again = useMutation({
    mutationFn: ({ file, mapping }: { file: File; mapping: AnnexMappingChoice }) =>
      readAnnex(file, { authorityId, mapping }),
    onSuccess: (reply, { file }) => show(file, reply),
  });

  async function tryFile(file: File, onProgress: (share: number) => void) {
    setAnnex(null);
    setRefused(null);
    again.reset();
    try {
      show(file, await readAnnex(file, { authorityId }, onProgress));
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.code !== 'framework.unsound') throw error;
      setRefused({ name: file.name, error });
    }
  }
  return (
    <Screen
      title={text.title}
      breadcrumb={[
        { label: text.home, to: '/viec-cua-toi' },
        { label: text.frameworks, to: '/bo-tieu-chi' },
      ]}
      help={text.help}
      actions={<DownloadLink href={templateAddress}>{text.template}</DownloadLink>}
    >
      <div className={classes['stack']}>
        <FileDrop label={text.drop} accept=".xlsx" upload={tryFile} />
        {refused && (
          <>
            <p role="alert">{text.unreadable(refused.name)}</p>
            <FindingsTable findings={refused.error.problem.findings ?? []} />
          </>
        )}
        {annex && (
          <>
            <AnnexMappingForm
              reply={annex.reply}
              busy={again.isPending}
              onChoose={(mapping) => again.mutate({ file: annex.file, mapping })}
            />
            <ProblemAlert problem={again.error} />
            <AnnexPreview key={annex.reading} reply={annex.reply} authorityId={authorityId} />
          </>
        )}
      </div>
    </Screen>
  );
}
