import { httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { PublicIntakeChange, PublicIntakeList, PublicSite } from '@rinnakkain/api-client';
import { ApiCaller } from '@rinnakkain/platform-dashboard';

/** What is decided about public pages. Resources are made in a constructor. */
@Injectable({ providedIn: 'root' })
export class PublicPagesApi {
  private readonly api = inject(ApiCaller);

  site() {
    return httpResource<PublicSite>(() => '/api/public-site');
  }

  decideSite(site: PublicSite): Promise<PublicSite> {
    return this.api.post<PublicSite>('/api/public-site', site);
  }

  intakes() {
    return httpResource<PublicIntakeList>(() => '/api/public-intake');
  }

  decideIntake(change: PublicIntakeChange): Promise<PublicIntakeList> {
    return this.api.post<PublicIntakeList>('/api/public-intake', change);
  }
}
