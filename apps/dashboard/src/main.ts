import { bootstrapApplication } from '@angular/platform-browser';
import { dashboardConfig } from './app/dashboard.config';
import { Dashboard } from './app/dashboard';

bootstrapApplication(Dashboard, dashboardConfig).catch((failure: unknown) => console.error(failure));
