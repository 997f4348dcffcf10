/** The words of the demo's agreement and pledge, in the three languages; the second version of the agreement says more. */
const AGREEMENT = {
  fi: `## Tehtävä

Toimit vertaistukijana yhdistyksessä omien kokemustesi pohjalta. Tehtävä alkaa, kun koordinaattori on hyväksynyt sinut, ja jatkuu toistaiseksi.

## Sinulla on oikeus

- koulutukseen, ohjaukseen ja virkistykseen
- yhdistyksen ottamaan tapaturmavakuutukseen
- korvaukseen sovituista kuluista
- pitää tauko tai lopettaa koska tahansa ilman perusteluja

## Sitoudut

- noudattamaan sovittuja pelisääntöjä ja kunnioittamaan tuettavan rajoja
- kirjaamaan tapaamiset
- kertomaan koordinaattorille, jos jokin huolestuttaa`,
  sv: `## Uppdrag

Du är stödperson i föreningen utifrån dina egna erfarenheter. Uppdraget börjar när koordinatorn har godkänt dig och gäller tills vidare.

## Du har rätt till

- utbildning, handledning och rekreation
- olycksfallsförsäkring som föreningen tecknat
- ersättning för överenskomna kostnader
- att ta paus eller sluta när som helst utan motivering

## Du förbinder dig att

- följa de gemensamma reglerna och respektera den stöddas gränser
- anteckna mötena
- berätta för koordinatorn om något oroar dig`,
  en: `## Task

You are a peer supporter of the association out of your own experience. The task begins when the coordinator has approved you and goes on until further notice.

## You have a right to

- training, guidance and recreation
- accident insurance taken out by the association
- compensation of agreed expenses
- take a break or stop at any time without giving a reason

## You undertake to

- keep to the agreed rules and respect the limits of the person you support
- log the meetings
- tell the coordinator if something worries you`,
} as const;

const REMOTE = {
  fi: '\n\n## Etätuki\n\nPuhelut ja videotapaamiset pidetään paikassa, jossa muut eivät kuule. Niitä ei tallenneta.',
  sv: '\n\n## Stöd på distans\n\nSamtal och videomöten hålls på en plats där andra inte hör. De spelas inte in.',
  en: '\n\n## Remote support\n\nCalls and video meetings are held where nobody else can hear. They are not recorded.',
} as const;

const PLEDGE = {
  fi: `En kerro kenellekään, keitä tuen tai mitä heistä tehtävässäni saan tietää. Kerron vain koordinaattorille sen, mitä tehtävän hoitaminen tai jonkun turvallisuus vaatii.

Sitoumus on voimassa myös sen jälkeen, kun tehtäväni on päättynyt.`,
  sv: `Jag berättar inte för någon vilka jag stöder eller vad jag får veta om dem i mitt uppdrag. Bara för koordinatorn berättar jag det som uppdraget eller någons säkerhet kräver.

Förbindelsen gäller också efter att mitt uppdrag har avslutats.`,
  en: `I tell nobody whom I support or what I learn of them in my task. I tell the coordinator alone what the task or somebody's safety requires.

The pledge holds after my task has ended, too.`,
} as const;

/** The texts by paper and version. */
export const PAPER_WORDS = {
  agreement: [
    AGREEMENT,
    { fi: AGREEMENT.fi + REMOTE.fi, sv: AGREEMENT.sv + REMOTE.sv, en: AGREEMENT.en + REMOTE.en },
  ],
  pledge: [PLEDGE],
  /** Begun, and not yet in every language. */
  draft: { fi: `${PLEDGE.fi}\n\nPalautan tehtävän päättyessä kaikki saamani muistiinpanot.`, sv: '', en: '' },
} as const;
