/** Version of the words of the forms' consent; it changes whenever they do. */
export const CONSENT_VERSION = 'lomake 1';
