// Where the table of an annex is and what its columns mean: suggested, and changed by a person.
import { NativeSelect } from '@mantine/core';
import { type AnnexMappingChoice, type AnnexReply, annexColumnKeys } from '@parindex/contract/framework-annex';
import classes from './annex.module.css';
import { columnNames, text, unusedColumn } from './annex.vi.ts';

interface AnnexMappingFormProps {
  readonly reply: AnnexReply;
  readonly busy: boolean;
  readonly onChoose: (mapping: AnnexMappingChoice) => void;
}

export function AnnexMappingForm({ reply, busy, onChoose }: AnnexMappingFormProps) {
  const { sheets, sheet, firstRows, mapping } = reply;
  const headerRow = mapping?.headerRow ?? null;
  return (
    <details className={classes['box']} open>
      <summary>{busy ? text.reading : text.where}</summary>
      <div className={classes['fields']}>
        <NativeSelect
          label={text.sheet}
          value={sheet}
          disabled={busy}
          data={sheets.map(({ name, rows }) => ({ value: name, label: text.sheetOption(name, rows) }))}
          onChange={(event) => onChoose({ sheet: event.currentTarget.value })}
        />
        <NativeSelect
          label={text.headerRow}
          value={headerRow === null ? '' : String(headerRow)}
          disabled={busy}
          data={[
            ...(headerRow === null ? [{ value: '', label: text.chooseHeader }] : []),
            ...firstRows.map(({ row, text: cells }) => ({ value: String(row), label: text.headerOption(row, cells) })),
          ]}
          onChange={(event) => onChoose({ sheet, headerRow: Number(event.currentTarget.value) })}
        />
      </div>
      {mapping && <ColumnsTable reply={reply} busy={busy} onChoose={onChoose} />}
    </details>
  );
}

function ColumnsTable({ reply, busy, onChoose }: AnnexMappingFormProps) {
  const { sheet, columns, mapping } = reply;
  const chosen = mapping?.columns ?? {};
  const meaningOf = (position: number) => annexColumnKeys.find((key) => chosen[key] === position) ?? '';

  /** One meaning stands at one column: the column that had it before loses it. */
  function choose(position: number, meaning: string) {
    const others = Object.entries(chosen).filter(([key, at]) => at !== position && key !== meaning);
    const next = meaning === '' ? others : [...others, [meaning, position] as const];
    onChoose({ sheet, headerRow: mapping?.headerRow ?? null, columns: Object.fromEntries(next) });
  }
  return (
    <section className={classes['scroll']} aria-label={text.columns} tabIndex={0}>
      <table className={classes['columns']}>
        <thead>
          <tr>
            <th scope="col">{text.column}</th>
            <th scope="col">{text.meaning}</th>
            <th scope="col">{text.samples}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ position, letter, title, samples }) => (
            <tr key={position}>
              <th scope="row">
                {letter} {title}
              </th>
              <td>
                <NativeSelect
                  aria-label={text.meaningOf(letter)}
                  value={meaningOf(position)}
                  disabled={busy}
                  data={[
                    { value: '', label: unusedColumn },
                    ...annexColumnKeys.map((key) => ({ value: key, label: columnNames[key] })),
                  ]}
                  onChange={(event) => choose(position, event.currentTarget.value)}
                />
              </td>
              <td className={classes['samples']}>{samples.join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
