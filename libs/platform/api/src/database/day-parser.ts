import { types } from 'pg';

const DATE = 1082;

/** Days stay text (YYYY-MM-DD) on their way from the database: a day is no instant. */
export const keepDaysAsText = (): void => types.setTypeParser(DATE, (value) => value);
