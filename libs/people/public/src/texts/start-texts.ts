import { pageTexts } from '@rinnakkain/platform-api';

/** Texts of the first page. */
export const startText = pageTexts({
  title: { fi: 'Etusivu', sv: 'Första sidan', en: 'First page' },
  heading: { fi: 'Et ole yksin', sv: 'Du är inte ensam', en: 'You are not alone' },
  groups: { fi: 'Löydä ryhmä', sv: 'Hitta en grupp', en: 'Find a group' },
  groups_help: {
    fi: 'Vertaisryhmiä, avoimia kohtaamispaikkoja, tilaisuuksia ja verkkoryhmiä eri puolilla maata.',
    sv: 'Kamratstödsgrupper, öppna träffpunkter, tillställningar och nätgrupper runtom i landet.',
    en: 'Peer groups, open meeting places, events and online groups around the country.',
  },
  groups_look: { fi: 'Katso ryhmät', sv: 'Se grupperna', en: 'See the groups' },
  lead: {
    fi: 'Täältä löydät ihmisen, joka on kulkenut saman tien. Katso rauhassa. Et tarvitse tunnusta, emmekä tallenna, mitä katsot.',
    sv: 'Här hittar du en människa som har gått samma väg. Titta i lugn och ro. Du behöver inget konto, och vi sparar inte vad du tittar på.',
    en: 'Here you find someone who has walked the same road. Look in peace. You need no account, and we do not keep what you look at.',
  },
});
