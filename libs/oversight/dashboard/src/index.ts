export { oversightRoutes } from './oversight.routes';
