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

/** The neutral alias of somebody who has none of their own: always the same one for the same id. */
export const neutralAlias = (id: string): string =>
  `${WORDS[parseInt(id.slice(0, 8), 16) % WORDS.length] ?? 'Kaisla'} ${10 + (parseInt(id.slice(9, 13), 16) % 90)}`;

/** An alias for somebody who has chosen none: a word of nature and two digits, by chance, so that it tells nothing. */
export const newAlias = (): string => `${WORDS[randomInt(WORDS.length)] ?? 'Kaisla'} ${randomInt(10, 100)}`;
