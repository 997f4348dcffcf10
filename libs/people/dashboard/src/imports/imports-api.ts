import { httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { FailedRows, Import, ImportFaultList, ImportProgressAnswer } from '@rinnakkain/api-client';
import type { ImportField, ImportKind } from '@rinnakkain/domain';
import { ApiCaller, type Query, paramsOf } from '@rinnakkain/platform-dashboard';

/** Tables that are taken in. Resources are made in a constructor. */
@Injectable({ providedIn: 'root' })
export class ImportsApi {
  private readonly api = inject(ApiCaller);

  import(id: () => string) {
    return httpResource<Import>(() => `/api/imports/${id()}`);
  }

  /** What is wrong, a page of it; asked for only where something is. */
  faults(id: () => string | null, query: () => Query) {
    return httpResource<ImportFaultList>(() => {
      const of = id();
      return of ? { url: `/api/imports/${of}/faults`, params: paramsOf(query()) } : undefined;
    });
  }

  upload(kind: ImportKind, file: File): Promise<Import> {
    const form = new FormData();
    form.append('kind', kind);
    form.append('file', file, file.name);
    return this.api.post<Import>('/api/imports', form);
  }

  paste(kind: ImportKind, text: string): Promise<Import> {
    return this.api.post<Import>('/api/imports', { kind, text });
  }

  map(
    { id, version }: Pick<Import, 'id' | 'version'>,
    columns: readonly (ImportField | null)[],
  ): Promise<Import> {
    return this.api.patch<Import>(
      `/api/imports/${id}`,
      { columns: columns.map((field) => field ?? '') },
      { version },
    );
  }

  confirm({ id, version }: Pick<Import, 'id' | 'version'>, leaveOutFailed: boolean): Promise<Import> {
    return this.api.post<Import>(`/api/imports/${id}/confirm`, { leaveOutFailed }, { version });
  }

  progress(id: string): Promise<ImportProgressAnswer> {
    return this.api.get<ImportProgressAnswer>(`/api/imports/${id}/progress`);
  }

  failedRows(id: string, part: number): Promise<FailedRows> {
    return this.api.get<FailedRows>(`/api/imports/${id}/failed-rows`, { part });
  }

  giveUp(id: string): Promise<void> {
    return this.api.delete(`/api/imports/${id}`);
  }
}
