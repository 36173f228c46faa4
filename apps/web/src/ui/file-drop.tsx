// Files dropped or chosen, with progress. XMLHttpRequest, because fetch tells nothing about what has been sent.
import { Button, Progress } from '@mantine/core';
import { type DragEvent, useId, useState } from 'react';
import classes from './file-drop.module.css';
import { ProblemAlert } from './problem/problem-alert.tsx';
import { text } from './ui.vi.ts';

interface FileDropProps {
  readonly label: string;
  /** As the input's `accept`: '.pdf,.docx'. The server checks the content itself. */
  readonly accept: string;
  readonly multiple?: boolean;
  /** Sends one file; `onProgress` gets 0…1. Rejects with ProblemError or ConnectionError (app/upload.ts). */
  readonly upload: (file: File, onProgress: (share: number) => void) => Promise<unknown>;
}

interface Transfer {
  readonly file: File;
  readonly share: number;
  readonly state: 'sending' | 'done' | 'failed';
  readonly error?: unknown;
}

export function FileDrop({ label, accept, multiple = false, upload }: FileDropProps) {
  const inputId = useId();
  const [over, setOver] = useState(false);
  const [transfers, send] = useTransfers(upload);

  const take = (files: FileList | null) => {
    for (const file of [...(files ?? [])].slice(0, multiple ? undefined : 1)) send(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div>
      <div
        className={classes['drop']}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p className={classes['label']}>{label}</p>
        <p>
          {text.dropHere} <label htmlFor={inputId}>{text.chooseFile}</label>
        </p>
        <input
          id={inputId}
          type="file"
          className={classes['input']}
          accept={accept}
          multiple={multiple}
          aria-label={`${label}: ${text.chooseFile}`}
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {transfers.map((transfer) => (
        <TransferRow key={transfer.file.name} transfer={transfer} onRetry={() => send(transfer.file)} />
      ))}
    </div>
  );
}

function TransferRow({ transfer, onRetry }: { transfer: Transfer; onRetry: () => void }) {
  const percent = Math.floor(transfer.share * 100);
  const words =
    transfer.state === 'done' ? text.uploaded(transfer.file.name) : text.uploading(transfer.file.name, percent);
  if (transfer.state === 'failed') {
    return (
      <div className={classes['transfer']}>
        <p>{transfer.file.name}</p>
        <ProblemAlert problem={transfer.error} />
        <Button variant="default" size="xs" onClick={onRetry}>
          {text.uploadRetry}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes['transfer']}>
      <p role="status">{words}</p>
      <Progress value={percent} aria-label={words} />
    </div>
  );
}

/** A file sent again takes the place of its earlier try. */
function useTransfers(upload: FileDropProps['upload']) {
  const [transfers, setTransfers] = useState<readonly Transfer[]>([]);
  const set = (transfer: Transfer) =>
    setTransfers((all) => [...all.filter(({ file }) => file.name !== transfer.file.name), transfer]);
  const send = (file: File) => {
    set({ file, share: 0, state: 'sending' });
    upload(file, (share) => set({ file, share, state: 'sending' })).then(
      () => set({ file, share: 1, state: 'done' }),
      (error: unknown) => set({ file, share: 0, state: 'failed', error }),
    );
  };
  return [transfers, send] as const;
}
