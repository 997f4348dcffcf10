import { httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  PublicIntakeChange,
  PublicIntakeList,
  PublicSite,
  PublicText,
  PublicTextKind,
  PublicTextList,
  PublicTextWords,
} from '@rinnakkain/api-client';
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

  texts() {
    return httpResource<PublicTextList>(() => ({ url: '/api/public-texts', params: { pageSize: 100 } }));
  }

  text(id: () => string) {
    return httpResource<PublicText>(() => `/api/public-texts/${id()}`);
  }

  newestText(id: string): Promise<PublicText> {
    return this.api.get<PublicText>(`/api/public-texts/${id}`);
  }

  beginText(kind: PublicTextKind): Promise<PublicText> {
    return this.api.post<PublicText>('/api/public-texts', { kind });
  }

  changeText({ id, version }: PublicText, texts: PublicTextWords): Promise<PublicText> {
    return this.api.patch<PublicText>(`/api/public-texts/${id}`, { texts }, { version });
  }

  publishText({ id, version }: PublicText, appliesFrom: string): Promise<PublicText> {
    return this.api.post<PublicText>(`/api/public-texts/${id}/publish`, { appliesFrom }, { version });
  }
}
