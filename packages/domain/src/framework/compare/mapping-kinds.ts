// What can become of an item from one year to the next.

export const mappingKinds = ['same', 'reworded', 'reweighted', 'split', 'merged', 'new', 'dropped'] as const;
export type MappingKind = (typeof mappingKinds)[number];
