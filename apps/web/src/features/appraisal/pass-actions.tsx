// What ends the work on one agency: accepting the rest in one go, and closing the pass.
import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { AppraisalSheet } from '@parindex/contract/appraisal';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import classes from './appraisal.module.css';
import { usePassActions } from './appraisal.queries.ts';
import { text } from './appraisal.vi.ts';
import { isUndecided } from './sheet-rules.ts';

interface PassActionsProps {
  readonly sheet: AppraisalSheet;
  /** Something is still on its way to the server. */
  readonly unsaved: boolean;
  readonly onGo: (code: string) => void;
}

export function PassActions({ sheet, unsaved, onGo }: PassActionsProps) {
  const { assessmentId, pass, rows, agencyName, may } = sheet;
  const { acceptAll, complete } = usePassActions({ assessmentId, pass: String(pass) });
  const acceptable = rows.filter((row) => row.acceptable).length;
  const undecided = rows.filter(isUndecided);
  if (!may.complete.allowed) return null;
  return (
    <>
      {acceptable > 0 && (
        <ConfirmButton
          variant="default"
          label={pass === 1 ? text.acceptAll(acceptable) : text.keepAll(acceptable)}
          consequence={pass === 1 ? text.acceptAllBody(acceptable, agencyName) : text.acceptAllBody2(acceptable)}
          onConfirm={() => acceptAll.mutateAsync()}
          busy={acceptAll.isPending}
          problem={acceptAll.error}
          disabled={unsaved}
        />
      )}
      {undecided.length > 0 ? (
        <Undecided pass={pass} rows={undecided} onGo={onGo} />
      ) : (
        <ConfirmButton
          label={text.complete(pass)}
          consequence={text.completeBody}
          onConfirm={() => complete.mutateAsync()}
          busy={complete.isPending}
          problem={complete.error}
          disabled={unsaved}
        />
      )}
    </>
  );
}

function Undecided({ pass, rows, onGo }: { pass: number; rows: AppraisalSheet['rows']; onGo: (code: string) => void }) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button onClick={open}>{text.complete(pass)}</Button>
      <Modal opened={opened} onClose={close} title={text.notReady(rows.length)}>
        <p>{text.notReadyBody}</p>
        <ul className={classes['openItems']}>
          {rows.map(({ code, name }) => (
            <li key={code}>
              <button
                type="button"
                onClick={() => {
                  close();
                  onGo(code);
                }}
              >
                {code} {name}
              </button>
            </li>
          ))}
        </ul>
      </Modal>
    </>
  );
}
