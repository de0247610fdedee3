import type { Document } from './document.ts';

/** A page of eCPA, before header, navigation and footer are put around it. */
export interface EcpaPage extends Document {
  /** Who is signed in. */
  readonly person?: { readonly name: string };
}
