import { Routes } from '@angular/router';

/** The pages of groups, meetings, events and listings. */
export const groupsRoutes: Routes = [];
