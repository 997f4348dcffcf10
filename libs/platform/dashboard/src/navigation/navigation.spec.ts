import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TitleStrategy, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { PageFocus } from './page-focus';
import { PageTitle } from './page-title';

@Component({ selector: 'rk-first', template: '<h1>First</h1>' })
class First {}
@Component({ selector: 'rk-second', template: '<h1>Second</h1>' })
class Second {}

describe('After a change of page', () => {
  it('the focus is on its h1, its title is neutral and announced', async () => {
    TestBed.configureTestingModule({
      providers: [
        { provide: TitleStrategy, useClass: PageTitle },
        provideRouter([
          { path: 'first', component: First, title: 'First' },
          { path: 'second', component: Second, title: 'Second' },
        ]),
      ],
    });
    TestBed.inject(PageFocus).start();
    window.scrollTo = () => undefined;
    const harness = await RouterTestingHarness.create('/first');
    document.body.append(harness.fixture.nativeElement as HTMLElement);
    expect(document.title).toBe('First – Rinnakkain');
    await harness.navigateByUrl('/second');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(document.activeElement?.textContent).toBe('Second');
    expect(document.querySelector('.cdk-live-announcer-element')?.textContent).toBe('Second – Rinnakkain');
  });
});
