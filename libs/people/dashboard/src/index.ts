export { peopleRoutes } from './people.routes';
export { confirmRoutes } from './certificates';
export { OwnPapersCard } from './papers/own-papers-card';
export { WeekWords } from './person/week-words';
export { ContactCard, SeekerSearch } from './seekers';
export { VolunteerSearch } from './volunteers';
