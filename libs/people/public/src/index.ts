export { languageOptions, themeOptions } from './pages/choices';
export * from './people-public.module';
