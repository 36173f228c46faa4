// Reads a framework file, already parsed from YAML or JSON, into a Framework and tells everything that is wrong with it.
import { type Decimal, sum, zero } from '../decimal.ts';
import type { Finding } from '../finding.ts';
import type { NotApplicablePolicy } from '../scoring/outcome.ts';
import { type Mapping, openMapping } from './document.ts';
import {
  type Basis,
  type Branch,
  type Exception,
  type Framework,
  type FrameworkNode,
  frameworkFormat,
  type Inherited,
  type Item,
  type ItemInput,
  inputOrigins,
  sources,
} from './framework.ts';
import { frameworkText } from './framework.vi.ts';
import { lintFramework } from './lint-framework.ts';
import { isName } from './read-named-rule.ts';
import { readRule } from './read-rule.ts';
import { readSettings } from './read-settings.ts';

export interface FrameworkReading {
  /** Null when there is an error among the findings: nothing is half-read. */
  readonly framework: Framework | null;
  readonly findings: readonly Finding[];
}

const policies = ['exclude', 'full', 'zero', 'manual', 'forbidden'] as const satisfies NotApplicablePolicy[];
const nodeKeys = [
  'code',
  'name',
  'max',
  'maxNote',
  'owner',
  'guidance',
  'evidence',
  'notApplicable',
  'except',
  'legalSource',
];
const nothingInherited: Inherited = {
  owner: null,
  guidance: null,
  evidence: null,
  notApplicable: 'forbidden',
  except: [],
};

/**
 * Reads and lints a framework (format `parindex-framework/1`).
 *
 * @param document what a YAML or JSON parser made of the file
 * @returns all findings at once; the framework only when none of them is an error
 */
export function readFramework(document: unknown): FrameworkReading {
  const findings: Finding[] = [];
  const root = openMapping(document, [], findings);
  const framework = root && readRoot(root);
  if (framework) findings.push(...lintFramework(framework));
  const isSound = !findings.some(({ severity }) => severity === 'error');
  return { framework: isSound ? framework : null, findings };
}

function readRoot(root: Mapping): Framework {
  root.takes(['format', 'id', 'title', 'year', 'basis', 'max', 'maxNote', 'settings', 'items', 'bonus', 'penalty']);
  const format = root.text('format', 'required');
  if (format !== null && format !== frameworkFormat) root.fail('format', frameworkText.format(format, frameworkFormat));
  const id = root.text('id', 'required') ?? '';
  if (id !== '' && !/^[a-z0-9][a-z0-9-]{0,79}$/.test(id)) root.fail('id', frameworkText.id(id));
  if (!root.has('year')) root.fail('year', frameworkText.year);
  const items = root.mappings('items').map((node) => readNode(node, nothingInherited));
  if (items.length === 0) root.fail('items', frameworkText.noItems);
  return {
    id,
    title: root.text('title', 'required') ?? '',
    year: root.integer('year', 1990, 2200) ?? 0,
    basis: readBasis(root.mapping('basis')),
    max: root.decimal('max') ?? sum(items.map(({ max }) => max)),
    maxNote: root.text('maxNote'),
    settings: readSettings(root.mapping('settings')),
    items,
    bonus: root.mappings('bonus').map((line) => readItem(line, nothingInherited, 'appraiser')),
    penalty: root.mappings('penalty').map((line) => readItem(line, nothingInherited, 'appraiser')),
  };
}

function readBasis(basis: Mapping | null): Basis | null {
  if (!basis) return null;
  basis.takes(['number', 'date', 'issuer', 'illustrative']);
  const date = basis.text('date', 'required');
  if (date !== null && !/^\d{4}-\d{2}-\d{2}$/.test(date)) basis.fail('date', frameworkText.notADay(date));
  return {
    number: basis.text('number', 'required') ?? '',
    date: date ?? '',
    issuer: basis.text('issuer', 'required') ?? '',
    illustrative: basis.flag('illustrative') ?? false,
  };
}

function readNode(node: Mapping, above: Inherited): FrameworkNode {
  if (!node.has('items')) return readItem(node, above, 'self');
  node.takes([...nodeKeys, 'items']);
  const passedDown = readInherited(node, above);
  const items = node.mappings('items').map((child) => readNode(child, passedDown));
  if (items.length === 0) node.fail('items', frameworkText.emptyBranch);
  const branch: Branch = { kind: 'branch', ...readNames(node), ...passedDown, items };
  return branch;
}

function readItem(node: Mapping, above: Inherited, defaultSource: Item['source']): Item {
  node.takes([...nodeKeys, 'source', 'inputs', 'rule']);
  const base = { ...readNames(node), ...readInherited(node, above) };
  const source = node.oneOf('source', sources) ?? defaultSource;
  const inputs = node.mappings('inputs').map(readInput);
  const rule = readRule(
    node,
    inputs.map(({ name }) => name),
  );
  // A rule that cannot be read has been told; something stands in for it so that the sums above are still checked.
  return { kind: 'item', ...base, source, inputs, rule: rule ?? { kind: 'manual', step: null } };
}

function readInput(input: Mapping): ItemInput {
  input.takes(['name', 'label', 'unit', 'from', 'by']);
  const name = input.text('name', 'required') ?? '';
  if (name !== '' && !isName(name)) input.fail('name', frameworkText.inputName(name));
  return {
    name,
    label: input.text('label', 'required') ?? '',
    unit: input.text('unit'),
    from: input.oneOf('from', inputOrigins) ?? 'agency',
    by: input.text('by'),
  };
}

function readNames(node: Mapping): {
  code: string;
  name: string;
  max: Decimal;
  maxNote: string | null;
  legalSource: string | null;
} {
  return {
    code: node.text('code', 'required') ?? '',
    name: node.text('name', 'required') ?? '',
    max: node.decimal('max', 'required') ?? zero,
    maxNote: node.text('maxNote'),
    legalSource: node.text('legalSource'),
  };
}

/** What the node says for itself and what it takes from above. Exceptions add up: a pillar's holds for every item below. */
function readInherited(node: Mapping, above: Inherited): Inherited {
  return {
    owner: node.text('owner') ?? above.owner,
    guidance: node.text('guidance') ?? above.guidance,
    evidence: node.text('evidence') ?? above.evidence,
    notApplicable: node.oneOf('notApplicable', policies) ?? above.notApplicable,
    except: [...above.except, ...node.mappings('except').map(readException)],
  };
}

function readException(exception: Mapping): Exception {
  exception.takes(['kinds', 'groups', 'agencies', 'when', 'ground']);
  const when = exception.mapping('when');
  when?.takes(['item', 'is']);
  if (!['kinds', 'groups', 'agencies', 'when'].some((key) => exception.has(key))) {
    exception.fail(null, frameworkText.exceptionOfWhom);
  }
  return {
    kinds: exception.texts('kinds'),
    groups: exception.texts('groups'),
    agencies: exception.texts('agencies'),
    when: when && { item: when.text('item', 'required') ?? '', is: when.text('is', 'required') ?? '' },
    ground: exception.text('ground', 'required') ?? '',
  };
}
