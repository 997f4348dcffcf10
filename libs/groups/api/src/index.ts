export * from './groups.module';
export * from './published/published-groups';
