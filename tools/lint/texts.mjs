const marksForeign = ({ name, value }) => name === 'lang' || (name === 'translate' && value === 'no');

/** A word in a template that no translator would see. Names of keys, foreign words and the product's name are left. */
export const texts = {
  meta: {
    type: 'problem',
    messages: {
      untranslated: 'A text that people read needs i18n with its own @@id around it (or translate="no").',
    },
  },
  create(context) {
    const { convertNodeSourceSpanToLoc: locate } = context.sourceCode.parserServices;
    return {
      'Text, BoundText'(node) {
        const words = node.type === 'Text' ? node.value : (node.value.ast?.strings ?? []).join(' ');
        if (!/\p{L}{2}/u.test(words) || words.trim() === 'Rinnakkain') return;
        for (let around = node.parent; around; around = around.parent) {
          if (around.i18n || around.name === 'kbd' || around.attributes?.some?.(marksForeign)) return;
        }
        context.report({ loc: locate(node.sourceSpan), messageId: 'untranslated' });
      },
    };
  },
};
