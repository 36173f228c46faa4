// Chooses by hand what an item goes on from, with the words and rules of both years in sight.
import { Button, Drawer, Group, NativeSelect, Stack } from '@mantine/core';
import type { MappedItem } from '@parindex/contract/framework-version';
import { kindsFor } from '@parindex/domain/framework/compare/mapping';
import { mappingKindNames } from '@parindex/domain/framework/compare/mapping.vi';
import { useState } from 'react';
import { showDecimal } from '../../ui/format.ts';
import { SearchMultiSelect } from '../../ui/search-select.tsx';
import classes from './framework-version.module.css';
import { text } from './framework-version.vi.ts';
import type { MappingLine, RowChoice } from './mapping-rules.ts';
import { showLikeness } from './show.ts';

interface MappingChooserProps {
  readonly line: MappingLine;
  readonly earlierItems: readonly MappedItem[];
  readonly onChoose: (choice: RowChoice) => void;
  readonly onClose: () => void;
}

export function MappingChooser({ line, earlierItems, onChoose, onClose }: MappingChooserProps) {
  const { row, item } = line;
  const [before, setBefore] = useState<readonly string[]>(row.before);
  const [kind, setKind] = useState(row.kind);
  const kinds = kindsFor(before.length);
  const [first = 'new'] = kinds;
  const chosen = kinds.includes(kind) ? kind : first;
  const scores = new Map(row.candidates.map(({ code, score }) => [code, score]));
  const options = earlierItems.map(({ code, name }) => {
    const score = scores.get(code);
    return {
      value: code,
      label: `${code} ${name}${score === undefined ? '' : ` (${text.likeness(showLikeness(score))})`}`,
    };
  });
  return (
    <Drawer opened onClose={onClose} position="right" size="xl" title={text.chooser(row.code)}>
      <Stack>
        <SearchMultiSelect
          label={text.chosen}
          description={text.chosenHint}
          options={options}
          value={before}
          onChoose={setBefore}
        />
        <NativeSelect
          label={text.kind}
          value={chosen}
          data={kinds.map((value) => ({ value, label: mappingKindNames[value] }))}
          onChange={(event) => setKind(kinds.find((one) => one === event.currentTarget.value) ?? first)}
        />
        <div className={classes['pair']}>
          <ItemFacts title={text.item} item={item} />
          {earlierItems
            .filter(({ code }) => before.includes(code))
            .map((one) => (
              <ItemFacts key={one.code} title={text.earlier} item={one} />
            ))}
        </div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button onClick={() => onChoose({ before, kind: chosen })}>{text.save}</Button>
        </Group>
      </Stack>
    </Drawer>
  );
}

function ItemFacts({ title, item }: { title: string; item: MappedItem }) {
  const { code, name, above, maxPoints, source, ruleText } = item;
  return (
    <div>
      <h3>{title}</h3>
      <p>
        {code} {name}
      </p>
      <p className={classes['label']}>{above.join(' › ')}</p>
      <p>
        {text.points(showDecimal(maxPoints))} · {source}
      </p>
      <p>
        <span className={classes['label']}>{text.rule}: </span>
        {ruleText}
      </p>
    </div>
  );
}
