export * from './groups.module';
export * from './listings/published-listings';
export { SourceAccess } from './listings/imports/source-access';
export { DIRECTORY_PAGE } from './published/directory-addresses';
export { textIn } from './published/group-calendar';
export { GroupFeeds } from './published/group-feeds';
export * from './published/published-directory';
export * from './published/published-groups';
