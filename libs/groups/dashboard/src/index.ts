export { groupsRoutes } from './groups.routes';
