import { randomInt } from 'node:crypto';

const WORDS = [
  ...[
    'Aalto',
    'Harju',
    'Kaisla',
    'Kallio',
    'Kanerva',
    'Kivi',
    'Koivu',
    'Kuusi',
    'Laine',
    'Lehto',
    'Lumi',
    'Luoto',
  ],
  ...[
    'Meri',
    'Metsä',
    'Niitty',
    'Pihlaja',
    'Puro',
    'Ranta',
    'Saari',
    'Sammal',
    'Taivas',
    'Tammi',
    'Tuuli',
    'Vaahtera',
  ],
];

/** An alias for somebody who has chosen none: a word of nature and two digits, by chance, so that it tells nothing. */
export const newAlias = (): string => `${WORDS[randomInt(WORDS.length)] ?? 'Kaisla'} ${randomInt(10, 100)}`;
