import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { EntityMark } from '../mark/entity-mark';
import { ProtectedTag, WishTag } from '../mark/tag';
import { accessibilityFaults, show } from '../testing';
import { ListRow } from './list-row';
import { PageHeader } from './page-header';
import { SectionHeading } from './section-heading';

@Component({
  imports: [EntityMark, ListRow, PageHeader, ProtectedTag, SectionHeading, WishTag],
  template: `<rk-page-header
      heading="Aino Esimerkki"
      lead="In order."
      mark="supporter"
      [crumbs]="[{ name: 'Volunteers', link: '/volunteers' }, { name: 'Aino' }]"
    >
      <button actions>Propose</button>
    </rk-page-header>
    <rk-section-heading heading="Waiting" [count]="2" rule="Target 21 days" />
    <ul>
      <li rkListRow heading="Ville" detail="Finnish" link="/seekers/1" mark="seeker">
        <rk-protected-tag after-title /><span fact>47 d</span><a action href="#">Shortlist</a>
      </li>
    </ul>
    <rk-wish-tag [required]="true" /><rk-wish-tag [required]="false" /><rk-mark kind="group" />`,
})
class SomePage {}

describe('A page', () => {
  beforeEach(() => TestBed.configureTestingModule({ providers: [provideRouter([])] }));

  it('has one h1 that can take the focus, the way here, sections and rows', async () => {
    const { element, page } = await show(SomePage);
    const heading = page.getByRole('heading', { level: 1, name: 'Aino Esimerkki' });
    heading.focus();
    expect(document.activeElement).toBe(heading);
    expect(page.getByRole('link', { name: 'Volunteers' }).getAttribute('href')).toBe('/volunteers');
    expect(page.getByText('Aino').getAttribute('aria-current')).toBe('page');
    expect(page.getByRole('heading', { level: 2 }).textContent?.replace(/\s+/g, ' ').trim()).toBe(
      'Waiting 2',
    );
    expect(page.getByRole('link', { name: 'Ville' }).getAttribute('href')).toBe('/seekers/1');
    expect(page.getByText('Protected details')).toBeTruthy();
    expect(page.getByText('Requirement')).toBeTruthy();
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});
