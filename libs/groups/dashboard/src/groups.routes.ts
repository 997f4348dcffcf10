import { Routes } from '@angular/router';
import { listingRoutes } from './listings';

/** The pages of groups, meetings, events and listings. */
export const groupsRoutes: Routes = [...listingRoutes];
