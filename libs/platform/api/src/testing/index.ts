export * from './made-once';
export * from './read-pdf';
export * from './test-clock';
export * from './test-database';
export * from './test-product';
export * from './walls';
export * from './mailbox';
