export { peopleRoutes } from './people.routes';
export { SeekerSearch } from './seekers';
export { VolunteerSearch } from './volunteers';
