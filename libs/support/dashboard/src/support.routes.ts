import { Routes } from '@angular/router';
import { shortlistRoutes } from './shortlist';

/** The pages of support. */
export const supportRoutes: Routes = [...shortlistRoutes];
