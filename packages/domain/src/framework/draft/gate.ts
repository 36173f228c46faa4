// What stands between a draft and its issue: everything the reader finds, and worked cases that do not come out as signed.
import type { Finding } from '../../finding.ts';
import { type CaseOutcome, readCases, runCases, type WorkedCase } from '../cases.ts';
import type { Framework } from '../framework.ts';
import { readFramework } from '../read-framework.ts';
import { draftCases, draftToDocument, placeOfFinding } from './document.ts';
import { type Draft, rootId } from './draft.ts';
import { gateText } from './gate.vi.ts';

/** A finding that knows the node and the field it speaks of. */
export interface DraftFinding {
  /** Where, in words. */
  readonly path: string;
  readonly message: string;
  readonly severity: Finding['severity'];
  readonly node: string;
  readonly field: string | null;
}

export interface DraftGate {
  /** Null when the reader finds an error; worked cases may still fail. */
  readonly framework: Framework | null;
  readonly findings: readonly DraftFinding[];
  /** The cases that can be read. */
  readonly cases: readonly WorkedCase[];
  readonly outcomes: readonly CaseOutcome[];
  /** Cases that cannot be read or come out otherwise. */
  readonly failed: number;
}

/** @param document what is read in the draft's stead, where issuing writes the decision into it */
export function checkDraft(draft: Draft, document: unknown = draftToDocument(draft)): DraftGate {
  const { framework, findings } = readFramework(document);
  const told = findings.map(({ path, message, severity }) => {
    const { node, field } = placeOfFinding(draft, path);
    return { path: placeInWords(draft, node, field), message, severity, node, field };
  });
  const { findings: wrongCases, ...cases } = checkCases(draft, framework);
  return { framework, findings: [...told, ...wrongCases], ...cases };
}

function checkCases(
  draft: Draft,
  framework: Framework | null,
): Pick<DraftGate, 'findings' | 'cases' | 'outcomes' | 'failed'> {
  const reading = readCases({ cases: draftCases(draft) });
  const readable = reading.cases.flatMap((one, position) => (one === null ? [] : [{ one, position }]));
  const cases = readable.map(({ one }) => one);
  const outcomes = framework ? runCases(framework, cases) : [];
  const wrong = (position: unknown, field: string | null, message: string): DraftFinding => {
    const node = draft.tops.cases[Number(position)] ?? rootId;
    return { path: placeInWords(draft, node, field), message, severity: 'error', node, field };
  };
  const unreadable = reading.findings.map(({ path, message }) =>
    wrong(path[1], typeof path[2] === 'string' ? path[2] : null, message),
  );
  const failures = outcomes.flatMap(({ passed, sentence }, index) =>
    passed ? [] : [wrong(readable[index]?.position, null, sentence)],
  );
  const failed = failures.length + reading.cases.length - cases.length;
  return { findings: [...unreadable, ...failures], cases, outcomes, failed };
}

/** `Mục 1.2, điểm tối đa`. */
function placeInWords(draft: Draft, id: string, field: string | null): string {
  const node = draft.nodes[id];
  if (!node) return gateText.place(gateText.framework, field);
  const called = node.fields[node.list === 'cases' ? 'name' : 'code'];
  const name = typeof called === 'string' || typeof called === 'number' ? String(called) : '';
  return gateText.place(node.list === 'cases' ? gateText.case(name) : gateText.node(name), field);
}
