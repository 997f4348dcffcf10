// Words and phrases that lead lists of leaked passwords, with their Finnish and Swedish counterparts; written by hand,
// so that nothing has to be fetched. Without spaces and punctuation, lower case.
const words = `
password passwort salasana losenord lösenord passw0rd p4ssword parool welcome tervetuloa välkommen valkommen letmein
secret salaisuus hemlig hemlighet admin administrator paakayttaja pääkäyttäjä root login kirjaudu testi test testing
qwerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx 1qaz2wsx azerty dvorak monkey dragon master shadow sunshine
princess football jalkapallo fotboll baseball superman batman pokemon starwars hockey jääkiekko jaakiekko iloveyou
rakastansua minarakastansinua jagälskardig summer kesä kesa sommar winter talvi vinter spring kevät kevat autumn syksy
höst january tammikuu february helmikuu march maaliskuu april huhtikuu toukokuu june kesäkuu july heinäkuu august
elokuu september syyskuu october lokakuu november marraskuu december joulukuu joulu monday maanantai tuesday tiistai
wednesday keskiviikko thursday torstai friday perjantai saturday lauantai sunday sunnuntai finland suomi helsinki
helsingfors tampere turku oulu espoo vantaa sisu perkele saatana vittu perhana kissa koira mummo aiti äiti isä mamma
computer tietokone internet google facebook windows changeme vaihdaminut default oletus temporary väliaikainen user
käyttäjä kayttaja guest vieras coffee kahvi freedom vapaus whatever trustno1 abc123 demo peer support vertaistuki
kamratstöd tuki turvakoti shelter volunteer vapaaehtoinen frivillig koordinaattori coordinator kouluttaja yhdistys
förening organisation
`;

const phrases = `
correcthorsebatterystaple thisismypassword mypasswordis thisisapassword passwordpassword password123password
iloveyouforever iloveyousomuch ihatepasswords nopasswordneeded letmeinplease welcometohelsinki tobeornottobe
tobeornottobethatisthequestion thequickbrownfox thequickbrownfoxjumpsoverthelazydog maytheforcebewithyou
onceuponatime inthebeginning hellomynameis areyoukiddingme rememberthispassword pleaseletmein donttouchthis
allyourbasearebelongtous neverforgetyou youshallnotpass winteriscoming livelaughlove happybirthdaytoyou
supercalifragilistic supercalifragilisticexpialidocious loremipsumdolor loremipsumdolorsitamet nowisthetime
fourscoreandsevenyearsago asksmenoquestions twinkletwinklelittlestar maryhadalittlelamb jesuslovesme
salasanaonsalainen tamaonsalasana tämäonsalasana minunsalasanani salasanasalasana enmuistasalasanaa
hyvaapaivaa hyvääpäivää hyvaahuomenta hyväähuomenta minarakastansua minärakastansua maammelaulu oimaammesuomi
vaarilammihaapakoski jaahyvaahuomenta mitakuuluu vanhavainamoinen vakavanhavainamoinen ukkonooa
jukolanseitsemanveljesta seitsemanveljesta tuntematonsotilas kalevalankansa suomenlippu joulupukki
hejsanhoppsan detharmittlosenord dethärärmittlösenord mittlosenordar bäbävitalamm småfåglarna
`;

const split = (text: string): string[] => text.split(/\s+/).filter((word) => word.length > 0);

/** Words that carry no strength in a password; longer than three characters. */
export const COMMON_PASSWORD_WORDS: readonly string[] = split(words).filter((word) => word.length > 3);

/** Whole passwords and phrases everybody has seen. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set([...split(phrases), ...COMMON_PASSWORD_WORDS]);
