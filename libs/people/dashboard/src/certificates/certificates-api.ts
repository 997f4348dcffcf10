import { httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  Certificate,
  CertificateList,
  CertificatePart,
  ConfirmedCertificate,
  NewCertificate,
} from '@rinnakkain/api-client';
import { ApiCaller, paramsOf } from '@rinnakkain/platform-dashboard';

/** Certificates: a volunteer's or one's own, and what everybody may confirm. Resources are made in a constructor. */
@Injectable({ providedIn: 'root' })
export class CertificatesApi {
  private readonly api = inject(ApiCaller);

  /** A volunteer's certificates; one's own without an id. */
  certificates(volunteerId: () => string | undefined = () => undefined) {
    return httpResource<CertificateList>(() => ({
      url: '/api/certificates',
      params: paramsOf({ volunteerId: volunteerId(), pageSize: 100 }),
    }));
  }

  /** What everybody may see of a number; nothing is asked while there is none. */
  confirmation(number: () => string) {
    return httpResource<ConfirmedCertificate>(() => {
      const asked = number();
      return asked
        ? { url: '/api/certificates/confirmation', params: paramsOf({ number: asked }) }
        : undefined;
    });
  }

  issue(certificate: NewCertificate): Promise<Certificate> {
    return this.api.post<Certificate>('/api/certificates', certificate);
  }

  show({ id, version }: Certificate, shows: readonly CertificatePart[] | null): Promise<Certificate> {
    return this.api.patch<Certificate>(`/api/certificates/${id}`, { shows }, { version });
  }

  revoke({ id, version }: Certificate): Promise<Certificate> {
    return this.api.post<Certificate>(`/api/certificates/${id}/revoke`, {}, { version });
  }

  /** Where a certificate is downloaded in a language. */
  fileOf(id: string, language: string): string {
    return `/api/certificates/${id}/file?language=${language}`;
  }

  /** Where its holder downloads the open badge of a certificate in a language. */
  badgeOf(id: string, language: string): string {
    return `/api/certificates/${id}/badge?language=${language}`;
  }
}
