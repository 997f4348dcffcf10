export * from './groups-public.module';
