import { dataBlock, flag, html, paragraphs } from './html';

// Under another name: what is written here shall not be laid out anew.
const template = html;

describe('a template', () => {
  it('escapes whatever is put into it, in text and in attributes', () => {
    const said = `"><script>alert('1')</script>&`;
    expect(template`<p title="${said}">${said}</p>`.toString()).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;</p>',
    );
  });

  it('keeps pieces of itself as they are, lists of them too, and what looks like one is text', () => {
    const items = ['a', '<b>'].map((each) => template`<li>${each}</li>`);
    expect(template`<ul>${items}</ul>`.toString()).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>');
    const alike = { toString: () => '<img>' } as unknown as string;
    expect(template`${alike}`.toString()).toBe('');
  });

  it('writes nothing for what is not there', () => {
    expect(template`<p>${null}${undefined}${false}${''}${0}</p>`.toString()).toBe('<p>0</p>');
    const marks = [flag('checked', true), flag('hidden', false)];
    expect(template`<input${marks}>`.toString()).toBe('<input checked>');
  });

  it('leaves out its own indentation, and nothing of what is put in', () => {
    const words = 'a\n    b';
    expect(
      template`<p>
        ${words}
      </p>`.toString(),
    ).toBe('<p>\na\n    b\n</p>');
  });

  it('makes paragraphs of text with empty lines', () => {
    expect(paragraphs('Yksi\n\n<Kaksi>\n').map(String)).toEqual(['<p>Yksi</p>', '<p>&lt;Kaksi&gt;</p>']);
  });

  it('puts data into a page that no word in it can end', () => {
    const block = dataBlock({ name: '</script><script>alert(1)</script>&' }).toString();
    expect(block.match(/<\/?script/g)).toEqual(['<script', '</script']);
    const json = block.replace(/^<script[^>]*>|<\/script>$/g, '');
    expect(JSON.parse(json)).toEqual({ name: '</script><script>alert(1)</script>&' });
  });
});
