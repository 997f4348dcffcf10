import { ListField, OpenField, TextField, WholeField } from './fields';

/** One field of a body that cannot be taken as it is. */
export class FieldErrorAnswer {
  @TextField('JSON pointer into the body; empty for the whole of it', { max: 500, min: 0 })
  pointer: string;

  @TextField('What is wrong with the field', { max: 40 })
  code: string;

  @OpenField('Limits that go with the code', { optional: true })
  params?: object;
}

/** A problem as the API tells it (RFC 9457): codes, never prose. */
export class ProblemAnswer {
  @TextField('Always about:blank', { max: 100 })
  type: string;

  @TextField('The code', { max: 60 })
  title: string;

  @WholeField('Status of the answer', { min: 400, max: 599 })
  status: number;

  @TextField('What is wrong', { max: 60 })
  code: string;

  @OpenField('Ids, keys and numbers that go with the code', { optional: true })
  details?: object;

  @ListField('Fields that cannot be taken as they are', () => FieldErrorAnswer, { optional: true })
  errors?: FieldErrorAnswer[];

  @TextField('The request, for support; in 5xx answers only', { max: 60, optional: true })
  requestId?: string;
}
