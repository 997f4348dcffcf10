export * from './counters';
export * from './directory';
export * from './group-lifecycle';
export * from './group-types';
export * from './holidays';
export * from './joining';
export * from './season';
export * from './venue';
