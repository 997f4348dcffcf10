import { Injectable, inject } from '@angular/core';
import type { NameInLanguages } from '@rinnakkain/api-client';
import { Formats } from '@rinnakkain/platform-dashboard';

/** Names the association wrote in three languages, in the reader's own. */
@Injectable({ providedIn: 'root' })
export class OwnNames {
  private readonly language = inject(Formats).language;

  of(name: NameInLanguages): string {
    return name[this.language] || name.fi;
  }
}
