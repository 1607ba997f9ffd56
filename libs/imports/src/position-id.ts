import { nameId } from '@jejak/domain';

const POSITIONS = '0b0c6f6e-0c55-5f0e-9a59-6b1f1f0a7a35';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The id of a position (*jabatan*) that sheets call by its title: the same for every sheet, so that a standard and the
 * people who hold the position meet. An id itself is taken as it is. Titles are of no person.
 */
export function positionIdOf(title: string): string {
  const plain = title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return UUID.test(plain) ? plain : nameId(plain, POSITIONS);
}
