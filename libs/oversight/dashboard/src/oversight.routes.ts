import { Routes } from '@angular/router';

/** The pages of oversight. */
export const oversightRoutes: Routes = [];
