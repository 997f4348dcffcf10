import type { OwnGroupType } from '@rinnakkain/domain';

/** The beginning of a name in Finnish, Swedish and English; a theme may follow. */
export type GroupPattern = readonly [fi: string, sv: string, en: string];

/** How groups of each kind are called. */
export const GROUP_PATTERNS: Readonly<Record<OwnGroupType, readonly GroupPattern[]>> = {
  peer_led_group: [
    ['Vertaisryhmä', 'Kamratstödsgrupp', 'Peer group'],
    ['Iltaryhmä', 'Kvällsgrupp', 'Evening group'],
    ['Keskusteluryhmä', 'Samtalsgrupp', 'Discussion group'],
  ],
  open_meeting_place: [
    ['Avoin olohuone', 'Öppet vardagsrum', 'Open living room'],
    ['Kohtaamispaikka', 'Mötesplats', 'Meeting place'],
    ['Aamukahvit', 'Morgonkaffe', 'Morning coffee'],
  ],
  professionally_led_group: [
    ['Ohjattu ryhmä', 'Handledd grupp', 'Guided group'],
    ['Eteenpäin-ryhmä', 'Framåt-gruppen', 'Moving on'],
  ],
  online_group: [
    ['Verkkoryhmä', 'Grupp på nätet', 'Online group'],
    ['Etäryhmä', 'Distansgrupp', 'Remote group'],
  ],
  chat: [['Ilta-chat', 'Kvällschatt', 'Evening chat']],
  social_media_group: [['Someryhmä', 'Grupp på sociala medier', 'Social media group']],
  event: [
    ['Teemailta', 'Temakväll', 'Theme evening'],
    ['Toimintapäivä', 'Aktivitetsdag', 'Activity day'],
  ],
};

/** What groups are for. */
export const PURPOSES = [
  {
    fi: 'Jaetaan kokemuksia ja arkea samassa tilanteessa olevien kanssa. Ryhmässä voi puhua tai vain kuunnella, ja jokainen kertoo sen verran kuin haluaa.',
    sv: 'Vi delar erfarenheter och vardag med andra i samma situation. Man kan prata eller bara lyssna.',
    en: 'We share experiences and everyday life with others in the same situation. You can talk or just listen.',
  },
  {
    fi: 'Kahvia, juttuseuraa ja tilaa olla oma itsensä. Paikalla on aina vapaaehtoinen, jolla on omaa kokemusta.',
    sv: 'Kaffe, sällskap och rum att vara sig själv. En frivillig med egen erfarenhet är alltid på plats.',
    en: '',
  },
  {
    fi: 'Kuljetaan yhdessä kohti tavallisempaa arkea: tunteita, jaksamista ja toivoa. Ryhmä alkaa tutustumiskerralla, jonka jälkeen voi vielä päättää, jatkaako.',
    sv: '',
    en: '',
  },
  {
    fi: 'Alustus ja keskustelua. Mukaan voi tulla ilman aiempaa kokemusta ryhmistä.',
    sv: 'En inledning och samtal. Man behöver ingen tidigare erfarenhet av grupper.',
    en: 'A short introduction and discussion. No earlier experience of groups is needed.',
  },
] as const;

/** Where groups meet. */
export const VENUES = [
  'Kirjaston kokoushuone',
  'Järjestötalo, 2. kerros',
  'Perhekeskuksen ryhmähuone',
  'Seurakuntatalon takkahuone',
  'Nuorisotalo',
  'Hyvinvointikeskuksen aula',
  'Työväentalo',
  'Kansalaisopiston luokka 12',
] as const;

/** Names of invented meetings of a fellowship. */
export const MEETING_NAMES = [
  ...['Kynnys', 'Aamuvalo', 'Jokiranta', 'Pysähdys', 'Harjun ilta', 'Satama', 'Pihlaja', 'Kotimatka'],
  ...['Uusi sivu', 'Tyyni', 'Lauantai', 'Kellari', 'Sillan alla', 'Kuusikko', 'Päivä kerrallaan'],
] as const;
