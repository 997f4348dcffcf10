export * from './sentinel-book';
export * from './token-scanner';
export * from './twin-world';
export * from './types';
