import { computed, linkedSignal, type WritableSignal } from '@angular/core';

/**
 * What a form holds: what is stored, then what is typed. It becomes what is stored again when that has changed, and not
 * when the same has merely been fetched once more, as when another form of the page was saved. For plain data, since
 * contents are compared as they would be sent.
 */
export function storedModel<Draft>(stored: () => Draft): WritableSignal<Draft> {
  const kept = computed(stored, { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) });
  return linkedSignal(kept);
}
