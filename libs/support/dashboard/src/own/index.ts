export { ownRoutes } from './own.routes';
