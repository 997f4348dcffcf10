export * from './groups.module';
export * from './listings/published-listings';
export { SourceAccess } from './listings/imports/source-access';
export * from './published/published-groups';
