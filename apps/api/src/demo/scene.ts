import type { AssociationDraft } from './draft';
/** The people around the first coordinator. */
export function addScene(draft: AssociationDraft): void {
  void draft;
}
