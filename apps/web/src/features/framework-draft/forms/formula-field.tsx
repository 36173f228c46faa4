// A formula, read while it is typed; what is wrong stands under the very character.
import { Textarea } from '@mantine/core';
import { parseFormula } from '@parindex/domain/scoring/formula/parse-formula';
import classes from './forms.module.css';
import { text } from './forms.vi.ts';

interface FormulaFieldProps {
  readonly value: string;
  /** Declared inputs of the item. */
  readonly names: readonly string[];
  readonly onValue: (formula: string) => void;
  readonly label?: string;
  readonly description?: string;
  readonly disabled?: boolean;
}

export function FormulaField({ value, names, onValue, ...input }: FormulaFieldProps) {
  const reading = parseFormula(value, names);
  return (
    <div>
      <Textarea
        {...input}
        size="sm"
        autosize
        minRows={1}
        spellCheck={false}
        classNames={{ input: classes['formula'] ?? '' }}
        value={value}
        error={!reading.ok}
        onChange={(event) => onValue(event.currentTarget.value)}
      />
      {!reading.ok && value !== '' && (
        <pre className={classes['caret']} aria-hidden="true">
          {value.replaceAll('\n', ' ')}
          {'\n'}
          {' '.repeat(reading.at)}^
        </pre>
      )}
      <p className={classes['empty']}>{text.formulaNames(names.join(', ') || '…')}</p>
    </div>
  );
}
