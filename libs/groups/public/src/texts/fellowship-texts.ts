import { pageTexts } from '@rinnakkain/platform-api';

/** Texts of the page of a fellowship's groups. */
export const fellowshipText = pageTexts({
  title: { fi: 'Ryhmät', sv: 'Grupper', en: 'Groups' },
  by_appointment: {
    fi: 'Sopimuksen mukaan',
    sv: 'Enligt överenskommelse',
    en: 'By appointment',
  },
  none: {
    fi: 'Täällä ei ole nyt ryhmiä. Katso toveriseuran omilta sivuilta, missä se kokoontuu.',
    sv: 'Här finns inga grupper just nu. Se på gemenskapens egen sida var den träffas.',
    en: 'There are no groups here right now. See on the fellowship’s own site where it meets.',
  },
  own_site: { fi: 'Toveriseuran oma sivu', sv: 'Gemenskapens egen sida', en: 'The fellowship’s own site' },
  next: { fi: 'Seuraavan kerran {day}', sv: 'Nästa gång {day}', en: 'Next on {day}' },
  join_phone: { fi: 'Puhelimella {number}', sv: 'Per telefon {number}', en: 'By phone {number}' },
});
