import type { Html } from './html.ts';

/** A file as it is sent; `promisedLength` where Content-Length tells more bytes than there are. */
export interface FileReply {
  readonly kind: 'file';
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** Content-Disposition, its characters standing for bytes (ISO 8859-1). */
  readonly disposition: string;
  readonly promisedLength?: number;
}

/** A file that is made while it is sent, so that it can be larger than the memory. */
export interface FloodReply {
  readonly kind: 'flood';
  /** How the file begins; zeros follow. */
  readonly head: Uint8Array;
  readonly mediaType: string;
  readonly disposition: string;
  /** All bytes, as Content-Length tells them; without it the file never ends. */
  readonly length?: number;
  /** Bytes a piece, default 1 MB; and ms between two, default none: as fast as they are taken. */
  readonly piece?: number;
  readonly pauseMs?: number;
}

/** What a handler answers; also not to answer at all is an answer. */
export type Reply =
  /** `cut`: the connection ends in the middle of it. */
  | { readonly kind: 'page'; readonly html: Html; readonly status?: number; readonly cut?: boolean }
  | { readonly kind: 'text'; readonly text: string; readonly mediaType?: string; readonly status?: number }
  | { readonly kind: 'redirect'; readonly to: string }
  | FileReply
  | FloodReply
  | { readonly kind: 'hang' }
  | { readonly kind: 'reset' };

/** A page, 200 unless told otherwise. */
export const page = (html: Html, status = 200): Reply => ({ kind: 'page', html, status });

/** Plain text, as the site's scripts expect it. */
export const text = (value: string): Reply => ({ kind: 'text', text: value });

/** 302 to a path or an address. */
export const redirect = (to: string): Reply => ({ kind: 'redirect', to });
