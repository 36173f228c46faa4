// How far the agency is with one row of its sheet.

/** `notMine`: headings and rows that others fill; `exempt`: the framework itself asks nothing of this agency. */
export type RowState = 'notMine' | 'exempt' | 'missing' | 'noProof' | 'done';
