import { limits } from '@rinnakkain/domain';
import {
  EmailField,
  IdField,
  InstantField,
  ListField,
  SecretField,
  TextField,
  WholeField,
} from '../messages/fields';
import { ListQuery, MAX_PAGE_SIZE } from '../messages/lists';

/** A unit of the association. */
export class Unit {
  @IdField('The unit')
  id: string;

  @TextField('Name', { max: limits.unitNameMaxLength })
  name: string;

  @TextField('Code of its municipality', { max: 3, nullable: true })
  municipality: string | null;
}

/** Units by name. */
export class UnitList {
  @ListField('Units', () => Unit)
  items: Unit[];

  @WholeField('How many there are in all', { min: 0, max: 1000 })
  total: number;
}

/** Which units to list; every unit fits on one page unless another size is asked for. */
export class UnitQuery extends ListQuery {
  override pageSize: number = MAX_PAGE_SIZE;
}

/** A new unit. */
export class NewUnit {
  @TextField('Name, unlike any other of the association', { max: 80 })
  name: string;

  @TextField('Code of its municipality', { max: 3, optional: true })
  municipality?: string;
}

/** An association on the platform: figures only, never content. */
export class Association {
  @IdField('The association')
  id: string;

  @TextField('Name', { max: limits.organisationNameMaxLength })
  name: string;

  @InstantField('Since when')
  createdAt: string;

  @WholeField('Units', { min: 0, max: 100_000 })
  units: number;

  @WholeField('Roles given', { min: 0, max: 10_000_000 })
  members: number;
}

/** Associations by name. */
export class AssociationList {
  @ListField('Associations', () => Association)
  items: Association[];

  @WholeField('How many there are in all', { min: 0, max: 100_000 })
  total: number;
}

/** Which associations to list. */
export class AssociationQuery extends ListQuery {
  override pageSize: number = MAX_PAGE_SIZE;
}

/** A new association and who administers it. */
export class NewAssociation {
  @TextField('Name of the association', { max: limits.organisationNameMaxLength })
  name: string;

  @TextField('Name of its first unit', { max: 80 })
  unitName: string;

  @TextField('Name of its administrator', { max: 120 })
  administratorName: string;

  @EmailField('E-mail address of its administrator')
  administratorEmail: string;
}

/** The association that was made; the link goes to its administrator. */
export class FoundedAssociation {
  @IdField('The association')
  id: string;

  @TextField('The administrator’s one-time link; told once', { max: 500 })
  link: string;
}

/** The token of the link that the first start printed. */
export class SetupLook {
  @TextField('The token of the link', { max: 100 })
  token: string;
}

/** The first association and its administrator. */
export class Setup {
  @TextField('The token of the link', { max: 100 })
  token: string;

  @TextField('Name of the platform’s keeper, for example the federation', {
    max: limits.organisationNameMaxLength,
  })
  platformName: string;

  @TextField('Name of the first association', { max: limits.organisationNameMaxLength })
  organisationName: string;

  @TextField('Name of its first unit', { max: 80 })
  unitName: string;

  @TextField('Your name', { max: 120 })
  name: string;

  @EmailField('Your e-mail address')
  email: string;

  @SecretField('Your password')
  password: string;
}
