import { Routes } from '@angular/router';

/** The pages of people. */
export const peopleRoutes: Routes = [];
