// One row of the tree: code, name, maximum, kind of rule, and whether something is wrong there.
import type { ItemInstance } from '@headless-tree/core';
import { rootId } from '@parindex/domain/framework/draft/draft';
import { type MouseEvent, memo, useState } from 'react';
import { showDecimal } from '../../../ui/format.ts';
import { Icon } from '../../../ui/icons.tsx';
import { useEditor, useSetField } from '../editor.ts';
import { ruleForms } from '../forms/rule-forms.vi.ts';
import { sumBelow, sumOf } from '../model/node-facts.ts';
import { fieldsIn, textIn } from '../model/values.ts';
import classes from './tree.module.css';
import { listNames, text } from './tree.vi.ts';
import { childrenOf, listOf } from './tree-places.ts';

interface TreeRowProps {
  readonly item: ItemInstance<{ id: string }>;
  readonly mark: 'error' | 'warning' | null;
  readonly isCut: boolean;
  readonly isRenaming: boolean;
  /** @param byKey the eye goes back to the row */
  readonly onRenamed: (byKey: boolean) => void;
  readonly onOpen: (event: MouseEvent) => void;
}

export function TreeRow({ item, mark, isCut, isRenaming, onRenamed, onOpen }: TreeRowProps) {
  const { draft, selected } = useEditor();
  const id = item.getId();
  const list = listOf(id);
  const hasChildren = childrenOf(draft, id).length > 0;
  const node = draft.nodes[id];
  if (!list && !node) return null;
  const { code, name, max, rule } = node?.fields ?? {};
  const props = item.getProps();
  const isOpen = item.isExpanded();
  return (
    <div
      {...props}
      onClick={onOpen}
      // Named by all it shows.
      aria-label={undefined}
      // Anything may get something below it, but only what has something can be open.
      aria-expanded={hasChildren ? isOpen : undefined}
      aria-selected={item.isSelected() || id === selected}
      className={classes['row']}
      data-branch={hasChildren || list !== null || undefined}
      data-current={id === selected || undefined}
      data-cut={isCut || undefined}
      data-target={item.isUnorderedDragTarget() || undefined}
    >
      <span className={classes['name']} style={{ paddingInlineStart: `${item.getItemMeta().level * 1.125}rem` }}>
        <Toggle item={item} isOpen={hasChildren ? isOpen : null} />
        {isRenaming ? (
          <RenameField id={id} label={item.getItemName()} onDone={onRenamed} />
        ) : (
          <Name code={list ? '' : textIn(code)} name={list ? listNames[list] : textIn(name)} />
        )}
      </span>
      <span className={classes['max']}>{list ? total(draft, list) : maxOf(textIn(max))}</span>
      <span className={classes['rule']}>
        {mark && <Mark severity={mark} />}
        {!list && !hasChildren && <RuleName kind={textIn(fieldsIn(rule)['kind'])} />}
      </span>
    </div>
  );
}

interface ToggleProps {
  readonly item: ItemInstance<{ id: string }>;
  /** Null where nothing is below. */
  readonly isOpen: boolean | null;
}

// The parts of a row are kept while they show the same: typing in the panel draws one row anew, not two hundred.
const Toggle = memo(function Toggle({ item, isOpen }: ToggleProps) {
  if (isOpen === null) return <span className={classes['toggle']} />;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes['toggle']}
      // For the pointer alone: the arrow keys open and close, and the row says which it is.
      aria-hidden="true"
      title={isOpen ? text.close : text.open}
      onClick={(event) => {
        event.stopPropagation();
        if (isOpen) item.collapse();
        else item.expand();
      }}
    >
      <Icon name={isOpen ? 'down' : 'right'} size={16} />
    </button>
  );
});

const Name = memo(function Name({ code, name }: { code: string; name: string }) {
  return (
    <span className={classes['words']} title={name}>
      <span className={classes['code']}>{code}</span> {name || <em className={classes['none']}>{text.noName}</em>}
    </span>
  );
});

const RuleName = memo(function RuleName({ kind }: { kind: string }) {
  const label = ruleForms[kind]?.label ?? (kind || text.noRule);
  return (
    <span className={classes['ruleName']} title={label}>
      {label}
    </span>
  );
});

function Mark({ severity }: { severity: 'error' | 'warning' }) {
  const label = severity === 'error' ? text.hasError : text.hasWarning;
  return (
    <span role="img" aria-label={label} title={label} className={classes['mark']} data-severity={severity}>
      <Icon name={severity === 'error' ? 'wrong' : 'info'} size={14} />
    </span>
  );
}

interface RenameFieldProps {
  readonly id: string;
  readonly label: string;
  readonly onDone: (byKey: boolean) => void;
}

function RenameField({ id, label, onDone }: RenameFieldProps) {
  const { draft } = useEditor();
  const setField = useSetField();
  const [typed, setTyped] = useState(textIn(draft.nodes[id]?.fields['name']));
  const store = () => setField(id, 'name', typed.trim());
  return (
    <input
      className={classes['rename']}
      aria-label={text.rename(label)}
      // The person has just asked to type here.
      autoFocus
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') store();
        if (event.key === 'Enter' || event.key === 'Escape') onDone(true);
      }}
      onBlur={() => {
        store();
        onDone(false);
      }}
    />
  );
}

function maxOf(wire: string): string {
  return /^-?\d+(\.\d+)?$/.test(wire) ? showDecimal(wire) : wire;
}

function total(draft: Parameters<typeof sumOf>[0], list: 'items' | 'bonus' | 'penalty'): string {
  return maxOf(list === 'items' ? (sumBelow(draft, rootId) ?? '') : sumOf(draft, draft.tops[list]));
}
