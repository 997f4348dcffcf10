export * from './people-public.module';
