import type { ValidationError } from '@angular/forms/signals';

/** What a form says of a value it can't take; a message of its own goes before these words. */
export function faultText(fault: Pick<ValidationError, 'kind' | 'message'>): string {
  if (fault.message) return fault.message;
  switch (fault.kind) {
    case 'required':
      return $localize`:@@ui.fault.required:Fill this in.`;
    case 'email':
      return $localize`:@@ui.fault.email:Write the whole e-mail address, for example name@example.org.`;
    case 'maxLength':
      return $localize`:@@ui.fault.max_length:This is too long. Shorten it.`;
    case 'minLength':
      return $localize`:@@ui.fault.min_length:This is too short.`;
    case 'min':
    case 'max':
      return $localize`:@@ui.fault.range:This number is out of range.`;
    default:
      return $localize`:@@ui.fault.other:Check this.`;
  }
}
