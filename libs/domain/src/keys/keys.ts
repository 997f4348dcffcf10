export * from './people-keys';
export * from './training-keys';
export * from './support-keys';
export * from './platform-keys';
export * from './listing-keys';
export * from './groups-keys';
