import { Routes } from '@angular/router';
import { ownRoutes } from './own';
import { relationshipRoutes } from './relationships';
import { shortlistRoutes } from './shortlist';

/** The pages of support. */
export const supportRoutes: Routes = [...ownRoutes, ...shortlistRoutes, ...relationshipRoutes];
