export * from './cell-values';
export * from './delimiter';
export * from './guess-columns';
export * from './import-fields';
export * from './import-keys';
export * from './import-rows';
export * from './training-row';
export * from './volunteer-row';
