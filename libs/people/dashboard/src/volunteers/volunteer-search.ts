import { Injectable, inject } from '@angular/core';
import { limits } from '@rinnakkain/domain';
import { Formats, type SearchHit, type SearchSource, Session, capital } from '@rinnakkain/platform-dashboard';
import { VolunteersApi } from './volunteers-api';
import { readinessWord, statusOfVolunteer } from './volunteer-words';

/** Volunteers of one's scope by name. */
@Injectable({ providedIn: 'root' })
export class VolunteerSearch implements SearchSource {
  private readonly api = inject(VolunteersApi);
  private readonly session = inject(Session);
  private readonly formats = inject(Formats);

  async search(text: string): Promise<readonly SearchHit[]> {
    if (text.trim().length < limits.searchMinLength || !this.session.may('volunteer.list')) return [];
    const { items } = await this.api.find(text.trim());
    return items.map(({ id, firstName, lastName, state, readiness }) => ({
      kind: 'supporter',
      id,
      title: `${firstName} ${lastName}`,
      subtitle: capital(
        state === 'active'
          ? readinessWord(readiness, state, this.formats).word
          : statusOfVolunteer(state).word,
      ),
      link: `/volunteers/${id}`,
    }));
  }
}
