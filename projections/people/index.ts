export { people } from './projection.js';
export { Person, PersonList } from './person.dto.js';
export { peopleOf } from './queries.js';
