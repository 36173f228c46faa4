// Grids once made, as the bytes that were sent. A grid is kept under everything it was made from, so it cannot be stale.

export interface GridCache {
  /**
   * @param key   which grid: the dossier and the rights of its reader
   * @param state everything else it is made from
   * @returns null when none was made from exactly this state
   */
  find(key: string, state: string): MadeGrid | null;
  keep(key: string, state: string, grid: MadeGrid): void;
}

/** The bytes as they are sent, to those who take gzip and to those who do not. */
export interface MadeGrid {
  readonly json: Buffer;
  readonly gzip: Buffer;
}

/** @param most grids kept, about 110 kB each; beyond that the one kept longest goes */
export function createGridCache(most: number): GridCache {
  const kept = new Map<string, { readonly state: string; readonly grid: MadeGrid }>();
  return {
    find(key, state) {
      const known = kept.get(key);
      return known?.state === state ? known.grid : null;
    },
    keep(key, state, grid) {
      kept.delete(key);
      kept.set(key, { state, grid });
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
  };
}
