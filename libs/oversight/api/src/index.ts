export * from './oversight.module';
