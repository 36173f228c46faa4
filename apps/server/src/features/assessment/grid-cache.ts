// Grids once made, as the bytes that were sent. A grid is kept under everything it was made from, so it cannot be stale.

export interface GridCache {
  /**
   * @param key   which grid: the dossier and the rights of its reader
   * @param state everything else it is made from
   * @returns null when none was made from exactly this state
   */
  find(key: string, state: string): Buffer | null;
  keep(key: string, state: string, grid: Buffer): void;
}

/** @param most grids kept, about 100 kB each; beyond that the one kept longest goes */
export function createGridCache(most: number): GridCache {
  const kept = new Map<string, { readonly state: string; readonly grid: Buffer }>();
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
