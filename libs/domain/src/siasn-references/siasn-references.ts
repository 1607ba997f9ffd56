import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { Refusal } from '../kernel/refusal.js';
import type { Form } from '../programme/programme.vocabulary.js';
import * as commands from './siasn-references.commands.js';
import * as events from './siasn-references.events.js';

/** The city has one set of references: the id of its stream. */
export const SIASN_REFERENCES = '4d0f7a36-2f5e-4d0e-9b63-0c6f5a1d8e27';

/** As what a form of development goes to SIASN. */
export interface SiasnForm {
  readonly jenisDiklatId: string;
  readonly jenisKursusSertipikat: string;
  /** Where there is one, it is structural training. */
  readonly latihanStrukturalId?: string | undefined;
}

/** The references of SIASN as they stand. */
export interface KnownSiasnReferences {
  readonly status: 'recorded';
  readonly id: string;
  readonly instansiId: string;
  readonly institusiPenyelenggara: string;
  readonly forms: ReadonlyMap<Form, SiasnForm>;
}

export type SiasnReferences = { readonly status: 'unknown' } | KnownSiasnReferences;
export type SiasnReferencesEvent = EventsOf<typeof events>;

/** The references of SIASN (*referensi SIASN*): by which ids it knows the city and the forms of development. */
export const siasnReferences: Decider<SiasnReferences, SiasnReferencesEvent, typeof commands> = {
  stream: 'siasn',
  initial: { status: 'unknown' },
  commands,

  evolve: {
    SiasnReferencesRecorded: (_, { data: { referencesId: id, forms, ...city } }) => ({
      ...{ status: 'recorded', id, ...city },
      forms: new Map(forms.map(({ form, ...reference }) => [form, reference])),
    }),
  },

  decide: {
    RecordSiasnReferences: ({ instansiId, institusiPenyelenggara, forms }, _, { id: referencesId }) => {
      if (new Set(forms.map(({ form }) => form)).size < forms.length) throw new Refusal('SIASN.FORM_TWICE');
      const listed = forms.map(({ ...form }) => form);
      return [
        events.SiasnReferencesRecorded({ referencesId, instansiId, institusiPenyelenggara, forms: listed }),
      ];
    },
  },
};
