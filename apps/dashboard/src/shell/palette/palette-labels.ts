/** What the palette is for those who may search for people. */
export const searchLabel = $localize`:@@shell.search.label:Search for a person or a page`;

/** What it is for all others. */
export const pagesLabel = $localize`:@@shell.palette.label:Go to a page`;
