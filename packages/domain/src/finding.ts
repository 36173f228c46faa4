// One thing wrong with a document that was given to us: where, what, and what was expected.

export interface Finding {
  /** Where in the document, as keys and positions: `['items', 0, 'max']`. The reader of the file turns it into a row. */
  readonly path: readonly (string | number)[];
  /** Vietnamese: what is wrong and what was expected. */
  readonly message: string;
  /** Errors stop the work; warnings are told. */
  readonly severity: 'error' | 'warning';
}

export type Path = Finding['path'];

/** Collects one finding; an error unless said otherwise. */
export type Note = (path: Path, message: string, severity?: Finding['severity']) => void;
