export * from './a-volunteer';
export * from './association';
