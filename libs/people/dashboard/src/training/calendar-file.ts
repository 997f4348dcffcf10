import { DOCUMENT, Injectable, inject } from '@angular/core';
import { Formats } from '@rinnakkain/platform-dashboard';
import { RunsApi } from './runs-api';

/** Hands a run over to one's own calendar, as a file. */
@Injectable({ providedIn: 'root' })
export class CalendarFile {
  private readonly api = inject(RunsApi);
  private readonly document = inject(DOCUMENT);
  private readonly language = inject(Formats).language;

  async save(runId: string): Promise<void> {
    const { name, content } = await this.api.calendar(runId, this.language);
    const address = URL.createObjectURL(new Blob([content], { type: 'text/calendar;charset=utf-8' }));
    const link = this.document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
  }
}
