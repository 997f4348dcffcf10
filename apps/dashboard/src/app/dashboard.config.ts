import { registerLocaleData } from '@angular/common';
import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import fi from '@angular/common/locales/fi';
import sv from '@angular/common/locales/sv';
import { type ApplicationConfig, inject, provideAppInitializer } from '@angular/core';
import { MAT_RIPPLE_GLOBAL_OPTIONS } from '@angular/material/core';
import {
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
} from '@angular/router';
import {
  Appearance,
  IdleWatch,
  PageFocus,
  PageTitle,
  Session,
  platformRoutes,
  waitsForSession,
} from '@rinnakkain/platform-dashboard';
import { routes } from '../app.routes';
import { PAGE_TABLES } from '../shell/palette/places';
import { lazySearch } from './lazy-search';
import { pageTables } from './page-tables';

registerLocaleData(fi);
registerLocaleData(sv);

/** What the whole dashboard is wired from. */
export const dashboardConfig: ApplicationConfig = {
  providers: [
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
    ),
    provideHttpClient(withFetch(), withInterceptors([waitsForSession])),
    provideAppInitializer(() => {
      inject(Appearance).start();
      inject(PageFocus).start();
      inject(IdleWatch).start();
      return inject(Session).load();
    }),
    { provide: TitleStrategy, useClass: PageTitle },
    lazySearch(() => import('@rinnakkain/people-dashboard').then(({ SeekerSearch }) => SeekerSearch)),
    lazySearch(() => import('@rinnakkain/people-dashboard').then(({ VolunteerSearch }) => VolunteerSearch)),
    { provide: PAGE_TABLES, useValue: [...pageTables, async () => platformRoutes] },
    { provide: MAT_RIPPLE_GLOBAL_OPTIONS, useValue: { disabled: true } },
  ],
};
