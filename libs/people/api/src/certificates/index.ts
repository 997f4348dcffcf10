import type { Provider, Type } from '@nestjs/common';
import { CertificateBadge } from './certificate-badge';
import { CertificateFile } from './certificate-file';
import { CertificateRow } from './certificate.entity';
import { CertificateCommands } from './certificates.commands';
import { CertificatesController } from './certificates.controller';
import './certificates.personal-data';
import { CertificateQueries } from './certificates.queries';

/** Controllers of certificates. */
export const certificateControllers: Type[] = [CertificatesController];

/** Providers of certificates. */
export const certificateProviders: Provider[] = [
  CertificateBadge,
  CertificateCommands,
  CertificateFile,
  CertificateQueries,
];

/** Entities of certificates. */
export const certificateEntities: Type[] = [CertificateRow];
