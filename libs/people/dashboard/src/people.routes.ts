import { Routes } from '@angular/router';
import { seekerRoutes } from './seekers';

/** The pages of people. */
export const peopleRoutes: Routes = [...seekerRoutes];
