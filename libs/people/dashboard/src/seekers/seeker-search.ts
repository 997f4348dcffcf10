import { Injectable, inject } from '@angular/core';
import { limits } from '@rinnakkain/domain';
import { Session, type SearchHit, type SearchSource, stateLabel } from '@rinnakkain/platform-dashboard';
import { nameOfSeeker } from './seeker-name';
import { SeekersApi } from './seekers-api';

/** Seekers of one's scope by name or phone number; the words go to the API only. */
@Injectable({ providedIn: 'root' })
export class SeekerSearch implements SearchSource {
  private readonly api = inject(SeekersApi);
  private readonly session = inject(Session);

  async search(text: string): Promise<readonly SearchHit[]> {
    if (text.trim().length < limits.searchMinLength || !this.session.may('seeker.search')) return [];
    const { items } = await this.api.find(text.trim());
    return items.map((seeker) => ({
      kind: 'seeker',
      id: seeker.id,
      title: nameOfSeeker(seeker),
      subtitle: stateLabel('seeker', 'state', seeker.state),
      link: `/seekers/${seeker.id}`,
    }));
  }
}
