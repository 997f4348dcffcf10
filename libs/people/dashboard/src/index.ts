export { peopleRoutes } from './people.routes';
export { confirmRoutes } from './certificates';
export { OwnPathCard } from './training/path/own-path-card';
export { OwnPapersCard } from './papers/own-papers-card';
export { WeekWords } from './person/week-words';
export { ContactCard, SeekerSearch } from './seekers';
export { VolunteerSearch } from './volunteers';
