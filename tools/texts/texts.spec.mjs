import { merge } from './merge.mjs';
import { readable, readUnits, writeUnits } from './xliff.mjs';

const extracted = `<?xml version="1.0" encoding="UTF-8" ?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file source-language="en" datatype="plaintext" original="ng2.template">
    <body>
      <trans-unit id="people.volunteers.title" datatype="html">
        <source>Volunteers &amp; others</source>
        <context-group purpose="location"><context context-type="linenumber">1</context></context-group>
      </trans-unit>
      <trans-unit id="people.seekers.count" datatype="html">
        <source><x id="START_TAG_STRONG" ctype="x-strong" equiv-text="&lt;strong&gt;"/><x id="INTERPOLATION" equiv-text="{{ n }}"/><x id="CLOSE_TAG_STRONG" ctype="x-strong" equiv-text="&lt;/strong&gt;"/> waiting</source>
      </trans-unit>
    </body>
  </file>
</xliff>`;
const source = readUnits(extracted);
const given = (texts) => new Map(Object.entries(texts));

describe('the texts of the dashboard', () => {
  it('takes a translation with the placeholders as the source has them', () => {
    const { units, missing, problems } = merge(
      source,
      new Map(),
      given({
        'people.volunteers.title': 'Vapaaehtoiset & <muut>',
        'people.seekers.count': '{$START_TAG_STRONG}{$INTERPOLATION}{$CLOSE_TAG_STRONG} odottaa',
      }),
    );
    expect({ missing, problems }).toEqual({ missing: [], problems: [] });
    const written = writeUnits('fi', units);
    expect(written).toContain('<target>Vapaaehtoiset &amp; &lt;muut&gt;</target>');
    expect(written).toContain('<x id="INTERPOLATION" equiv-text="{{ n }}"/>');
    expect(written.indexOf('people.seekers.count')).toBeLessThan(written.indexOf('people.volunteers.title'));
  });

  it('keeps what is translated, whatever language the file is read again in', () => {
    const first = merge(source, new Map(), given({ 'people.volunteers.title': 'Frivilliga' }));
    const again = merge(source, readUnits(writeUnits('sv', first.units)), new Map());
    expect(again.units.get('people.volunteers.title').target).toBe('Frivilliga');
    expect(again.missing).toEqual(['people.seekers.count']);
  });

  it('drops a translation whose text is gone only when told to, and leaves an untranslated text out', () => {
    const present = new Map([['people.old', { source: 'Old', target: 'Vanha' }]]);
    const kept = merge(source, present, new Map());
    expect(kept.unused).toEqual(['people.old']);
    expect([...readUnits(writeUnits('fi', kept.units)).keys()]).toEqual(['people.old']);
    const pruned = merge(source, present, new Map(), { prune: true });
    expect(readUnits(writeUnits('fi', pruned.units)).size).toBe(0);
  });

  it('says when the source has changed under a kept translation', () => {
    const present = new Map([['people.volunteers.title', { source: 'Helpers', target: 'Auttajat' }]]);
    const { changed, units } = merge(source, present, new Map());
    expect(changed).toEqual(['people.volunteers.title']);
    expect(units.get('people.volunteers.title').target).toBe('Auttajat');
  });

  it('refuses a placeholder that the source does not have, and names one that is left out', () => {
    const { problems, missing } = merge(
      source,
      new Map(),
      given({ 'people.seekers.count': '{$PH} odottaa' }),
    );
    expect(problems[0]).toContain('unknown placeholder PH');
    expect(problems[1]).toContain('leaves out {$START_TAG_STRONG}, {$INTERPOLATION}, {$CLOSE_TAG_STRONG}');
    expect(missing).toContain('people.seekers.count');
  });

  it('shows a source as a translator writes it', () => {
    expect(readable(source.get('people.seekers.count').source)).toBe(
      '{$START_TAG_STRONG}{$INTERPOLATION}{$CLOSE_TAG_STRONG} waiting',
    );
  });
});
