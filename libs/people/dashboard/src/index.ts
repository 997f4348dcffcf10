export { peopleRoutes } from './people.routes';
export { WeekWords } from './person/week-words';
export { ContactCard, SeekerSearch } from './seekers';
export { VolunteerSearch } from './volunteers';
