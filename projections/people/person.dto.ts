/** Who an employee is. A value that was not given, or is gone, is absent. */
export class Person {
  employeeId!: string;
  /**
   * `value`; `masked`: not shown to whoever asks; `erased`: the person was erased; `lost`: the key is gone although nobody
   * was erased (tell the operator).
   */
  state!: 'value' | 'masked' | 'erased' | 'lost';
  /** @example Siti Aminah, S.Kom. */
  name?: string;
  /** NIP or NI PPPK. */
  employeeNumber?: string;
  nik?: string;
  birthDate?: string;
  phone?: string;
  email?: string;
  /** When this was recorded. */
  recordedAt!: Date;
}

/** Employees found. */
export class PersonList {
  items!: Person[];
}
