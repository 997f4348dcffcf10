import { Routes } from '@angular/router';

/** The addresses of the dashboard. */
export const routes: Routes = [];
