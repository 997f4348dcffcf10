export * from './directory-days';
export * from './directory-words';
export * from './directory.types';
export * from './search-directory';
