import { randomBytes } from 'node:crypto';
import { html, type Html } from '../http/html.ts';

/** The hidden field that tells a form of the site from others; its value means nothing here, but it has to be there. */
export const requestToken = (): Html =>
  html`<input type="hidden" name="__RequestVerificationToken" value="${randomBytes(48).toString('base64url')}" />`;
