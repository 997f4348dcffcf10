import { httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AssociationList,
  FoundedAssociation,
  NewAssociation,
  NewUnit,
  Unit,
  UnitList,
} from '@rinnakkain/api-client';
import { ApiCaller } from '../api/api-caller';

/** Associations and units. Resources are made in a constructor. */
@Injectable({ providedIn: 'root' })
export class OrganisationsApi {
  private readonly api = inject(ApiCaller);

  units() {
    return httpResource<UnitList>(() => '/api/units');
  }

  createUnit(unit: NewUnit): Promise<Unit> {
    return this.api.post<Unit>('/api/units', unit);
  }

  associations() {
    return httpResource<AssociationList>(() => '/api/organisations');
  }

  found(association: NewAssociation): Promise<FoundedAssociation> {
    return this.api.post<FoundedAssociation>('/api/organisations', association);
  }
}
