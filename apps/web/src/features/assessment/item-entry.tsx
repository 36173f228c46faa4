// The fields of one item in the side panel: figure or points, ground of "không áp dụng", explanation.
import { NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FigureFields } from '../../ui/figures/figure-fields.tsx';
import { readFigureFields, typedFigures } from '../../ui/figures/named-figures.ts';
import { editDecimal, type Parsed } from '../../ui/format.ts';
import type { GridCellForm } from '../../ui/grid/grid-rules.ts';
import { readCell } from '../../ui/grid/grid-rules.ts';
import { text } from './assessment.vi.ts';
import {
  figureForm,
  figureHint,
  figureOf,
  type SheetRow,
  takesPoints,
  withFigures,
  withGround,
} from './sheet-rules.ts';
import type { Sheet } from './use-sheet.ts';

export function ItemEntry({ sheet, row }: { sheet: Sheet; row: SheetRow }) {
  const locked = row.may?.fill.allowed !== true;
  const wire = figureOf(row, row.typed);
  const mayClaim = row.notApplicablePolicy !== 'forbidden';
  return (
    <Stack gap="sm">
      {row.inputs.length > 0 ? (
        <NamedFields
          key={`${row.code} ${wire ?? ''}`}
          row={row}
          wire={wire}
          disabled={locked}
          onValue={(value) => sheet.change(row, withFigures(row, row.typed, value), 0)}
        />
      ) : (
        <FigureField
          key={`${row.code} ${wire ?? ''}`}
          label={takesPoints(row) ? text.points : text.figures}
          hint={figureHint(row)}
          form={figureForm(row, wire)}
          wire={wire}
          disabled={locked}
          onValue={(value) => sheet.change(row, withFigures(row, row.typed, value), 0)}
        />
      )}
      {mayClaim && (
        <TextInput
          size="sm"
          label={text.ground}
          description={text.groundHint}
          maxLength={1000}
          disabled={locked}
          value={row.typed.notApplicableGround ?? ''}
          onChange={({ currentTarget: { value } }) => sheet.change(row, withGround(row.typed, value || null))}
        />
      )}
      <Textarea
        label={text.explanation}
        description={text.explanationHint}
        rows={4}
        maxLength={5000}
        disabled={locked}
        value={row.typed.explanation ?? ''}
        onChange={({ currentTarget: { value } }) => sheet.change(row, { ...row.typed, explanation: value || null })}
      />
    </Stack>
  );
}

interface NamedFieldsProps {
  readonly row: SheetRow;
  readonly wire: string | null;
  readonly disabled: boolean;
  readonly onValue: (value: string | null) => void;
}

/** Saved as one, once the last of them stands: half of the figures is no figure. */
function NamedFields({ row, wire, disabled, onValue }: NamedFieldsProps) {
  const [typed, setTyped] = useState(() => typedFigures(row.inputs, wire));
  const [touched, setTouched] = useState(false);
  const parsed = readFigureFields(row.inputs, typed);
  const commit = () => {
    setTouched(true);
    if (parsed.outcome === 'unreadable') return;
    const value = parsed.outcome === 'read' ? parsed.value : null;
    if (value !== wire) onValue(value);
  };
  return (
    <FigureFields
      fields={row.inputs}
      typed={typed}
      error={touched && parsed.outcome === 'unreadable' ? parsed.reason : undefined}
      disabled={disabled}
      size="sm"
      onChange={setTyped}
      onCommit={commit}
    />
  );
}

interface FigureFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly form: GridCellForm;
  readonly wire: string | null;
  readonly disabled: boolean;
  readonly onValue: (value: string | null) => void;
}

function FigureField({ label, hint, form, wire, disabled, onValue }: FigureFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const parsed: Parsed | null = typed === null ? null : readCell(form, typed);
  const commit = () => {
    if (parsed === null || parsed.outcome === 'unreadable') return;
    const value = parsed.outcome === 'read' ? parsed.value : null;
    setTyped(null);
    if (value !== wire) onValue(value);
  };
  if (form.kind === 'choice') {
    return (
      <NativeSelect
        size="sm"
        label={label}
        disabled={disabled}
        value={wire ?? ''}
        data={[{ value: '', label: text.choose }, ...(form.options ?? [])]}
        onChange={({ currentTarget: { value } }) => onValue(value || null)}
      />
    );
  }
  return (
    <TextInput
      size="sm"
      label={label}
      description={hint}
      disabled={disabled}
      inputMode={form.kind === 'decimal' ? 'decimal' : 'text'}
      value={typed ?? form.edited ?? editDecimal(wire)}
      error={parsed?.outcome === 'unreadable' ? parsed.reason : undefined}
      onChange={({ currentTarget: { value } }) => setTyped(value)}
      onBlur={commit}
      onKeyDown={({ key }) => key === 'Enter' && commit()}
    />
  );
}
