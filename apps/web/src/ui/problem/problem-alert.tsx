// What went wrong and what to do, with every finding: for refusals, lost connections and bugs alike.
import { Alert } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Icon } from '../icons.tsx';
import { text } from './problem.vi.ts';
import { ConnectionError, ProblemError } from './problem-error.ts';

/** Shows nothing while there is no error. Announced by screen readers, and brought into sight, as soon as it appears. */
export function ProblemAlert({ problem: error }: { problem: unknown }) {
  const alert = useRef<HTMLDivElement>(null);
  // On a long form the button that was pressed may be far below.
  useEffect(() => {
    if (error) alert.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  if (error === null || error === undefined) return null;
  const { title, detail, findings, requestId } = describe(error);
  return (
    <Alert ref={alert} role="alert" color="red" variant="light" icon={<Icon name="wrong" />} title={title}>
      {detail && <p>{detail}</p>}
      {findings.length > 0 && (
        <ul>
          {findings.map((finding) => (
            <li key={`${finding.path} ${finding.message}`}>
              {finding.severity === 'warning' && `${text.warning} `}
              {finding.message} {finding.path && <small>({finding.path})</small>}
            </li>
          ))}
        </ul>
      )}
      {requestId && <small>{text.requestId(requestId)}</small>}
    </Alert>
  );
}

function describe(error: unknown) {
  if (error instanceof ProblemError) {
    const { title, detail, findings = [], requestId, status } = error.problem;
    return { title, detail, findings, requestId: status >= 500 ? requestId : undefined };
  }
  if (error instanceof ConnectionError) {
    return { title: text.noConnection, detail: text.noConnectionDetail, findings: [], requestId: undefined };
  }
  return { title: text.bug, detail: text.bugDetail, findings: [], requestId: undefined };
}
