/** Syntax that is refused, each with its reason. Selectors are those of ESLint's `no-restricted-syntax`. */
const response = {
  selector: 'Decorator > CallExpression[callee.name=/^(Res|Response)$/]',
  message: 'Return a response class: @Res() goes around the interceptor that drops undeclared fields.',
};
const emptyFind = {
  selector:
    'CallExpression[callee.property.name=/^find(One|AndCount)?By$/] > ObjectExpression[properties.length=0]',
  message: 'An empty condition reads the whole table: name what is looked for.',
};
const trustedHtml = {
  selector: 'MemberExpression[property.name=/^bypassSecurityTrust/]',
  message: 'Nothing is trusted past the sanitizer.',
};
const writtenHtml = {
  selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(inner|outer)HTML$/]',
  message: 'Write text or a template, never HTML.',
};
const insertedHtml = {
  selector: "CallExpression[callee.property.name='insertAdjacentHTML']",
  message: 'Write text or a template, never HTML.',
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
const bareTable = {
  selector:
    "TaggedTemplateExpression[tag.name='sql'] TemplateElement[value.raw=/\\b(from|join|update)\\s+(platform|people|support|oversight)\\.\\w+\\b(?!\\s*\\()/i]",
  message: "Start from ${scoped('schema.table', 'alias')}: a bare table name forgets the actor's scope.",
};

/** Everywhere. */
export const everywhere = [response, emptyFind, trustedHtml, writtenHtml, insertedHtml];
/** Code of the API outside its clock. */
export const apiSyntax = [...everywhere, ...clock];
/** Code of the API's contexts. */
export const contextSyntax = [...apiSyntax, bareTable];
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

/** In templates: HTML by hand, and texts in attributes that no translator would see. */
export const templateSyntax = [
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
