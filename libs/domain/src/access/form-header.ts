/** Sent by our own pages with a form that carries a file: the page of another site cannot send it without asking first. */
export const FORM_HEADER = 'x-rinnakkain-form';
