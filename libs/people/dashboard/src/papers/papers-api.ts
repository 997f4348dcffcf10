import { httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  NewPaperText,
  OwnPapers,
  PaperSignature,
  PaperText,
  PaperTextList,
  PaperTextPublication,
  TextInLanguages,
} from '@rinnakkain/api-client';
import { ApiCaller, type Query, paramsOf } from '@rinnakkain/platform-dashboard';

/** Texts of the agreement and the pledge, and the volunteer's own papers. Resources are made in a constructor. */
@Injectable({ providedIn: 'root' })
export class PapersApi {
  private readonly api = inject(ApiCaller);

  texts(query: () => Query | undefined) {
    return httpResource<PaperTextList>(() => {
      const asked = query();
      return asked ? { url: '/api/paper-texts', params: paramsOf({ pageSize: 100, ...asked }) } : undefined;
    });
  }

  text(id: () => string) {
    return httpResource<PaperText>(() => `/api/paper-texts/${id()}`);
  }

  newest(id: string): Promise<PaperText> {
    return this.api.get<PaperText>(`/api/paper-texts/${id}`);
  }

  begin(text: NewPaperText): Promise<PaperText> {
    return this.api.post<PaperText>('/api/paper-texts', text);
  }

  change({ id, version }: PaperText, texts: TextInLanguages): Promise<PaperText> {
    return this.api.patch<PaperText>(`/api/paper-texts/${id}`, { texts }, { version });
  }

  publish({ id, version }: PaperText, publication: PaperTextPublication): Promise<PaperText> {
    return this.api.post<PaperText>(`/api/paper-texts/${id}/publish`, publication, { version });
  }

  own() {
    return httpResource<OwnPapers>(() => '/api/papers');
  }

  sign(signature: PaperSignature): Promise<OwnPapers> {
    return this.api.post<OwnPapers>('/api/papers', signature);
  }

  /** Where a signed paper is downloaded; in this language where it was not signed in the product. */
  fileOf(paperId: string, language: string): string {
    return `/api/papers/${paperId}/file?language=${language}`;
  }
}
