/** Syntax that is refused, each with its reason. Selectors are those of ESLint's `no-restricted-syntax`. */
const response = {
  selector: 'Decorator > CallExpression[callee.name=/^(Res|Response|Next)$/]',
  message: 'Return a response class: @Res() goes around the interceptor that drops undeclared fields.',
};
const everyVerb = {
  selector: "Decorator > CallExpression[callee.name='All']",
  message: 'Name the method: @All() opens a route to thirty verbs that nobody decided about.',
};
const injected = {
  selector: 'Decorator > CallExpression[callee.name=/^Inject(Repository|DataSource|EntityManager)$/]',
  message: 'Use the unit of work: an injected repository uses another connection, outside the walls.',
};
const trustedHtml = {
  selector:
    ':matches(MemberExpression[property.name=/^bypassSecurityTrust/], MemberExpression[property.value=/^bypassSecurityTrust/])',
  message: 'Nothing is trusted past the sanitizer.',
};
const writtenHtml = [
  'AssignmentExpression > MemberExpression.left[property.name=/^((inner|outer)HTML|srcdoc)$/]',
  'AssignmentExpression > MemberExpression.left[property.value=/^((inner|outer)HTML|srcdoc)$/]',
  'CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment|setHTMLUnsafe)$/]',
  'CallExpression[callee.property.name=/^set(Property|Attribute)$/] > Literal[value=/^((inner|outer)HTML|srcdoc)$/]',
  "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]",
  'Property[key.value=/^\\[(inner|outer)HTML\\]$/]',
].map((selector) => ({ selector, message: 'Write text or a template, never HTML.' }));
const writtenCode = [
  "CallExpression[callee.name='eval']",
  ":matches(NewExpression, CallExpression)[callee.name='Function']",
  'CallExpression[callee.name=/^set(Timeout|Interval)$/] > Literal.arguments:first-child',
].map((selector) => ({ selector, message: 'Nothing becomes code while it runs.' }));
const words = 'A statement is written here, never made from what comes in.';
const conditionCalls =
  /^(find|count|exists?|update|delete|softDelete|restore|increment|decrement)(One|AndCount)?(By|OrFail|ByOrFail)?$/
    .source;
const queries = [
  {
    selector: `CallExpression[callee.property.name=/${conditionCalls}/] > :matches(ObjectExpression[properties.length=0], ArrayExpression[elements.length=0]):first-child`,
    message: 'An empty condition reads the whole table: name what is looked for.',
  },
  {
    selector: `CallExpression[callee.property.name=/^find/] > ObjectExpression > Property[key.name='where'] > :matches(ObjectExpression[properties.length=0], ArrayExpression[elements.length=0]).value`,
    message: 'An empty condition reads the whole table: name what is looked for.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(find|count|exists)(One)?(AndCount)?By(OrFail)?$/] > :not(ObjectExpression):not(ArrayExpression):first-child',
    message: `A condition is written here, field by field: ${words}`,
  },
  {
    selector:
      'CallExpression[callee.property.name=/^find/] > ObjectExpression > Property[key.name=/^(where|select|order|relations)$/]:not([value.type=/^(ObjectExpression|ArrayExpression)$/]):not([value.tag.name="sql"])',
    message: `Conditions, columns and order are written here, field by field: ${words}`,
  },
  {
    selector: 'CallExpression[callee.property.name=/^find/] > ObjectExpression SpreadElement',
    message: `Conditions, columns and order are written here, field by field: ${words}`,
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(select|addSelect|distinctOn|(and|or)?[wW]here|(and|or)?[hH]aving|(add)?([oO]rder|[gG]roup)By|(left|inner)Join(AndSelect)?)$/]:not([callee.object.type="ThisExpression"]):not([callee.object.name=/^(Map|Object)$/]) > :not(Literal):not(TemplateLiteral[expressions.length=0]):not(ArrayExpression):not([tag.name="sql"]):first-child',
    message: `An injection runs wherever a query builder takes words: ${words}`,
  },
  {
    selector: 'CallExpression[callee.property.name=/^(save|merge|preload|upsert)$/][arguments.length>0]',
    message: 'Write column by column: what is saved whole carries ids and columns nobody allowed.',
  },
  {
    selector:
      'Property[key.name=/^(synchronize|migrationsRun|cascade|eager|enableImplicitConversion|dropSchema)$/][value.value=true]',
    message:
      'Migrations alone change the schema, nothing is loaded or written along, and nothing is guessed from text.',
  },
  {
    selector: "Property[key.name='invalidWhereValuesBehavior']",
    message: 'A condition without a value must throw, as it does by itself.',
  },
];
const aroundTheWork = {
  selector:
    'CallExpression[callee.property.name=/^(getRepository|getTreeRepository|withRepository|createQueryRunner|createEntityManager|createQueryBuilder)$/]',
  message: 'Use the unit of work: this goes around its transaction and its walls.',
};
const clock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Ask the clock: tests and rules must be able to choose the moment.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Ask the clock: tests and rules must be able to choose the moment.',
  },
];
const chance = {
  selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
  message: 'Rules give the same answer for the same input: no chance in the domain.',
};
const bareNames = /\b(from|join|update)\s+(platform|people|support|groups|oversight)\.\w+\b(?!\s*\()/.source;
const bareTable = {
  selector: `:matches(TemplateElement[value.raw=/${bareNames}/i], Literal[value=/${bareNames}/i])`,
  message: "Start from ${scoped('schema.table', 'alias')}: a bare table name forgets the actor's scope.",
};

const madeSql = [
  "CallExpression[callee.name='constant'] > :not(Literal):not(TemplateLiteral):not(CallExpression):not(MemberExpression[computed=true][object.name=/^[A-Z_]+$/]):not(Identifier[name='column']):first-child",
  "CallExpression[callee.name='constant'] MemberExpression[object.name=/^(query|body|input|fields)$/]:not(MemberExpression[object.name=/^[A-Z_]+$/] *)",
  "NewExpression[callee.name='Sql']",
].map((selector) => ({
  selector,
  message: `Only words of our own become SQL, chosen from a list: ${words}`,
}));

/** Everywhere. */
export const everywhere = [response, everyVerb, injected, trustedHtml, ...writtenHtml, ...writtenCode];
/** Code of the API outside its clock. */
export const apiSyntax = [...everywhere, ...queries, ...clock];
/** Code of the API's contexts. */
export const contextSyntax = [...apiSyntax, aroundTheWork, bareTable, ...madeSql];
/** The rules themselves. */
export const domainSyntax = [...everywhere, ...clock, chance];

/** Ways to the database that go around the unit of work. */
export const databaseImports = {
  paths: [
    {
      name: '@nestjs/typeorm',
      importNames: ['InjectRepository', 'InjectDataSource', 'InjectEntityManager'],
      message: 'Use the unit of work: an injected repository uses another connection, outside the walls.',
    },
    {
      name: 'typeorm',
      importNames: ['DataSource', 'EntityManager', 'Repository', 'QueryRunner'],
      message: 'Use the unit of work: this goes around its transaction and its walls.',
    },
    { name: 'pg', message: 'Use the unit of work: this goes around its transaction and its walls.' },
  ],
};

/** In templates: HTML by hand, what a browser would keep, and texts in attributes that no translator would see. */
export const templateSyntax = [
  {
    selector:
      'Element[name=/^(input|select|textarea)$/]:not(:has(> TextAttribute[name=/^(autocomplete|rkInput)$/]))',
    message: 'Say autocomplete="off" (or what else): a browser keeps what is typed into a field on its disk.',
  },
  {
    selector: 'BoundAttribute[name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Write text or a template, never HTML.',
  },
  {
    selector:
      'TextAttribute[name=/^(aria-label|aria-description|title|alt|placeholder|matTooltip|label|hint|heading)$/][value=/\\p{L}/u]:not([i18n])',
    message: 'A text that people read or hear needs i18n-… with its own @@id.',
  },
];
