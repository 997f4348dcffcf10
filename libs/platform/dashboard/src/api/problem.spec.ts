import { HttpErrorResponse, HttpHeaders, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ApiCaller } from './api-caller';
import { Problem, problemOf } from './problem';
import { fieldText } from './problem-texts';

describe('A refused request', () => {
  let api: ApiCaller;
  let server: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    api = TestBed.inject(ApiCaller);
    server = TestBed.inject(HttpTestingController);
  });
  afterEach(() => server.verify());

  it('becomes a problem with its code, its sentence and the fields to mend', async () => {
    const answer = api.patch('/api/volunteers/1', { firstName: 'x' }, { version: 3 });
    const request = server.expectOne('/api/volunteers/1');
    expect(request.request.headers.get('If-Match')).toBe('"3"');
    request.flush(
      { code: 'INVALID', errors: [{ pointer: '/firstName', code: 'TOO_LONG', params: { max: 80 } }] },
      { status: 422, statusText: 'Unprocessable' },
    );
    const problem = await answer.catch((failure: unknown) => failure as Problem);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ code: 'INVALID', status: 422, text: 'Check the marked fields.' });
    expect((problem as Problem).fieldFaults).toEqual([
      { pointer: '/firstName', message: 'At most 80 characters.' },
    ]);
  });

  it('carries the same idempotency key as often as it is sent', async () => {
    void api.post('/api/sessions', {}, { idempotencyKey: 'k1' });
    const request = server.expectOne('/api/sessions');
    expect(request.request.headers.get('Idempotency-Key')).toBe('k1');
    request.flush({});
  });

  it('leaves out of the query what is not asked', async () => {
    void api.get('/api/volunteers', {
      q: '',
      state: 'active',
      page: 2,
      theme: undefined,
      language: ['fi', 'sv'],
    });
    server.expectOne('/api/volunteers?state=active&page=2&language=fi&language=sv').flush({});
  });

  it('says a rule of matching in its own words', () => {
    const failure = new HttpErrorResponse({ status: 409, error: { code: 'NO_TIME' } });
    expect(problemOf(failure).text).toBe('No common time.');
  });

  it('tells a short code only when the fault was ours', () => {
    const headers = new HttpHeaders({ 'X-Request-Id': '7f3a21bc-0000' });
    expect(problemOf(new HttpErrorResponse({ status: 500, headers })).helpCode).toBe('7F3A21BC');
    expect(problemOf(new HttpErrorResponse({ status: 409, headers })).helpCode).toBe('');
  });

  it('knows a missing network from a missing page', () => {
    expect(problemOf(new HttpErrorResponse({ status: 0 })).code).toBe('OFFLINE');
    expect(problemOf(new HttpErrorResponse({ status: 404, error: 'no such thing' })).code).toBe('NOT_FOUND');
    expect(problemOf(new TypeError('?')).code).toBe('INTERNAL');
  });

  it('has a sentence for a field code it has never heard of', () => {
    expect(fieldText('SOMETHING_NEW')).toBe('Check this.');
  });
});
