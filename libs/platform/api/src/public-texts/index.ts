export * from './shown-texts';
