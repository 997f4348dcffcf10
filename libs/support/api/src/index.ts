export * from './support.module';
