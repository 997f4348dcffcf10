import { Routes } from '@angular/router';

/** The pages of support. */
export const supportRoutes: Routes = [];
