import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { accessibilityFaults, show } from '@rinnakkain/ui/testing';
import { PageFeedbackPage } from './page-feedback-page';

const one = {
  id: 'f1',
  words: 'Kuntaa ei löydy listasta.',
  replyTo: 'maija@esimerkki.invalid',
  receivedOn: '2026-11-20',
  dueOn: '2026-12-04',
  answeredOn: null,
  answeredByName: null,
};

describe('Feedback on the pages', () => {
  it('is read with its last day and marked as answered', async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    });
    const server = TestBed.inject(HttpTestingController);
    const listed = () =>
      server.expectOne(({ url, method }) => url === '/api/page-feedback' && method === 'GET');
    const showing = show(PageFeedbackPage);
    TestBed.tick();
    const items = [
      one,
      { ...one, id: 'f2', replyTo: null, answeredOn: '2026-11-22', answeredByName: 'Sofia Näyte' },
    ];
    listed().flush({ items, total: 2 });
    const { page, element, settled } = await showing;
    await settled();
    expect(page.getByText(/Answered .*Sofia Näyte/)).toBeTruthy();
    expect(page.getByText('no address for an answer')).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
    page.getByRole('button', { name: 'Mark as answered' }).click();
    const { request } = server.expectOne({ method: 'POST', url: '/api/page-feedback/answers' });
    expect(request.body).toEqual({ feedbackId: 'f1' });
  });
});
