import { httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  Exemption,
  ExemptionList,
  GuidanceContactList,
  NewExemption,
  NewGuidance,
  NewRequirementVersion,
  OwnPath,
  ReadinessForecastAnswer,
  RequirementsPreview,
  TaskRequirements,
  TaskRequirementsList,
  TrainingExpiries,
  TrainingStatusPage,
} from '@rinnakkain/api-client';
import { ApiCaller, type Query, paramsOf } from '@rinnakkain/platform-dashboard';

/** Requirements of tasks, the training status by them, exemptions and guidance. Resources are made in a constructor. */
@Injectable({ providedIn: 'root' })
export class RequirementsApi {
  private readonly api = inject(ApiCaller);

  /** The first rows of the status with its counts and columns. */
  status(query: () => Query) {
    return httpResource<TrainingStatusPage>(() => ({
      url: '/api/training/status',
      params: paramsOf(query()),
    }));
  }

  /** Further rows of the same. */
  statusPage(query: Query): Promise<TrainingStatusPage> {
    return this.api.get<TrainingStatusPage>('/api/training/status', query);
  }

  exportPart(query: Query): Promise<TrainingStatusPage> {
    return this.api.get<TrainingStatusPage>('/api/training/status/export', query);
  }

  forecast(query: () => Query) {
    return httpResource<ReadinessForecastAnswer>(() => ({
      url: '/api/training/status/forecast',
      params: paramsOf(query()),
    }));
  }

  expiries(query: () => Query) {
    return httpResource<TrainingExpiries>(() => ({
      url: '/api/training/status/expiries',
      params: paramsOf(query()),
    }));
  }

  /** One's own path to a task, the nearest unless told. */
  ownPath(task: () => string | undefined) {
    return httpResource<OwnPath>(() => ({
      url: '/api/training/path',
      params: paramsOf({ task: task() }),
    }));
  }

  requirements(task: () => string) {
    return httpResource<TaskRequirementsList>(() => ({
      url: '/api/training/requirements',
      params: paramsOf({ task: task() }),
    }));
  }

  preview(version: NewRequirementVersion): Promise<RequirementsPreview> {
    return this.api.post<RequirementsPreview>('/api/training/requirements/preview', version);
  }

  change(latest: number, version: NewRequirementVersion): Promise<TaskRequirements> {
    return this.api.post<TaskRequirements>('/api/training/requirements', version, { version: latest });
  }

  exemptions(query: () => Query) {
    return httpResource<ExemptionList>(() => ({
      url: '/api/training/exemptions',
      params: paramsOf(query()),
    }));
  }

  grant(exemption: NewExemption): Promise<Exemption> {
    return this.api.post<Exemption>('/api/training/exemptions', exemption);
  }

  end({ id, version }: Pick<Exemption, 'id' | 'version'>): Promise<Exemption> {
    return this.api.post<Exemption>(`/api/training/exemptions/${id}/end`, undefined, { version });
  }

  guidance(query: () => Query) {
    return httpResource<GuidanceContactList>(() => ({
      url: '/api/training/guidance',
      params: paramsOf(query()),
    }));
  }

  recordGuidance(guidance: NewGuidance): Promise<GuidanceContactList> {
    return this.api.post<GuidanceContactList>('/api/training/guidance', guidance);
  }
}
