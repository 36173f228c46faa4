// How large and how deep a draft may become: far beyond any framework, short of what would make it unreadable.
import type { Draft } from '@parindex/domain/framework/draft/draft';
import type { Value } from '@parindex/domain/framework/draft/tree';
import { fail } from '../../platform/problem.ts';
import { limitText } from './framework-draft.vi.ts';

const most = { nodes: 20_000, levels: 20, levelsOfValue: 20 };

/** @throws {Problem} request.tooLarge, request.invalid */
export function assertWithinLimits({ nodes, fields }: Draft): void {
  const all = Object.values(nodes);
  if (all.length > most.nodes) fail('request.tooLarge', { detail: limitText.nodes(most.nodes) });
  const isDeep = (above: string | null, level = 1): boolean => {
    if (level > most.levels) return true;
    const parent = above === null ? null : nodes[above];
    return parent ? isDeep(parent.parent, level + 1) : false;
  };
  if (all.some(({ parent }) => isDeep(parent))) refuse(limitText.levels(most.levels));
  if ([{ fields }, ...all].some((node) => Object.values(node.fields).some((value) => isNested(value, 1)))) {
    refuse(limitText.levelsOfValue(most.levelsOfValue));
  }
}

function isNested(value: Value, level: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return level > most.levelsOfValue || Object.values(value).some((inner: Value) => isNested(inner, level + 1));
}

function refuse(message: string): never {
  return fail('request.invalid', { findings: [{ path: 'changes', message, severity: 'error' }] });
}
